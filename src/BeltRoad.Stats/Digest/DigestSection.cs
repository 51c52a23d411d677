using BeltRoad.Stats.Charts;

namespace BeltRoad.Stats.Digest;

/// <summary>A theme with its charts and, for each kind of the theme, a table.</summary>
/// <param name="Id">An anchor's name.</param>
/// <param name="Finding">One short line for the table of contents.</param>
internal sealed record DigestSection(
    string Id,
    SectionSort Sort,
    string Title,
    string Lead,
    string Finding,
    IReadOnlyList<ChartSpec> Charts,
    IReadOnlyList<DigestTable> Tables
)
{
    /// <summary>How many figures it has, those that only the exports list among them.</summary>
    public int Figures => Tables.Sum(static table => table.Omitted + table.Parts.Sum(static part => part.Rows.Count));
}
