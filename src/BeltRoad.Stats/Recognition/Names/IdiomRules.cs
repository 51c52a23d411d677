using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Names;

/// <summary>Numerals with a unit or classifier that still count nothing: 一张名片, 万人空巷, 百姓, 半年.</summary>
internal static class IdiomRules
{
    private static readonly string[] TrainNouns = Phrases.Of("train nouns");
    private static readonly string[] NamesOfDurations = Phrases.Of("names of durations");
    private static readonly string[] Reaching = Phrases.Of("reaching");
    private static readonly string[] LengthsOfStay = Phrases.Of("lengths of stay");
    private static readonly string[] EarlierOrLater = Phrases.Of("earlier or later");
    private static readonly string[] Leading = Phrases.Of("leading to a train");
    private static readonly string[] Thresholds = Phrases.Of("thresholds");

    public static (MentionClass Class, string Rule)? Match(TokenizedSentence sentence, Quantity quantity)
    {
        var numeral = quantity.Numeral;
        if (sentence.Is(quantity.Last, '回') && sentence.CharBefore(quantity.First) == '去' && sentence.IsNumber(quantity.Last + 1))
        {
            return (MentionClass.Idiom, "there and back");
        }

        if (IsTrainNumber(sentence, quantity))
        {
            return (MentionClass.Name, "number of a train");
        }

        if (CountsThresholds(sentence, quantity))
        {
            return (MentionClass.Idiom, "how many round numbers were passed");
        }

        if (
            numeral.Is(
                NumeralForms.Arabic
                    | NumeralForms.Percent
                    | NumeralForms.PerMille
                    | NumeralForms.Fraction
                    | NumeralForms.Tenths
                    | NumeralForms.Several
            )
        )
        {
            return quantity.Unit.Dimension == Dimension.Duration ? Duration(sentence, quantity) : null;
        }

        if (quantity.Modifier != Modifier.Exact && numeral.Value > 1)
        {
            return null;
        }

        if (quantity.Unit.Dimension == Dimension.Duration)
        {
            return Duration(sentence, quantity);
        }

        if (numeral.Is(NumeralForms.ScaleOnly) && numeral.Value != 10 && !Phrases.Ends(sentence.View.Chars[..numeral.Start], Reaching))
        {
            return (MentionClass.Idiom, "round number of speech");
        }

        if (numeral.Value == 1 && numeral.Length == 1 && quantity.Unit.Code is not "times" && !IsCountedToo(sentence, quantity))
        {
            return (MentionClass.Idiom, "one of something");
        }

        if (numeral.Is(NumeralForms.Half) && quantity.Unit.Dimension == Dimension.Count)
        {
            return (MentionClass.Idiom, "half of something");
        }

        return numeral.Value == 0 ? (MentionClass.Idiom, "none of something") : null;
    }

    /// <summary>跨越3个千亿元台阶, 迈过两个万亿级大关: no thing of the world is counted.</summary>
    private static bool CountsThresholds(TokenizedSentence sentence, Quantity quantity)
    {
        const int reach = 3;
        var scale = quantity.Last + 1;
        if (
            !sentence.IsWord(quantity.Last, Role.Classifier)
            || !sentence.IsNumber(scale)
            || !sentence.NumeralOf(scale).Is(NumeralForms.ScaleOnly)
        )
        {
            return false;
        }

        for (var i = scale + 1; i < sentence.Count && i <= scale + reach; i++)
        {
            if (Phrases.HeadOf(sentence.View.Chars[sentence[i].Start..], Thresholds) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>五届部长级会议和一届特别会议: one more of what the same classifier counts before.</summary>
    private static bool IsCountedToo(TokenizedSentence sentence, Quantity quantity)
    {
        const int reach = 20;
        if (
            quantity.UnitEntry is not { } classifier
            || !(sentence.IsWord(quantity.First - 1, Role.Conjunction) || sentence.Is(quantity.First - 1, '、'))
        )
        {
            return false;
        }

        for (var i = quantity.First - 2; i > 0 && quantity.First - i <= reach && !sentence.Is(i, '；'); i--)
        {
            if (sentence.EntryOf(i)?.Word == classifier.Word && sentence.IsNumber(i - 1) && sentence.NumeralOf(i - 1).Value > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>…的20344次班列: the name of one train, where 开行 would run so many.</summary>
    private static bool IsTrainNumber(TokenizedSentence sentence, Quantity quantity)
    {
        const int fewest = 3,
            most = 6,
            reach = 8;
        var view = sentence.View;
        var start = quantity.Numeral.Start;
        if (
            !sentence.Is(quantity.Last, '次')
            || quantity.Numeral.Length is < fewest or > most
            || quantity.Numeral.Is(NumeralForms.Scaled | NumeralForms.Decimal)
            || !quantity.Numeral.Is(NumeralForms.Arabic)
            || start == 0
            || !(view[start - 1] is '的' or '，' or '“' || sentence.IsOneOf(quantity.First - 1, Leading))
        )
        {
            return false;
        }

        var behind = view.Chars[sentence[quantity.Last].End..];
        return Phrases.Holds(behind.Length > reach ? behind[..reach] : behind, TrainNouns);
    }

    /// <summary>A duration is a figure only where a verb or noun of measure makes it one; otherwise it sets the scene.</summary>
    private static (MentionClass Class, string Rule)? Duration(TokenizedSentence sentence, Quantity quantity)
    {
        const Role measures = Role.State | Role.Up | Role.Down | Role.Comparison | Role.HedgeBefore | Role.Cumulative;
        if (quantity.Unit.Code is "hour" or "minute" or "second")
        {
            return null;
        }

        if (sentence.Is(quantity.Last, '岁'))
        {
            return null;
        }

        var before = quantity.First - 1;
        var measured =
            before >= 0 && (sentence.RolesOf(before) & measures) != 0 && !sentence.Is(before, '在') && !sentence.Is(before, '近')
            || sentence.View[sentence[quantity.First].Start - 1] is '期' or '命' or '限' or '龄' or '间'
            || Phrases.Ends(sentence.View.Chars[..sentence[quantity.First].Start], LengthsOfStay)
            || IsEarlierThan(sentence, quantity);

        measured |= NamesDuration(sentence, quantity);

        // 由21天缩短至16天, 从原来的21天缩短至16天: what a change starts from.
        const int reach = 3;
        for (
            var i = before;
            i >= 0 && before - i < reach && !measured && sentence.IsWord(quantity.Last + 1, Role.Up | Role.Down | Role.State);
            i--
        )
        {
            measured = sentence.Is(i, '由') || sentence.Is(i, '从');
        }

        return measured ? null : (MentionClass.Date, "duration");
    }

    /// <summary>比去年提前40天; 提前一年实现目标 sets the scene.</summary>
    private static bool IsEarlierThan(TokenizedSentence sentence, Quantity quantity)
    {
        const int reach = 8;
        if (!Phrases.Ends(sentence.View.Chars[..sentence[quantity.First].Start], EarlierOrLater))
        {
            return false;
        }

        for (var i = quantity.First - 2; i >= 0 && quantity.First - i <= reach && sentence[i].Kind != TokenKind.Sign; i--)
        {
            if (sentence.IsWord(i, Role.Comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>优良天数由2013年的145天增加到264天: the clause names what is so long.</summary>
    private static bool NamesDuration(TokenizedSentence sentence, Quantity quantity)
    {
        const int reach = 24;
        var before = sentence.View.Chars[..sentence[quantity.First].Start];
        before = before[(before.LastIndexOfAny("，；。：") + 1)..];
        return before.Length > 2
            && Phrases.Holds(before.Length > reach ? before[^reach..] : before, NamesOfDurations)
            && !Phrases.Ends(before, NamesOfDurations);
    }
}
