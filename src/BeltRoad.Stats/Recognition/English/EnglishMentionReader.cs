using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>
/// Classes every number expression of an English sentence: set phrases, dates, markers and labels, then quantities; what is left over is
/// refused.
/// </summary>
internal static class EnglishMentionReader
{
    /// <summary>In text order.</summary>
    public static IReadOnlyList<EnglishMention> Read(string text, EnglishSentence sentence, List<DateExpression> dates)
    {
        var mentions = new List<EnglishMention>();
        var date = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            while (date < dates.Count && dates[date].Last < i)
            {
                date++;
            }

            if (EnglishNames.PhraseAt(sentence, i, out var length) is { } phrase)
            {
                AddNumbers(mentions, sentence, i, i + length - 1, phrase, "name lexicon");
                i += length - 1;
            }
            else if (date < dates.Count && dates[date].First <= i)
            {
                var last = dates[date].Last;
                if (IsNamedAfter(sentence, dates[date]))
                {
                    AddNumbers(mentions, sentence, i, last, MentionClass.Name, "year in a name");
                }
                else
                {
                    AddNumbers(mentions, sentence, i, last, MentionClass.Date, "date");
                }

                i = last;
            }
            else
            {
                i = AddNumber(mentions, text, sentence, i);
            }
        }

        return mentions;
    }

    private static int AddNumber(List<EnglishMention> mentions, string text, EnglishSentence sentence, int i)
    {
        if (OrdinalWord(sentence, i, out var ordinalLast) is { } ordinal)
        {
            mentions.Add(new EnglishMention(i, ordinalLast, ordinal, "ordinal"));
            return ordinalLast;
        }

        if (EnglishMultiples.At(sentence, i) is { } multiple)
        {
            mentions.Add(new EnglishMention(i, multiple.Last, MentionClass.Statistic, "multiple", multiple));
            return multiple.Last;
        }

        if (EnglishNumeralReader.At(text, sentence, i) is not { } numeral)
        {
            return i;
        }

        if (IsRatio(sentence, i))
        {
            mentions.Add(new EnglishMention(i, i + 2, MentionClass.Refused, "number", null, Refusals.Ratio));
            return i + 2;
        }

        if (EnglishNames.Of(sentence, i, out var last) is { } named)
        {
            mentions.Add(new EnglishMention(i, last, named.Class, named.Rule));
            return last;
        }

        if (numeral.Is(NumeralForms.Malformed))
        {
            var vague = numeral.Is(NumeralForms.Several);
            mentions.Add(
                new EnglishMention(
                    numeral.First,
                    numeral.Last,
                    MentionClass.Refused,
                    "number",
                    null,
                    vague ? Refusals.VagueNumber : Refusals.MalformedNumber
                )
            );
            return numeral.Last;
        }

        if (numeral.Is(NumeralForms.TooLarge))
        {
            mentions.Add(new EnglishMention(numeral.First, numeral.Last, MentionClass.Refused, "number", null, Refusals.TooManyDigits));
            return numeral.Last;
        }

        if (IsAdjective(sentence, numeral))
        {
            mentions.Add(new EnglishMention(numeral.First, numeral.Last, MentionClass.Idiom, "compound word"));
            return numeral.Last;
        }

        if (EnglishQuantityReader.Read(text, sentence, numeral) is { } quantity)
        {
            mentions.Add(
                IsDenominator(sentence, quantity)
                    ? new EnglishMention(
                        quantity.Numeral.First,
                        quantity.Numeral.Last,
                        MentionClass.Refused,
                        "condition",
                        null,
                        Refusals.Denominator
                    )
                    : new EnglishMention(
                        quantity.Numeral.First,
                        quantity.Numeral.Last,
                        MentionClass.Statistic,
                        quantity.Counted is null ? "unit" : "counted noun",
                        quantity
                    )
            );
            return quantity.Numeral.Last;
        }

        if (
            numeral.First > 1
            && sentence[numeral.First - 1] is { Kind: EnglishTokenKind.Word, IsCapital: true }
            && numeral.Is(NumeralForms.Arabic)
            && !numeral.Is(NumeralForms.Scaled | NumeralForms.Decimal)
        )
        {
            mentions.Add(new EnglishMention(numeral.First, numeral.Last, MentionClass.Name, "number behind a name"));
            return numeral.Last;
        }

        var isWord = !numeral.Is(NumeralForms.Arabic) && numeral.Value < 10;
        mentions.Add(
            isWord
                ? new EnglishMention(numeral.First, numeral.Last, MentionClass.Idiom, "no unit")
                : new EnglishMention(numeral.First, numeral.Last, MentionClass.Refused, "no unit", null, Refusals.NoUnit)
        );
        return numeral.Last;
    }

    /// <summary>1:15, and no time of day.</summary>
    private static bool IsRatio(EnglishSentence sentence, int i) =>
        sentence.IsNumber(i) && sentence.Is(i + 1, ":") && sentence.IsGlued(i + 1) && sentence.IsNumber(i + 2) && sentence.IsGlued(i + 2);

    /// <summary>3.5 per 100,000 people, four for every 1,000 residents: what another figure is counted per.</summary>
    private static bool IsDenominator(EnglishSentence sentence, EnglishQuantity quantity) =>
        sentence[quantity.First - 1].Text is "per" or "every" or "each";

    /// <summary>two-way, five-pronged: a number word in a compound with what is no unit.</summary>
    private static bool IsAdjective(EnglishSentence sentence, EnglishNumeral numeral)
    {
        var behind = numeral.Last + 1;
        return !numeral.Is(NumeralForms.Arabic)
            && sentence.Is(behind, "-")
            && sentence.IsGlued(behind)
            && sentence.IsGlued(behind + 1)
            && EnglishUnits.At(sentence, behind + 1, out _) is null
            && !sentence.Is(behind + 1, "plus")
            && !sentence.Is(behind + 1, "odd");
    }

    /// <summary>second, twenty-third, not the third in "a third of".</summary>
    private static MentionClass? OrdinalWord(EnglishSentence sentence, int i, out int last)
    {
        last = i;
        if (
            EnglishNumberWords.Is(sentence[i], NumberWordRole.Tens)
            && sentence.Is(i + 1, "-")
            && EnglishNumberWords.Is(sentence[i + 2], NumberWordRole.Ordinal)
        )
        {
            last = i + 2;
            return MentionClass.Ordinal;
        }

        if (
            !EnglishNumberWords.Is(sentence[i], NumberWordRole.Ordinal)
            || (EnglishNumberWords.Is(sentence[i], NumberWordRole.Fraction) && sentence[i - 1].Text is "a" or "one")
        )
        {
            return null;
        }

        return i == 0 && sentence.Is(1, ",") ? MentionClass.Enumeration : MentionClass.Ordinal;
    }

    /// <summary>2023 World Expo: a bare year right before a name in capitals is part of it.</summary>
    private static bool IsNamedAfter(EnglishSentence sentence, DateExpression date) =>
        date.First == date.Last
        && sentence.IsNumber(date.First)
        && sentence[date.First + 1] is { Kind: EnglishTokenKind.Word, IsCapital: true }
        && (date.First == 0 || sentence[date.First - 1].Text is "the" or "a")
        && sentence[date.First + 2].IsCapital;

    /// <summary>One mention a number; digits joined by a hyphen are one.</summary>
    private static void AddNumbers(
        List<EnglishMention> mentions,
        EnglishSentence sentence,
        int first,
        int last,
        MentionClass @class,
        string rule
    )
    {
        for (var i = first; i <= last; i++)
        {
            if (!sentence.IsNumber(i) && EnglishNumberWords.RoleOf(sentence[i]) == NumberWordRole.None)
            {
                continue;
            }

            var end = i;
            while (end < last)
            {
                var joint = sentence[end + 1].Text is "-" or ":" or "/" or "+" && sentence.IsNumber(end + 2) && end + 2 <= last;
                if (!joint && EnglishNumberWords.RoleOf(sentence[end + 1]) == NumberWordRole.None)
                {
                    break;
                }

                end += joint ? 2 : 1;
            }

            mentions.Add(new EnglishMention(i, end, @class, rule));
            i = end;
        }
    }
}
