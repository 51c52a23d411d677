using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>How an amount goes with the one before it, and with what the clause before names.</summary>
internal static class FrameRelations
{
    /// <param name="act">The token of the governing act; negative where there is none.</param>
    /// <param name="noun">The token of the amount's noun; negative where there is none.</param>
    /// <param name="sum">The token of the word that sums; negative where there is none.</param>
    public static Relation Of(Statement statement, DateExpression? date, Amount? previous, int act, int noun, int sum)
    {
        if (previous is not { } whole)
        {
            return Relation.None;
        }

        if (CoordinatedAmounts.IsPartOf(statement, whole, date))
        {
            return Relation.PartOf;
        }

        if (
            CoordinatedAmounts.IsBareItem(statement)
            || CoordinatedAmounts.IsNamedItem(statement)
            || CoordinatedAmounts.IsFellow(statement, whole)
            || CoordinatedAmounts.IsSavedBy(statement, whole)
            || CoordinatedAmounts.IsFurtherBuilt(statement, whole)
            || CoordinatedAmounts.IsPledgedWith(statement, whole)
        )
        {
            return Relation.Item;
        }

        if (AmountNouns.IsSumOfBefore(statement))
        {
            return Relation.SumOf;
        }

        if (
            whole.Unit == statement.Quantity.Unit
            && (
                FromToChange.PlaceOf(statement) == CoursePlace.Target
                || (whole.Clause == statement.Clause.Index - 1 && FromToChange.OpensWithArrival(statement))
            )
        )
        {
            return Relation.Arrival;
        }

        return MeasureCues.GoesOn(statement, date, whole, act, noun, sum) ? Relation.GoesOn : Relation.None;
    }

    /// <summary>年均贸易额，由1万亿美元增至2万亿美元: the clause before names what moves.</summary>
    public static NounClass NamedBefore(Statement statement)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        if (dimension == Dimension.Count || SubjectBounds.NamedBefore(statement) is not { } named)
        {
            return NounClass.None;
        }

        return statement.Sentence.IsWord(named.Last, Role.Flow) && dimension != Dimension.Duration ? NounClass.Flow
            : statement.Sentence.IsWord(named.Last, Role.Flow | Role.Stock) ? NounClass.Stock
            : NounClass.None;
    }
}
