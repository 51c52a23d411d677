namespace BeltRoad.Stats.Digest;

/// <summary>The figures of one kind, parted by unit.</summary>
/// <param name="Omitted">Figures of the kind that are in the full fact table only.</param>
internal sealed record DigestTable(string Id, string Title, IReadOnlyList<TablePart> Parts, int Omitted)
{
    /// <summary>
    /// All that could stand here, in order: <see cref="Parts"/> are its first rows, and a page with room to spare takes more of them.
    /// </summary>
    public IReadOnlyList<TablePart> Ranked { get; init; } = Parts;

    /// <summary>Rows that a page with room to spare can add.</summary>
    public int InReserve => Ranked.Sum(part => part.Rows.Count) - Shown;

    private int Shown => Parts.Sum(part => part.Rows.Count);

    /// <summary>The same table with so many rows more.</summary>
    public DigestTable Longer(int rows) => With(Ranked, Shown + rows);

    /// <summary>The first rows of these parts.</summary>
    internal DigestTable With(IReadOnlyList<TablePart> ranked, int rows)
    {
        var parts = new List<TablePart>();
        var left = rows;
        foreach (var part in ranked)
        {
            if (left > 0 && part.Rows.Count > 0)
            {
                parts.Add(part with { Rows = [.. part.Rows.Take(left)] });
                left -= parts[^1].Rows.Count;
            }
        }

        return this with
        {
            Parts = parts,
            Ranked = ranked,
            Omitted = Shown + Omitted - (rows - left),
        };
    }
}
