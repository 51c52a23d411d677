using System.Globalization;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>A unit as English writes it.</summary>
/// <param name="Factor">How many of the unit one of the phrase is.</param>
internal sealed record EnglishUnit(Unit Unit, decimal Factor, bool Before, bool After);

/// <summary>Looks units up before and behind a number, and behind what is counted.</summary>
internal sealed class EnglishUnits
{
    public const string File = "Recognition/English/units.csv";

    private static readonly EnglishPhrases<(Unit Unit, string With)?> Counted = new(
        LexiconSource.Embedded.Table("Recognition/English/counted-units.csv", ["phrase", "unit", "with"]),
        static row => (UnitTable.Of(row[1]), row[2])
    );

    private readonly EnglishPhrases<EnglishUnit> behind;
    private readonly EnglishPhrases<EnglishUnit> ahead;

    /// <exception cref="Diagnostics.LexiconFormatException">An added row has no factor above 0, or an unknown place.</exception>
    public EnglishUnits(LexiconSource source)
    {
        var rows = source.Table(File, Columns, Fault);
        behind = Table(rows, static unit => unit.After);
        ahead = Table(rows, static unit => unit.Before);
    }

    public static string[] Columns { get; } = ["phrase", "unit", "factor", "where"];

    /// <summary>The embedded ones. Stands behind the columns, which it is read by.</summary>
    public static EnglishUnits Default { get; } = new(LexiconSource.Embedded);

    /// <summary>The unit whose phrase begins at the token.</summary>
    public static EnglishUnit? At(EnglishSentence sentence, int first, out int length) =>
        sentence.Units.behind.At(sentence, first, out length);

    /// <summary>The currency whose sign or code ends right before the token.</summary>
    public static EnglishUnit? Before(EnglishSentence sentence, int first, out int length) =>
        sentence.Units.ahead.EndingAt(sentence, first - 1, 0, out length);

    /// <summary>The unit of its own that the counted noun has, by its last words.</summary>
    public static Unit? OfCounted(EnglishSentence sentence, int first, int last) =>
        Counted.EndingAt(sentence, last, first, out _) is var (unit, with)
        && (with.Length == 0 || Enumerable.Range(0, first).Any(i => sentence.Is(i, with)))
            ? unit
            : null;

    private static EnglishPhrases<EnglishUnit> Table(IReadOnlyList<string[]> rows, Func<EnglishUnit, bool> side) =>
        new(
            rows,
            static row => new EnglishUnit(
                UnitTable.Of(row[1]),
                decimal.Parse(row[2], CultureInfo.InvariantCulture),
                row[3] == "before",
                row[3] == "after"
            ),
            side
        );

    private static string? Fault(string[] row) =>
        row[1].Length == 0 ? "the unit is empty; give its code"
        : !UnitTable.IsFactor(row[2]) ? $"factor '{row[2]}' is no number above 0"
        : row[3] is not ("before" or "after") ? $"where '{row[3]}' is unknown; give before or after"
        : null;
}
