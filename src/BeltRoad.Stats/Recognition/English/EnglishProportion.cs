using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>One in three firms, two out of five, 9 in every 10: a part of a whole, in percent.</summary>
internal static class EnglishProportion
{
    private const decimal LargestWhole = 1000;

    /// <summary>The proportion that a number begins; null where it begins none.</summary>
    public static EnglishNumeral? Of(string text, EnglishSentence sentence, EnglishNumeral part)
    {
        var next = part.Last + 1;
        var joint = JointAt(sentence, part.First, next);
        if (
            joint == 0
            || part.Value <= 0
            || !IsPlain(part)
            || EnglishNumeralReader.Single(text, sentence, next + joint) is not { } whole
            || !IsPlain(whole)
            || whole.Value <= part.Value
            || whole.Value > LargestWhole
            || !sentence.IsWord(whole.Last + 1)
            || EnglishUnits.At(sentence, whole.Last + 1, out _) is not null
            || IsTime(sentence[whole.Last + 1].Text)
        )
        {
            return null;
        }

        return new EnglishNumeral(
            part.First,
            whole.Last,
            100 * part.Value / whole.Value,
            null,
            NumeralForms.Percent | NumeralForms.Fraction,
            1
        );
    }

    /// <summary>
    /// How many tokens join the two; 0 where nothing does. In alone joins only one of so many (one in three), not what was done in so many
    /// places.
    /// </summary>
    private static int JointAt(EnglishSentence sentence, int first, int next)
    {
        var length =
            sentence.Is(next, "in") || sentence.Is(next, "of") ? 1
            : sentence.Is(next, "out") && sentence.Is(next + 1, "of") ? 2
            : 0;
        if (length > 0 && sentence.Is(next + length, "every"))
        {
            return length + 1;
        }

        var isOne = sentence.Is(first, "one") || sentence[first].Text == "1";
        return length == 2 || (length == 1 && sentence.Is(next, "in") && isOne) ? length : 0;
    }

    private static bool IsPlain(EnglishNumeral numeral) =>
        !numeral.Is(
            NumeralForms.Malformed
                | NumeralForms.TooLarge
                | NumeralForms.Several
                | NumeralForms.Percent
                | NumeralForms.Decimal
                | NumeralForms.Scaled
        );

    private static bool IsTime(string word) => word is "years" or "months" or "weeks" or "days" or "decades";
}
