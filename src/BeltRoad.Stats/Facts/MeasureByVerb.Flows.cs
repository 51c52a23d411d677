using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <content>Amounts of flows: what was traded, carried or invested in a time (rulings 2 and 3).</content>
internal readonly partial struct MeasureByVerb
{
    private MeasureVerdict? OfFlow()
    {
        if (!isFlow)
        {
            return null;
        }

        if (GoesOnFromSum())
        {
            return new MeasureVerdict(Measure.Cumulative, false, MeasureVerdict.Accumulated);
        }

        // 目前已完成投资12亿元: what has been accomplished up to now.
        if (!grows && (form is null || date is { IsNow: true }) && FlowCues.IsAccomplished(statement))
        {
            return new MeasureVerdict(Measure.Cumulative, false, "ruling 2: an act up to a date");
        }

        return
            (form is DateForm.Since && !FromToChange.ArrivesSince(statement))
            || (form is DateForm.Ahead && !IsAhead)
            || form is DateForm.UpTo
            ? new MeasureVerdict(Measure.Cumulative, false, "ruling 2: a flow since a start")
            : new MeasureVerdict(Measure.Period, false, "ruling 3: a flow");
    }

    /// <summary>开通23个月累计开行货物列车7000列，跨境运量570万吨，货值230亿元: what those trains carried, and its worth.</summary>
    private bool GoesOnFromSum()
    {
        const int reach = 2;
        var carried =
            previous is { IsSummed: true, Measure: Measure.Cumulative } sum
            && sum.Clause < statement.Clause.Index
            && statement.Clause.Index - sum.Clause <= reach
            && IsCarried(sum.Unit.Dimension);
        var ownDate = date is { } own && statement.Clause.Contains(own.First);
        return carried
            && !ownDate
            && !grows
            && !statement.Sentence.Is(statement.Clause.First - 1, '；')
            && (
                IsCarried(Dimension)
                || (
                    Dimension == Dimension.Currency
                    && noun == statement.Clause.First
                    && statement.Sentence.EntryOf(noun)?["kind"] is "trade"
                )
            );
    }

    private static bool IsCarried(Dimension dimension) =>
        dimension is Dimension.Mass or Dimension.Volume or Dimension.Container or Dimension.PersonTime or Dimension.Train;
}
