namespace BeltRoad.Stats.Charts;

/// <summary>
/// A chart without an engine: what is drawn, in words and exact values, and nothing of where. Every mark carries the claim
/// code of the sentence it was read from, except the counts the program made itself (<see cref="ChartForm.Strips"/>,
/// <see cref="ChartForm.Splits"/>).
/// </summary>
internal sealed record ChartSpec
{
    /// <summary>Also the file's name without its ending: <c>trade-usd</c>.</summary>
    public required string Id { get; init; }

    public required ChartForm Form { get; init; }

    /// <summary>The finding, in words taken from the data.</summary>
    public required string Title { get; init; }

    /// <summary>Unit, scale and warning in one line.</summary>
    public required string Subtitle { get; init; }

    public required IReadOnlyList<ChartGroup> Groups { get; init; }

    public ChartAxis Axis { get; init; } = ChartAxis.None;

    /// <summary>Heads of a matrix's columns, of a strip's classes.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Documents by letter, then what the signs in this chart mean.</summary>
    public required string Source { get; init; }

    /// <summary>The chart in words for a reader who does not see it: the title, then each row.</summary>
    public required string AlternativeText { get; init; }

    /// <summary>Of the twelve columns of the page, the least it can be read at: 4, 6 or 12.</summary>
    public int Span { get; init; } = 12;

    /// <summary>Rows that would have stood here and are only in the table, because a chart holds so many.</summary>
    public int Omitted { get; init; }

    /// <summary>All that stand for a figure, those that were not used for a series among them.</summary>
    public IEnumerable<ChartMark> Marks => Groups.SelectMany(group => group.Rows).SelectMany(row => row.Marks.Concat(row.NotUsed));
}
