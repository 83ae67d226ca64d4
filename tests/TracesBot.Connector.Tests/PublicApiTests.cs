using Microsoft.Bot.Schema;
using PublicApiGenerator;

namespace TracesBot.Connector.Tests;

/// <summary>
/// The public surface is a promise to the bot, which must also compile against Microsoft's packages: whoever changes it says
/// so by changing the approved file.
/// </summary>
public sealed class PublicApiTests
{
    [Fact]
    public async Task The_public_surface_is_the_approved_one()
    {
        var options = new ApiGeneratorOptions
        {
            IncludeAssemblyAttributes = false,
            ExcludeAttributes = ["System.Runtime.CompilerServices.NullableAttribute"],
            DenyNamespacePrefixes = [],
        };
        var received = typeof(Activity).Assembly.GeneratePublicApi(options).ReplaceLineEndings("\n") + "\n";
        var token = TestContext.Current.CancellationToken;
        var approved = await File.ReadAllTextAsync(PathOf("PublicApi.approved.txt"), token);

        if (!string.Equals(received, approved.ReplaceLineEndings("\n"), StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(PathOf("PublicApi.received.txt"), received, token);
            Assert.Fail(
                $"The public surface has changed. If that is meant, approve {PathOf("PublicApi.received.txt")}."
            );
        }
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
