namespace BeltRoad.Stats.Digest;

/// <summary>The figures that are not sure, and how far the program's confidence can be relied on.</summary>
/// <param name="Words">How many there are, in a sentence.</param>
/// <param name="Rows">The least sure first; at most so many as a reader bears.</param>
/// <param name="RowsLeftOut">How many more there are.</param>
/// <param name="Reliability">In order of confidence; at most ten.</param>
internal sealed record DoubtBox(
    string Words,
    IReadOnlyList<DoubtRow> Rows,
    int RowsLeftOut,
    IReadOnlyList<(string Said, string Found, string Figures)> Reliability
);
