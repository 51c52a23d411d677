using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Facts.Rules;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>What a rule of <c>measure.rules</c> says: a measure, or where to take it from.</summary>
internal enum MeasureResult
{
    Level,
    Cumulative,

    /// <summary>Cumulative, as a word such as 累计 says, so that what goes with it is summed as well.</summary>
    Accumulated,
    Period,
    Change,
    Growth,
    Share,
    Rate,

    /// <summary>What the figure before measures; it has the time of that figure, too.</summary>
    AsBefore,

    /// <summary>What the figure before measures, at a time of its own.</summary>
    LikeBefore,
}

/// <summary>What a quantity was found to measure.</summary>
/// <param name="Falls">The value is negative: 下降3.2%, 减少5家.</param>
/// <param name="Rule">The id of the rule that decided.</param>
internal readonly record struct MeasureVerdict(Measure Measure, bool Falls, Rule<MeasureResult> Rule, byte[] Frame)
{
    /// <summary>A part or a fellow of the figure before.</summary>
    public bool IsFellow => Rule.Result == MeasureResult.AsBefore;

    public bool IsAccumulated => Rule.Result == MeasureResult.Accumulated;
}

/// <summary>
/// The last amount of a sentence: what it measures, its unit, its time, the index of its clause, whether 累计 sums it, whether it is a part
/// (其中) of another, its token, how much it is, and whether its time is 目前.
/// </summary>
internal readonly record struct Amount(
    Measure Measure,
    Unit Unit,
    TimePeriod? Time,
    int Clause,
    bool IsSummed,
    bool IsPart,
    int Token,
    decimal Value,
    bool IsNow
);

/// <summary>Tells the measure of a quantity by the table <c>measure.rules</c>.</summary>
internal static class MeasureRules
{
    /// <param name="previous">The amount before it in the sentence.</param>
    /// <param name="lastPercent">What the percentage before it measures, in this sentence or an earlier one.</param>
    /// <param name="goesOn">Of a percentage: nothing of its clause names it but the place it is of.</param>
    public static MeasureVerdict Decide(
        RuleTable<MeasureResult> table,
        Statement statement,
        DateExpression? date,
        Amount? previous,
        Measure? lastPercent,
        bool goesOn
    )
    {
        var frame = new FrameReader(statement, date, previous).Read(lastPercent, goesOn);
        var values = FrameValues.ValuesOf(frame);
        var rule = table.Decide(values);
        var measure = rule.Result switch
        {
            MeasureResult.AsBefore or MeasureResult.LikeBefore => (frame.Unit == Dimension.Percent ? lastPercent : previous?.Measure)
                ?? Measure.Level,
            MeasureResult.Cumulative or MeasureResult.Accumulated => Measure.Cumulative,
            MeasureResult.Period => Measure.Period,
            MeasureResult.Change => Measure.Change,
            MeasureResult.Growth => Measure.Growth,
            MeasureResult.Share => Measure.Share,
            MeasureResult.Rate => Measure.Rate,
            _ => Measure.Level,
        };
        return new MeasureVerdict(measure, Falls(statement, date, frame, measure), rule, values);
    }

    private static bool Falls(Statement statement, DateExpression? date, Frame frame, Measure measure) =>
        frame.Unit switch
        {
            Dimension.Percent when frame.OfBase && frame.RatioBefore => measure == Measure.Growth
                && statement.LastBefore(Recognition.Lexicons.Role.Down) > date!.Value.Last,
            Dimension.Percent => frame.Difference == Change.Fall,
            Dimension.PercentagePoint or Dimension.BasisPoint => MeasureCues.Falls(statement),
            Dimension.Times => !Multiples.IsOfBase(statement) && MeasureCues.Falls(statement),
            _ => measure == Measure.Change && frame.Difference == Change.Fall,
        };
}
