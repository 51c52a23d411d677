using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// What a figure leaves to those behind it: the period spoken of, and the amount that they are parts, shares or growths of.
/// </summary>
internal sealed partial class FactBuilder
{
    /// <summary>超过去年全年143亿: a base is not what the text goes on about.</summary>
    private static bool IsBase(DateExpression? date) => date is { Rule: GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear };

    /// <summary>…2311万人次（含边民870万人次），增长11%: what a bracket takes in is not what the text goes on about.</summary>
    private bool IsAside(Statement statement) =>
        sentence.Is(statement.Clause.First - 1, '（') && sentence.IsWord(statement.Clause.First, Role.OfWhich);

    /// <summary>The amount of the sentence before goes on only where this one tells of its parts.</summary>
    private void EnterAmount(TokenizedSentence tokens)
    {
        if (tokens.Count == 0 || !tokens.IsWord(0, Role.OfWhich))
        {
            context.LastAmount = null;
            context.AmountOfWhole = null;
        }
        else if (context.LastAmount is { } whole)
        {
            // 目前已建成工坊34个。其中，…: the month of writing is of its own sentence (ruling 9).
            var summed = whole is { Measure: Measure.Cumulative, IsNow: false } ? whole.Time : null;
            context.LastAmount = whole with { Time = summed ?? context.HeadOfPrevious ?? (whole.IsNow ? null : whole.Time) };
        }
    }

    private void KeepPeriod(Statement statement, DateExpression? date, TimePeriod? time)
    {
        // 上半年…，其中一季度、二季度分别达到…: what is dealt out to the parts of a period leaves it the one spoken of.
        var isPart =
            statement.Share.IsNamed
            && time is { Start: { } from, End: var to }
            && context.LastPeriod is { Start: { } opens, End: var closes }
            && opens <= from
            && to <= closes;
        if (time is { } known && !IsBase(date) && !isPart && date is not { IsNow: true })
        {
            context.LastPeriod = known;
        }
    }

    /// <summary>Keeps the figure as the amount that shares and growths behind it are of.</summary>
    private void KeepAmount(Statement statement, DateExpression? date, TimePeriod? time, MeasureVerdict verdict)
    {
        if (IsAside(statement) || IsBase(date))
        {
            return;
        }

        var quantity = statement.Quantity;
        if (verdict.Measure is Measure.Level or Measure.Cumulative or Measure.Period)
        {
            var isPart = CoordinatedAmounts.IsPart(statement) || (context.LastAmount is { IsPart: true } && verdict.IsFellow);
            context.LastAmount = new Amount(
                verdict.Measure,
                quantity.Unit,
                time,
                statement.Clause.Index,
                verdict.IsAccumulated,
                isPart,
                quantity.Token,
                quantity.Value,
                date is { IsNow: true }
            );
        }
        else if (verdict.Measure == Measure.Growth && statement.LastInClauseBefore(Role.Flow) >= 0)
        {
            context.LastAmount ??= new Amount(
                Measure.Period,
                quantity.Unit,
                time,
                statement.Clause.Index,
                false,
                false,
                quantity.Token,
                quantity.Value,
                date is { IsNow: true }
            );
        }
    }
}
