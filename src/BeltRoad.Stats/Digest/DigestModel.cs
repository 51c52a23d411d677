using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Digest;

/// <summary>
/// Everything an issue says, in words and in order, before any layout. The PDF and the page are two layouts of it: they
/// choose places and never values.
/// </summary>
internal sealed record DigestModel
{
    public required DigestLanguage Language { get; init; }

    public required int Issue { get; init; }

    public required DateOnly IssueDate { get; init; }

    /// <summary>In order of letter.</summary>
    public required IReadOnlyList<DigestDocument> Documents { get; init; }

    /// <summary>What the issue calls itself.</summary>
    public CoverWords Cover => field ??= CoverWords.Of(Documents, Language);

    public required IReadOnlyList<RefusedDocument> Refused { get; init; }

    public required LedgerTotals Totals { get; init; }

    /// <summary>Ten at most; the rule that chose them stands in <see cref="KeyFigures"/>.</summary>
    public required IReadOnlyList<KeyFigure> KeyFigures { get; init; }

    /// <summary>How many of the statistics a reader has confirmed.</summary>
    public int Reviewed { get; init; }

    public IssueChanges? Changes { get; init; }

    /// <summary>Corrections that no longer fit their source and were not applied. They stand on the cover.</summary>
    public IReadOnlyList<string> StaleCorrections { get; init; } = [];

    /// <summary>Actual figures by theme, then pledges and forecasts. A section without facts is not there.</summary>
    public required IReadOnlyList<DigestSection> Sections { get; init; }

    /// <summary>How the numbers were read: the charts of the program's own counts.</summary>
    public required IReadOnlyList<ChartSpec> CoverageCharts { get; init; }

    /// <summary>Sums over stated figures, the failed first; at most so many as a reader bears. Null where none were done.</summary>
    public IReadOnlyList<CheckRow>? Checks { get; init; }

    /// <summary>How many more there are than <see cref="Checks"/> lists.</summary>
    public int ChecksLeftOut { get; init; }

    /// <summary>Statements that cannot hold together; at most so many as a reader bears.</summary>
    public IReadOnlyList<ConflictRow> Conflicts { get; init; } = [];

    /// <summary>How many more there are than <see cref="Conflicts"/> lists.</summary>
    public int ConflictsLeftOut { get; init; }

    /// <summary>Null where all figures are sure.</summary>
    public DoubtBox? Doubts { get; init; }

    /// <summary>Null where the numerals were read once.</summary>
    public ReaderBox? Readers { get; init; }

    /// <summary>
    /// What contradicts, what is said twice and what is kept apart, in short; empty where statements were not set against each other.
    /// </summary>
    public IReadOnlyList<TrustBox> TrustBoxes { get; init; } = [];

    /// <summary>Null where statements were not set against each other.</summary>
    public Findings? Findings { get; init; }

    /// <summary>Number expressions that were seen and not read, each with its reason.</summary>
    public required IReadOnlyList<RefusedNumber> RefusedNumbers { get; init; }

    /// <summary>How many more there are than <see cref="RefusedNumbers"/> lists.</summary>
    public int RefusedNumbersLeftOut { get; init; }

    /// <summary>In order of document and place; at most <see cref="DigestOptions.FactLimit"/>.</summary>
    public required IReadOnlyList<FactRow> Facts { get; init; }

    /// <summary>Facts that are only in the exports.</summary>
    public int FactsLeftOut { get; init; }

    /// <summary>
    /// One a fact row and one a claim that is cited anywhere above, those of rows in reserve among them, in order of document and place.
    /// </summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    public required IReadOnlyList<RunNote> Run { get; init; }

    /// <summary>The documents of some letters.</summary>
    internal IReadOnlyDictionary<string, DigestDocument> DocumentsOf(IEnumerable<string> letters)
    {
        var asked = letters.ToHashSet(StringComparer.Ordinal);
        return Documents
            .Where(document => asked.Contains(document.Letter))
            .ToDictionary(document => document.Letter, StringComparer.Ordinal);
    }

    /// <summary>All charts, in order of appearance.</summary>
    public IEnumerable<ChartSpec> Charts => Sections.SelectMany(section => section.Charts).Concat(CoverageCharts);
}
