using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.English;

namespace BeltRoad.Stats.Facts.Tables;

/// <summary>The unit of an English heading: US$ billion, million tonnes, 100 million yuan, %.</summary>
/// <param name="Before">What stands before a number: a currency's sign or code. Empty where nothing does.</param>
/// <param name="Behind">What stands behind it: scale words and the unit.</param>
/// <param name="Factor">How many of it one of the cell's figure is: 10,000 of "10,000 persons".</param>
internal sealed record EnglishCellUnit(string Before, string Behind, decimal Factor)
{
    private const int LongestUnit = 40;

    /// <summary>Null where the words are no unit, or more than one.</summary>
    public static EnglishCellUnit? Of(string words)
    {
        if (words.Length is 0 or > LongestUnit)
        {
            return null;
        }

        if (words == "%")
        {
            return new EnglishCellUnit(string.Empty, "percent", 1);
        }

        var sentence = new EnglishSentence();
        new EnglishSentenceReader(words, new TextSpan(0, words.Length)).Next(sentence);
        var at = 0;
        while (
            at < sentence.Count
            && EnglishUnits.Before(sentence, at, out _) is null
            && !sentence.IsNumber(at)
            && !IsScale(sentence, at)
            && EnglishUnits.At(sentence, at, out _) is null
        )
        {
            at++;
        }

        if (EnglishUnits.At(sentence, 0, out var whole) is not null && whole == sentence.Count)
        {
            return new EnglishCellUnit(string.Empty, words, 1);
        }

        var signs = EnglishUnits.Before(sentence, at, out var length) is not null && length == at ? at : 0;
        var next = signs;
        var factor = 1m;
        if (
            sentence.IsNumber(next)
            && decimal.TryParse(sentence[next].Text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var many)
            && many is 10 or 100 or 1000 or 10_000
        )
        {
            (factor, next) = (many, next + 1);
        }

        var scales = next;
        while (IsScale(sentence, next))
        {
            next++;
        }

        if (next == sentence.Count)
        {
            return signs > 0 && next > signs
                ? new EnglishCellUnit(Part(words, sentence, 0, signs), Part(words, sentence, scales, next), factor)
                : null;
        }

        var unit = EnglishUnits.At(sentence, next, out var behind);
        var isCounted = unit is null && EnglishUnits.OfCounted(sentence, next, sentence.Count - 1) is not null;
        return signs == 0 && (isCounted || (unit is not null && next + behind == sentence.Count))
            ? new EnglishCellUnit(string.Empty, Part(words, sentence, scales, sentence.Count), factor)
            : null;
    }

    private static bool IsScale(EnglishSentence sentence, int index) =>
        EnglishNumberWords.Is(sentence[index], NumberWordRole.Scale | NumberWordRole.Hundred);

    private static string Part(string words, EnglishSentence sentence, int first, int behind) =>
        behind > first ? words[sentence[first].Start..sentence[behind - 1].End] : string.Empty;
}
