using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>Puts a number together with its hedge, currency, unit or counted noun, and two numbers to a range.</summary>
internal static class EnglishQuantityReader
{
    private static readonly EnglishPhrases<Modifier?> HedgesBefore = Hedges("before");
    private static readonly EnglishPhrases<Modifier?> HedgesBehind = Hedges("after");

    /// <summary>Null where neither a unit nor a noun stands beside the number.</summary>
    public static EnglishQuantity? Read(string text, EnglishSentence sentence, EnglishNumeral numeral)
    {
        var (joined, isRange) = JoinRange(text, sentence, numeral);
        var currency = EnglishUnits.Before(sentence, joined.First, out var signs);
        if (currency is not null && !joined.Is(NumeralForms.Scaled | NumeralForms.Range))
        {
            if (EnglishSharedScale.Of(text, sentence, joined) is not { } scaled)
            {
                return null;
            }

            joined = scaled;
        }

        var first = joined.First - signs;
        var (hedge, hedgeLength) = HedgeBefore(sentence, first);
        first -= isRange ? 0 : hedgeLength;
        var modifier =
            joined.Is(NumeralForms.Several) ? Modifier.Several
            : isRange ? Modifier.Exact
            : hedge;
        var last = joined.Last;
        modifier = HedgeBehind(sentence, ref last, modifier);
        if (UnitOf(sentence, joined, currency, last) is not { } measured)
        {
            return null;
        }

        var (unit, factor, counted, lastOfUnit) = measured;
        last = lastOfUnit;
        modifier = HedgeBehind(sentence, ref last, modifier);
        return new EnglishQuantity(joined, joined.Value * factor, joined.High * factor, unit, counted, modifier, first, last);
    }

    /// <summary>The hedge that ends right before the token, and its length in tokens.</summary>
    public static (Modifier Modifier, int Length) HedgeBefore(EnglishSentence sentence, int first)
    {
        var hedge = HedgesBefore.EndingAt(sentence, first - 1, 0, out var length);
        if (hedge is null && sentence.Is(first - 1, "the"))
        {
            hedge = HedgesBefore.EndingAt(sentence, first - 2, 0, out length);
            length++;
        }

        return hedge is { } found ? (found, length) : (Modifier.Exact, 0);
    }

    private static (Unit Unit, decimal Factor, (int First, int Last)? Counted, int Last)? UnitOf(
        EnglishSentence sentence,
        EnglishNumeral numeral,
        EnglishUnit? currency,
        int last
    )
    {
        if (numeral.Is(NumeralForms.Percent))
        {
            var points = sentence.Is(last + 1, "points") || sentence.Is(last + 1, "point");
            return (points ? Unit.PercentagePoint : Unit.Percent, 1, null, points ? last + 1 : last);
        }

        var next = last + 1;
        next += sentence.Is(next, "-") && sentence.IsGlued(next) ? 1 : 0;
        var behind = EnglishUnits.At(sentence, next, out var length);
        if (currency is not null)
        {
            return (
                currency.Unit,
                currency.Factor,
                null,
                behind is { Unit.Dimension: Dimension.Currency } && behind.Unit == currency.Unit ? next + length - 1 : last
            );
        }

        if (
            behind is not null
            && !IsOccasions(sentence, numeral, behind, next + length)
            && !(behind.Unit.Dimension == Dimension.IndexPoint && !numeral.Is(NumeralForms.Arabic))
        )
        {
            return IsMoneyOfScale(numeral, behind) ? null : (behind.Unit, behind.Factor, null, next + length - 1);
        }

        if (EnglishCounted.At(sentence, last + 1, numeral.Value == 1) is not { } counted)
        {
            return EnglishCounted.Before(sentence, numeral.First) is { } named
                ? (EnglishUnits.OfCounted(sentence, named.First, named.Last) ?? Unit.Count, 1, named, last)
                : null;
        }

        return EnglishUnits.OfCounted(sentence, counted.First, counted.Last) is { } ownUnit
            ? (ownUnit, 1, counted, counted.Last)
            : (Unit.Count, 1, counted, counted.Last);
    }

    /// <summary>met three times: occasions; grew by three times, 9.4 times that of 2013: a multiple.</summary>
    private static bool IsOccasions(EnglishSentence sentence, EnglishNumeral numeral, EnglishUnit unit, int behind) =>
        unit.Unit.Dimension == Dimension.Times
        && !numeral.Is(NumeralForms.Decimal)
        && !sentence.Is(behind - 1, "fold")
        && !sentence.Is(numeral.First - 1, "by")
        && !sentence.Is(numeral.First - 1 - HedgeBefore(sentence, numeral.First).Length, "by")
        && !(
            sentence[behind].Text
            is "that"
                or "the"
                or "as"
                or "more"
                or "higher"
                or "larger"
                or "greater"
                or "those"
                or "over"
                or "its"
                or "what"
        );

    private static bool IsMoneyOfScale(EnglishNumeral numeral, EnglishUnit unit) =>
        unit.Unit.Dimension == Dimension.Currency && numeral.Is(NumeralForms.Malformed);

    /// <summary>
    /// 10-15, 2.8% to 9.7%, between 10 and 15: both ends in one, the first in the scale of the second where it states none.
    /// </summary>
    private static (EnglishNumeral Numeral, bool IsRange) JoinRange(string text, EnglishSentence sentence, EnglishNumeral numeral)
    {
        // between 10 million tonnes and 15 million tonnes: both ends may print the unit.
        var unit = EnglishUnits.At(sentence, numeral.Last + 1, out var unitLength);
        var repeats = unit is not null && sentence[numeral.Last + 1 + unitLength].Text is "to" or "and";
        var at = numeral.Last + 1 + (repeats ? unitLength : 0);
        var joint = sentence[at].Text;
        var next = at + 1;
        var isRange =
            joint == "-"
            || (joint == "to" && !IsFrom(sentence, numeral.First) && !IsMove(sentence, numeral, unit))
            || (joint == "and" && IsBetween(sentence, numeral.First));
        if (!isRange || numeral.Is(NumeralForms.Malformed | NumeralForms.TooLarge | NumeralForms.Several))
        {
            return (numeral, false);
        }

        next +=
            EnglishUnits.Before(sentence, next + 1, out var one) is not null && one == 1 && !sentence.IsNumber(next) ? 1
            : EnglishUnits.Before(sentence, next + 2, out var two) is not null && two == 2 ? 2
            : 0;
        if (
            EnglishNumeralReader.At(text, sentence, next) is not { } high
            || high.Is(NumeralForms.Malformed | NumeralForms.TooLarge | NumeralForms.Several)
            || EnglishDateBoundary(sentence, high)
            || (repeats && EnglishUnits.At(sentence, high.Last + 1, out _)?.Unit != unit!.Unit)
        )
        {
            return (numeral, false);
        }

        var low = numeral.Value;
        if (!numeral.Is(NumeralForms.Scaled) && high.Is(NumeralForms.Scaled) && high.Value > low)
        {
            var scale = EnglishSharedScale.WordScale(sentence, high);
            if (low > Numeral.Largest / scale)
            {
                return (numeral, false);
            }

            low *= scale;
        }

        return high.Value > low
            ? (high with { First = numeral.First, Value = low, High = high.Value, Forms = high.Forms | NumeralForms.Range }, true)
            : (numeral, false);
    }

    /// <summary>from US$10 to: the first of two levels, no range; ranging from US$10 to is one.</summary>
    private static bool IsFrom(EnglishSentence sentence, int first)
    {
        var before = BeforeMoney(sentence, first);
        return sentence.Is(before, "from")
            && sentence[before - 1].Text is not ("range" or "ranges" or "ranged" or "ranging" or "vary" or "varies" or "varying" or "of");
    }

    /// <summary>
    /// rose 3 million tonnes to 50 million tonnes, fell by $3 billion to: by how much and to where; up 3 percent to 5 percent is a range.
    /// </summary>
    private static bool IsMove(EnglishSentence sentence, EnglishNumeral numeral, EnglishUnit? unit)
    {
        var before = BeforeMoney(sentence, numeral.First);
        var isWhole = unit is not null ? unit.Unit.Dimension != Dimension.Percent : before < numeral.First - 1;
        return isWhole
            && (
                sentence[before].Text is "by" or "rose" or "fell" or "grew" or "up" or "down"
                || sentence[before].Text.EndsWith("ed", StringComparison.Ordinal)
            );
    }

    private static bool IsBetween(EnglishSentence sentence, int first) => sentence.Is(BeforeMoney(sentence, first), "between");

    /// <summary>The token before the number and its sign of money.</summary>
    private static int BeforeMoney(EnglishSentence sentence, int first)
    {
        _ = EnglishUnits.Before(sentence, first, out var signs);
        return first - signs - 1;
    }

    /// <summary>3 to 2023 is no range: the second is a year.</summary>
    private static bool EnglishDateBoundary(EnglishSentence sentence, EnglishNumeral high) =>
        high.First == high.Last && EnglishCalendar.YearAt(sentence, high.First) is not null;

    private static Modifier HedgeBehind(EnglishSentence sentence, ref int last, Modifier modifier)
    {
        if (HedgesBehind.At(sentence, last + 1, out var length) is not { } hedge)
        {
            return modifier;
        }

        last += length;
        return hedge;
    }

    private static EnglishPhrases<Modifier?> Hedges(string where) =>
        new(
            "Recognition/English/modifiers.csv",
            ["phrase", "hedge", "where"],
            row => row[2] == where ? Enum.Parse<Modifier>(row[1], ignoreCase: true) : null,
            static hedge => hedge is not null
        );
}
