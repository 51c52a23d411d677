using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Modifiers;

/// <summary>Reads the hedge of a number: before it (超过, 近), inside it (4000多亿, 数百), behind it or its unit (左右, 以上).</summary>
internal static class HedgeReader
{
    private const int WholeReach = 14;

    /// <param name="before">The token directly before the number or its currency.</param>
    /// <param name="after">The token directly behind the unit.</param>
    public static (Modifier Modifier, bool UsesBefore, bool UsesAfter) Read(
        TokenizedSentence sentence,
        Numeral numeral,
        char inner,
        int before,
        int after
    )
    {
        if (before >= 0 && Before(sentence, before) is { } stated && Fits(sentence, before, numeral, stated))
        {
            return (stated, true, false);
        }

        // 超过了: the aspect particle between hedge and number.
        if (before > 0 && sentence.Is(before, '了') && Before(sentence, before - 1) is { } completed)
        {
            return (completed, true, false);
        }

        if (numeral.Is(NumeralForms.Several))
        {
            return (Modifier.Several, false, false);
        }

        if (sentence.IsWord(after, Role.HedgeAfter) && Parse(sentence.ValueOf(after, "hedge")) is { } behind && FitsBehind(sentence, after))
        {
            return (behind, false, true);
        }

        if (numeral.Is(NumeralForms.More) || inner is '多' or '余' or '几')
        {
            return (Modifier.Over, false, false);
        }

        return (inner == '来' ? Modifier.About : Modifier.Exact, false, false);
    }

    /// <summary>The hedge that governs a share through its whole: 约占全国的三分之一, 不足去年同期的2%.</summary>
    public static Modifier? OfWhole(TokenizedSentence sentence, Unit unit, int first)
    {
        if (unit.Dimension == Dimension.Times)
        {
            return OfMultiple(sentence, first);
        }

        if (unit.Dimension != Dimension.Percent || first < 2)
        {
            return null;
        }

        for (var i = first - 1; i >= 0 && first - i <= WholeReach; i--)
        {
            if (sentence[i].Kind == TokenKind.Sign && !sentence.Is(i, '“') && !sentence.Is(i, '”'))
            {
                return null;
            }

            // 低于日本33.5% is what it is compared with, and no bound of it; 低于总量的30% is one.
            var compares = sentence.IsWord(i, Role.Up | Role.Down) && sentence.CharBefore(first) != '的';
            if (
                !compares
                && Before(sentence, i) is { } modifier
                && modifier is Modifier.About or Modifier.Under or Modifier.Nearly
                && !sentence.IsNumber(i + 1)
            )
            {
                return modifier;
            }

            if (sentence.IsWord(i, Role.Up | Role.Down | Role.GrowthName | Role.Rate) && !sentence.IsWord(i, Role.Share))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>约为2018年的2.3倍: the hedge stands before the year that is the base.</summary>
    private static Modifier? OfMultiple(TokenizedSentence sentence, int first)
    {
        if (first < 3 || !sentence.Is(first - 1, '的') || !sentence.Is(first - 2, '年') || !sentence.IsNumber(first - 3))
        {
            return null;
        }

        var before = sentence.Is(first - 4, '为') ? first - 5 : first - 4;
        return Before(sentence, before);
    }

    /// <summary>5倍多, 三年多: 多 behind the unit.</summary>
    public static Modifier? BehindUnit(TokenizedSentence sentence, Unit unit, int next) =>
        unit.Dimension is Dimension.Times or Dimension.Duration or Dimension.Percent
        && next < sentence.Count
        && sentence.View[sentence[next].Start] is '多' or '余'
        && (sentence[next].Length == 1 || sentence[next].Kind == TokenKind.Other)
            ? Modifier.Over
            : null;

    private static Modifier? Before(TokenizedSentence sentence, int i) =>
        sentence.IsWord(i, Role.HedgeBefore) ? Parse(sentence.ValueOf(i, "hedge")) : null;

    private static bool Fits(TokenizedSentence sentence, int before, Numeral numeral, Modifier modifier)
    {
        if (modifier == Modifier.Several)
        {
            return numeral.Is(NumeralForms.ScaleOnly);
        }

        // 人才不足两大瓶颈: what is lacking stands before, and 两大 sums it up.
        if (
            modifier == Modifier.Under
            && numeral.End < sentence.View.Chars.Length
            && sentence.View[numeral.End] == '大'
            && !numeral.Is(NumeralForms.Scaled)
        )
        {
            return false;
        }

        return !(sentence.Is(before, '过') || sentence.Is(before, '破'))
            || numeral.Is(NumeralForms.ScaleOnly | NumeralForms.Scaled | NumeralForms.Fraction | NumeralForms.Tenths);
    }

    /// <summary>强 and 许 behind a number are hedges only at the end of their phrase.</summary>
    private static bool FitsBehind(TokenizedSentence sentence, int after) =>
        !(sentence.Is(after, '强') || sentence.Is(after, '许'))
        || after + 1 >= sentence.Count
        || sentence[after + 1].Kind == TokenKind.Sign;

    private static Modifier? Parse(string? value) =>
        value switch
        {
            "about" => Modifier.About,
            "nearly" => Modifier.Nearly,
            "over" => Modifier.Over,
            "under" => Modifier.Under,
            "several" => Modifier.Several,
            _ => null,
        };
}
