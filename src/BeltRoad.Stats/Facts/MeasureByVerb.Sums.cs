using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <content>Amounts that go on about the one before them: more of it, or the money of what it counts.</content>
internal readonly partial struct MeasureByVerb
{
    private static readonly string[] OwnStates = Phrases.Of("states of their own");
    private static readonly string[] SummedTails = Phrases.Of("summed tails");

    private MeasureVerdict? OfAmountThatGoesOn()
    {
        if (
            act >= 0
            || noun >= 0
            || previous is not { } before
            || statement.Clause.First == 0
            || HasMeasureOfItsOwn(before)
            || AmountNouns.HasWords(statement)
            || CoordinatedAmounts.BeginsAnew(statement, before)
        )
        {
            return null;
        }

        // 累计…，超过去年全年的63万: another year's whole is no sum since a start.
        var isBase = before.Measure == Measure.Cumulative && date?.Rule is GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear;
        return new MeasureVerdict(isBase ? Measure.Period : before.Measure, false, "goes on about the amount before");
    }

    /// <summary>The clause says by a verb, 累计 or a time what the amount measures.</summary>
    private bool HasMeasureOfItsOwn(Amount before)
    {
        var reaches =
            statement.Counted is { Behind: true }
            && (statement.LastInClauseBefore(Role.Reach) >= 0 || statement.FirstBehind(Role.State) >= 0);
        var opener =
            statement.LastInClauseBefore(Role.State) is var state and >= 0 && state == statement.Quantity.First - 1
                ? state
                : statement.Clause.First;
        var sumsAnew = summed >= 0 && Phrases.Holds(statement.Sentence.TextOf(summed), SummedTails) && before.Measure == Measure.Period;
        return reaches
            || statement.Sentence.IsOneOf(opener, OwnStates)
            || sumsAnew
            || (isSummed && form == DateForm.Ahead)
            || HasSpanOfItsOwn(before)
            || (date is { IsNow: true, Form: DateForm.In } now && statement.Clause.Contains(now.First));
    }

    /// <summary>累计…，其中2024年一季度91万人次: a part with a span. 派出人员40万人，年末在外59万人: a stock at an end.</summary>
    private bool HasSpanOfItsOwn(Amount before) =>
        date is { } spoken
        && statement.Clause.Contains(spoken.First)
        && (
            form == DateForm.EndOf
                ? before.Measure is Measure.Cumulative or Measure.Period
                : inPeriod && before.Measure == Measure.Cumulative && CoordinatedAmounts.IsPart(statement)
        );

    private MeasureVerdict? OfDeals()
    {
        if (Dimension != Dimension.Currency)
        {
            return null;
        }

        if (inPeriod && statement.LastInClauseBefore(Role.Deal) >= 0 && !isSummed)
        {
            return new MeasureVerdict(Measure.Period, false, "ruling 3: deals in a period");
        }

        var hasTime = date is { } own && statement.Clause.Contains(own.First);
        var sums = !hasTime && ((noun >= 0 && AmountNouns.IsSum(statement, noun)) || AmountNouns.IsSumOfBefore(statement));
        if (sums && form is null && !grows && statement.LastInClauseBefore(Role.Plan) >= 0 && IsSummedBefore())
        {
            // 累计签约项目75个，覆盖70个国家，承诺投资金额220亿美元: the money pledged in what 累计 counts.
            return new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Accumulated);
        }

        if (previous is not { Unit.Dimension: Dimension.Count } made || made.Clause != statement.Clause.Index - 1)
        {
            return null;
        }

        // 累计签约项目75个，承诺投资金额220亿美元, 批准108个项目，贷款总额220亿美元: the money of what 累计 counts.
        // 与10国达成28个项目，签约总金额52.7亿美元: and of what was signed without a date.
        var isOfUndated = form is null && noun >= 0 && statement.Sentence.IsWord(noun, Role.Deal);
        if (sums && act < 0 && made.Measure == Measure.Cumulative && (made.IsSummed || isOfUndated) && !grows)
        {
            return new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Accumulated);
        }

        // 发行债券57只，规模合计1023亿元: the money of what a period counts; 签订项目267个，总投资超4000亿元: or of what was signed in it.
        var isOfPeriod = sums && act < 0 && inPeriod && !isSummed;
        var isOfSigned =
            IsStock
            && statement.Sentence.EntryOf(head)?["kind"] is "investment"
            && form is DateForm.OfEvent or DateForm.Same or DateForm.During;
        return made.Measure == Measure.Period && (isOfPeriod || isOfSigned)
            ? new MeasureVerdict(Measure.Period, false, MeasureVerdict.Fellow)
            : null;
    }

    /// <summary>累计 stands in an earlier clause of the sentence.</summary>
    private bool IsSummedBefore()
    {
        for (
            var i = statement.Clause.First - 1;
            i >= Math.Max(0, statement.Clause.First - Statement.Reach) && !statement.Sentence.Is(i, '；');
            i--
        )
        {
            if (statement.Sentence.IsWord(i, Role.Cumulative))
            {
                return true;
            }
        }

        return false;
    }

    private MeasureVerdict? OfSummedSum() =>
        act < 0 && summed >= 0 && summed == head - 1 && AmountNouns.IsSum(statement, head)
            ? new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Accumulated)
            : null;
}
