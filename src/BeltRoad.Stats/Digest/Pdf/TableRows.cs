namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>Rows under a heading of their own.</summary>
/// <param name="Heading">Empty for none.</param>
/// <param name="Heads">Column heads of this part that differ from the table's, by column; null for none.</param>
internal sealed record TableRows(
    string Heading,
    IReadOnlyList<IReadOnlyList<TableCell>> Rows,
    IReadOnlyDictionary<int, string>? Heads = null
)
{
    /// <summary>Drawn behind the heading in a lighter ink.</summary>
    public string HeadingNote { get; init; } = string.Empty;
}
