using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;

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
        var hedge = HedgesBefore.EndingAt(sentence, first - 1, 0, out var hedgeLength);
        if (hedge is null && sentence.Is(first - 1, "the"))
        {
            hedge = HedgesBefore.EndingAt(sentence, first - 2, 0, out hedgeLength);
            hedgeLength += hedge is null ? 0 : 1;
        }

        first -= isRange || hedge is null ? 0 : hedgeLength;
        var modifier = joined.Is(NumeralForms.Several) ? Modifier.Several : isRange ? Modifier.Exact : hedge ?? Modifier.Exact;
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

    private static (Unit Unit, decimal Factor, (int First, int Last)? Counted, int Last)? UnitOf(EnglishSentence sentence, EnglishNumeral numeral, EnglishUnit? currency, int last)
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
            return (currency.Unit, currency.Factor, null, behind is { Unit.Dimension: Dimension.Currency } && behind.Unit == currency.Unit ? next + length - 1 : last);
        }

        if (behind is not null && !IsOccasions(sentence, numeral, behind, next + length))
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

    /// <summary>met three times: occasions; grew three times, 9.4 times that of 2013: a multiple.</summary>
    private static bool IsOccasions(EnglishSentence sentence, EnglishNumeral numeral, EnglishUnit unit, int behind) =>
        unit.Unit.Dimension == Dimension.Times && !numeral.Is(NumeralForms.Decimal) && !(sentence[behind].Text is "that" or "the" or "as" or "more" or "higher" or "larger" or "greater" or "those" or "over" or "its" or "what");

    private static bool IsMoneyOfScale(EnglishNumeral numeral, EnglishUnit unit) => unit.Unit.Dimension == Dimension.Currency && numeral.Is(NumeralForms.Malformed);

    /// <summary>10-15, 2.8% to 9.7%, between 10 and 15: both ends in one, the first in the scale of the second where it states none.</summary>
    private static (EnglishNumeral Numeral, bool IsRange) JoinRange(string text, EnglishSentence sentence, EnglishNumeral numeral)
    {
        var joint = sentence[numeral.Last + 1].Text;
        var before = sentence[numeral.First - 1].Text;
        var next = numeral.Last + 2;
        var isRange = joint == "-" || (joint == "to" && before != "from" && !IsFrom(sentence, numeral.First)) || (joint == "and" && before == "between");
        if (!isRange || numeral.Is(NumeralForms.Malformed | NumeralForms.TooLarge | NumeralForms.Several))
        {
            return (numeral, false);
        }

        next += EnglishUnits.Before(sentence, next + 1, out var one) is not null && one == 1 && !sentence.IsNumber(next) ? 1 : EnglishUnits.Before(sentence, next + 2, out var two) is not null && two == 2 ? 2 : 0;
        if (EnglishNumeralReader.At(text, sentence, next) is not { } high || high.Is(NumeralForms.Malformed | NumeralForms.TooLarge | NumeralForms.Several) || EnglishDateBoundary(sentence, high))
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

    /// <summary>from US$10 to: the first of two levels, no range.</summary>
    private static bool IsFrom(EnglishSentence sentence, int first)
    {
        _ = EnglishUnits.Before(sentence, first, out var signs);
        return sentence.Is(first - signs - 1, "from");
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

    private static EnglishPhrases<Modifier?> Hedges(string where) => new("Recognition/English/modifiers.csv", ["phrase", "hedge", "where"],
        row => row[2] == where ? Enum.Parse<Modifier>(row[1], ignoreCase: true) : null, static hedge => hedge is not null);
}
