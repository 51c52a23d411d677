using BeltRoad.Stats.Charts;

namespace BeltRoad.Stats.Digest;

public enum SectionSort
{
    Actual,
    Pledges,
    Forecasts,
}

/// <summary>A theme with its charts and, for each kind of the theme, a table.</summary>
/// <param name="Id">An anchor's name.</param>
/// <param name="Finding">One short line for the table of contents.</param>
public sealed record DigestSection(
    string Id,
    SectionSort Sort,
    string Title,
    string Lead,
    string Finding,
    IReadOnlyList<ChartSpec> Charts,
    IReadOnlyList<DigestTable> Tables);

/// <summary>The figures of one kind, parted by unit.</summary>
/// <param name="Omitted">Figures of the kind that are in the full fact table only.</param>
public sealed record DigestTable(string Id, string Title, IReadOnlyList<TablePart> Parts, int Omitted);

/// <summary>Rows of one unit and scale.</summary>
/// <param name="Heading">The unit in words: "US dollars", "Counts".</param>
/// <param name="Unit">The head of the value column: "US$ bn", "trains", "number".</param>
public sealed record TablePart(string Heading, string Unit, IReadOnlyList<FactRow> Rows);
