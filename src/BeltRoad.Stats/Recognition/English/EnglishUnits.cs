using System.Globalization;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>A unit as English writes it.</summary>
/// <param name="Factor">How many of the unit one of the phrase is.</param>
internal sealed record EnglishUnit(Unit Unit, decimal Factor, bool Before, bool After);

/// <summary>Looks units up before and behind a number, and behind what is counted.</summary>
internal static class EnglishUnits
{
    private static readonly EnglishPhrases<EnglishUnit> Behind = Table(static unit => unit.After);
    private static readonly EnglishPhrases<EnglishUnit> Ahead = Table(static unit => unit.Before);

    private static readonly EnglishPhrases<(Unit Unit, string With)?> Counted = new(
        "Recognition/English/counted-units.csv",
        ["phrase", "unit", "with"],
        static row => (UnitTable.Of(row[1]), row[2])
    );

    /// <summary>The unit whose phrase begins at the token.</summary>
    public static EnglishUnit? At(EnglishSentence sentence, int first, out int length) => Behind.At(sentence, first, out length);

    /// <summary>The currency whose sign or code ends right before the token.</summary>
    public static EnglishUnit? Before(EnglishSentence sentence, int first, out int length) =>
        Ahead.EndingAt(sentence, first - 1, 0, out length);

    /// <summary>The unit of its own that the counted noun has, by its last words.</summary>
    public static Unit? OfCounted(EnglishSentence sentence, int first, int last) =>
        Counted.EndingAt(sentence, last, first, out _) is var (unit, with)
        && (with.Length == 0 || Enumerable.Range(0, first).Any(i => sentence.Is(i, with)))
            ? unit
            : null;

    private static EnglishPhrases<EnglishUnit> Table(Func<EnglishUnit, bool> side) =>
        new(
            "Recognition/English/units.csv",
            ["phrase", "unit", "factor", "where"],
            static row => new EnglishUnit(
                UnitTable.Of(row[1]),
                decimal.Parse(row[2], CultureInfo.InvariantCulture),
                row[3] == "before",
                row[3] == "after"
            ),
            side
        );
}
