using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>
/// The scale of an amount of money that prints no scale word: $35m has it in a letter, $15.6 and $20.3 billion in the last amount of
/// the list.
/// </summary>
internal static class EnglishSharedScale
{
    /// <summary>How many amounts of a list are looked through for their scale.</summary>
    private const int LongestList = 8;

    private enum Joint
    {
        And,
        To,
        Comma,
        CommaAnd,
    }

    /// <summary>
    /// The amount as it stands where nothing gives it a scale; null where one of the list may or may not be meant for it too.
    /// </summary>
    public static EnglishNumeral? Of(string text, EnglishSentence sentence, EnglishNumeral amount)
    {
        if (LetterScale(sentence, amount) is > 1 and var own)
        {
            return Scaled(amount with { Last = amount.Last + 1 }, own);
        }

        var (current, areAlike) = (amount, true);
        for (var looked = 0; looked < LongestList; looked++)
        {
            if (JointAt(sentence, current.Last + 1) is not { } joint || AmountAt(text, sentence, joint.Next) is not { } next)
            {
                return amount;
            }

            var scale = next.Is(NumeralForms.Scaled) ? WordScale(sentence, next) : LetterScale(sentence, next);
            areAlike &= SharedScale.AreAlike(current.Value, next.Is(NumeralForms.Scaled) ? next.Value / scale : next.Value);
            if (scale > 1)
            {
                // $5, and $20 million: the end of a list, or another clause.
                return joint.Sort == Joint.Comma ? amount
                    : joint.Sort == Joint.CommaAnd || !areAlike ? null
                    : Scaled(amount, scale);
            }

            if (joint.Sort == Joint.To)
            {
                return amount;
            }

            current = next;
        }

        return amount;
    }

    /// <summary>The product of the scale words of a number: a million for <c>2.5 million</c>, 1 where it has none.</summary>
    public static decimal WordScale(EnglishSentence sentence, EnglishNumeral numeral)
    {
        var scale = 1m;
        for (var i = numeral.First; i <= numeral.Last; i++)
        {
            scale *= EnglishNumberWords.Is(sentence[i], NumberWordRole.Scale | NumberWordRole.Hundred)
                ? EnglishNumberWords.ValueOf(sentence[i])
                : 1;
        }

        return scale;
    }

    private static decimal LetterScale(EnglishSentence sentence, EnglishNumeral amount) =>
        !sentence.IsGlued(amount.Last + 1)
            ? 1
            : sentence[amount.Last + 1].Text switch
            {
                "k" => 1e3m,
                "m" => 1e6m,
                "b" => 1e9m,
                _ => 1,
            };

    private static EnglishNumeral? Scaled(EnglishNumeral amount, decimal scale) =>
        amount.Value > Numeral.Largest / scale
            ? null
            : amount with
            {
                Value = amount.Value * scale,
                Forms = amount.Forms | NumeralForms.Scaled,
            };

    private static (Joint Sort, int Next)? JointAt(EnglishSentence sentence, int i) =>
        sentence[i].Text switch
        {
            "and" => (Joint.And, i + 1),
            "to" => (Joint.To, i + 1),
            "," => sentence.Is(i + 1, "and") ? (Joint.CommaAnd, i + 2) : (Joint.Comma, i + 1),
            _ => null,
        };

    /// <summary>The number behind a sign of money, $ or US $.</summary>
    private static EnglishNumeral? AmountAt(string text, EnglishSentence sentence, int i)
    {
        var number = sentence.IsNumber(i + 1) ? i + 1 : i + 2;
        return
            !sentence.IsNumber(i)
            && EnglishUnits.Before(sentence, number, out var signs) is not null
            && signs == number - i
            && EnglishNumeralReader.At(text, sentence, number) is { } found
            && !found.Is(NumeralForms.Malformed | NumeralForms.TooLarge)
            ? found
            : null;
    }
}
