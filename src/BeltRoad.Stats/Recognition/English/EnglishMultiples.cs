using System.Globalization;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>
/// Words that multiply: tripled, threefold, twice that of 2013. Each says how many times as much as its base something is.
/// </summary>
internal static class EnglishMultiples
{
    private static readonly EnglishPhrases<(decimal Value, string Where)?> Words = new(
        "Recognition/English/multiples.csv",
        ["phrase", "value", "where"],
        static row => (decimal.Parse(row[1], CultureInfo.InvariantCulture), row[2])
    );

    /// <summary>The multiple whose words begin at the token; null where there is none.</summary>
    public static EnglishQuantity? At(EnglishSentence sentence, int first)
    {
        if (Words.At(sentence, first, out var length) is not { } found || !Fits(sentence, first, first + length, found.Where))
        {
            return null;
        }

        var numeral = new EnglishNumeral(first, first + length - 1, found.Value, null, NumeralForms.None, 1);
        var (modifier, hedgeLength) = EnglishQuantityReader.HedgeBefore(sentence, first);
        return new EnglishQuantity(numeral, found.Value, null, Unit.Multiple, null, modifier, first - hedgeLength, numeral.Last);
    }

    private static bool Fits(EnglishSentence sentence, int first, int behind, string where) =>
        where switch
        {
            // to double by 2030, not double tracks.
            "verb" => sentence[first - 1].Text
                is "to"
                    or "will"
                    or "would"
                    or "could"
                    or "should"
                    or "may"
                    or "might"
                    or "nearly"
                    or "almost"
                    or "than",
            // twice that of 2013, not met twice.
            "base" => sentence[behind].Text is "that" or "those" or "as" or "the" or "its" or "their" or "what",
            _ => true,
        };
}
