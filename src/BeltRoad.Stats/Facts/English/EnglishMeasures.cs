using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.English;

/// <summary>
/// Tells what a figure measures, by the rulings that hold for Chinese: the verb, the noun and the date of its clause decide.
/// </summary>
internal static class EnglishMeasures
{
    private const EnglishCue Telling = EnglishCue.Up | EnglishCue.Down | EnglishCue.Share | EnglishCue.Rate;

    /// <param name="falls">A fall: the value is negative.</param>
    public static Measure Decide(
        EnglishSentence sentence,
        EnglishCues cues,
        EnglishQuantity quantity,
        EnglishClause clause,
        DateForm? form,
        bool mainIsAct,
        out bool falls
    )
    {
        var telling = cues.Last(clause.First, quantity.First, Telling);
        var behind = quantity.Last + 1;
        falls = cues.Is(telling, EnglishCue.Down) || (cues.Is(behind, EnglishCue.Down) && telling < 0);
        var grows =
            cues.Is(telling, EnglishCue.Up | EnglishCue.Down)
            || (
                telling < 0
                && (cues.Is(behind, EnglishCue.Up | EnglishCue.Down) || (sentence.Is(behind, "year") && sentence.Is(behind + 2, "on")))
            );
        switch (quantity.Unit.Dimension)
        {
            case Dimension.PercentagePoint or Dimension.BasisPoint:
                return Measure.Change;
            case Dimension.Percent:
                return OfPercent(sentence, cues, telling, grows, behind, quantity.Numeral.Is(NumeralForms.Fraction), ref falls);
            case Dimension.Times or Dimension.Multiple:
                falls &= EnglishMultiplication.UnitOf(sentence, cues, quantity, clause).Dimension == Dimension.Times;
                return Measure.Growth;
            case Dimension.IndexPoint:
                grows &= !(sentence[quantity.First - 1].Text is "to" or "at");
                falls &= grows;
                return grows ? Measure.Change : Measure.Level;
            case Dimension.Speed:
                falls = false;
                return Measure.Rate;
            default:
                return OfAmount(sentence, cues, quantity, clause, form, mainIsAct, telling, ref falls);
        }
    }

    private static Measure OfPercent(
        EnglishSentence sentence,
        EnglishCues cues,
        int telling,
        bool grows,
        int behind,
        bool isProportion,
        ref bool falls
    )
    {
        if (grows)
        {
            return Measure.Growth;
        }

        falls = false;
        return cues.Is(telling, EnglishCue.Rate) ? Measure.Rate
            : isProportion || cues.Is(telling, EnglishCue.Share) || sentence.Is(behind, "of") ? Measure.Share
            : Measure.Rate;
    }

    private static Measure OfAmount(
        EnglishSentence sentence,
        EnglishCues cues,
        EnglishQuantity quantity,
        EnglishClause clause,
        DateForm? form,
        bool mainIsAct,
        int telling,
        ref bool falls
    )
    {
        var byAmount =
            sentence[quantity.First - 1].Text is "by"
            || (sentence.Is(quantity.First - 1, "of") && cues.Is(quantity.First - 2, EnglishCue.Up | EnglishCue.Down));
        // up US$3 billion, fell 30,000 tonnes to 500,000 tonnes: by how much, with no word between.
        var isBeside =
            telling == quantity.First - 1
            && cues.Is(telling, EnglishCue.Up | EnglishCue.Down)
            && !cues.Is(telling, EnglishCue.Name | EnglishCue.Act);
        if (isBeside || (byAmount && cues.Is(telling, EnglishCue.Up | EnglishCue.Down)))
        {
            return Measure.Change;
        }

        falls = false;
        if (cues.Any(clause.First, quantity.First, EnglishCue.PerPeriod) || cues.Is(quantity.Last + 1, EnglishCue.PerPeriod))
        {
            return Measure.Period;
        }

        // 3.5 doctors per 100,000 people, four cars for every 1,000 residents
        var per = quantity.Last + (sentence.Is(quantity.Last + 1, "for") ? 2 : 1);
        if ((sentence.Is(per, "per") && sentence.IsWord(per + 1)) || (sentence[per].Text is "per" or "every" && sentence.IsNumber(per + 1)))
        {
            return Measure.Rate;
        }

        if (
            cues.Any(clause.First, quantity.First, EnglishCue.Cumulative)
            || cues.Any(quantity.Last + 1, Math.Min(clause.Behind, quantity.Last + 4), EnglishCue.Cumulative)
        )
        {
            return Measure.Cumulative;
        }

        var isStock = cues.Any(clause.First, quantity.First, EnglishCue.Stock);
        var isFlow = !isStock && quantity.Counted is null && cues.Any(clause.First, quantity.First, EnglishCue.Flow);
        var verbBehind = clause.Verb < 0 && cues.Any(quantity.Last + 1, clause.Behind, EnglishCue.Act);
        var isAct =
            cues.Is(clause.Verb, EnglishCue.Act)
            || verbBehind
            || (clause.Verb < 0 && mainIsAct)
            || (isFlow && form is DateForm.Since or DateForm.UpTo);
        return (isAct, isFlow, form) switch
        {
            (true, _, DateForm.In or DateForm.EndOf or DateForm.Base) => Measure.Period,
            (true, _, _) => Measure.Cumulative,
            (_, true, _) => Measure.Period,
            _ => Measure.Level,
        };
    }
}
