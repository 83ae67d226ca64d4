namespace TracesBot.Storage;

/// <summary>
/// A table that says something about people: how one person's part of it is read for them, and how it is erased. Every
/// slice registers its own, so that an export and an erasure reach them all while the slices do not know each other.
/// </summary>
/// <remarks>Both statements know the parameter <c>@personId</c> alone.</remarks>
internal sealed record PersonTable(string Table)
{
    /// <summary>Gets what the part is called in an export.</summary>
    public string Section { get; init; } = Table;

    public string Read { get; init; } = $"select * from {Table} where person_id = @personId";

    public string Erase { get; init; } = $"delete from {Table} where person_id = @personId";
}
