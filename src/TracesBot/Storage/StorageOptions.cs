using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TracesBot.Storage;

/// <summary>Where the bot keeps what it knows.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    [Required]
    public string ConnectionString { get; set; } = "";
}

internal enum StorageProvider
{
    Sqlite,
    PostgreSql,
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
