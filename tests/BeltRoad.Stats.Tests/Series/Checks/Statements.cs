using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Conventions;

namespace BeltRoad.Stats.Tests.Series.Checks;

/// <summary>Documents read as a run reads them, and what is made of their statements.</summary>
internal sealed class Statements
{
    private Statements(IReadOnlyList<Ledger> ledgers)
    {
        Ledgers = [.. ledgers.Select(IndicatorLexicon.Default.Name)];
        Book = ObservationSet.Of(Ledgers, DocumentLetters.Assign(Ledgers.Select(ledger => ledger.Document)));
    }

    public IReadOnlyList<Ledger> Ledgers { get; }

    public ObservationSet Book { get; }

    public IReadOnlyList<Claim> Claims => Book.Claims;

    public IReadOnlyList<Observation> All => Book.All;

    public IReadOnlyList<Check> Checks => Book.Checks;

    /// <summary>The files of a folder of the repository.</summary>
    public static Statements In(string folder) =>
        new([
            .. Directory
                .EnumerateFiles(Path.Combine(SourceTree.Root, folder))
                .Order(StringComparer.Ordinal)
                .Select(path =>
                    StatisticsReader.Read(
                        DocumentFile.Read(path, Path.GetFileName(path), new ReadOptions()).Document ?? throw new InvalidDataException(path)
                    )
                ),
        ]);

    /// <summary>One text a document.</summary>
    public static Statements Of(params string[] texts) =>
        new([
            .. texts.Select(
                (text, index) => StatisticsReader.Read(DocumentReader.FromText(FormattableString.Invariant($"d{index}"), text))
            ),
        ]);

    /// <summary>Sort, result, reckoning, and the printed figures it rests on, for comparison.</summary>
    public IReadOnlyList<string> Lines(CheckSort sort) =>
        [
            .. Checks
                .Where(check => check.Sort == sort)
                .Select(check =>
                    $"{check.Result} {check.Reckoning} "
                    + $"{string.Join(' ', check.Statements.Select(statement => statement.Claim?.Fact.AsPrinted ?? statement.Quote))}"
                ),
        ];
}
