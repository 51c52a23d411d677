using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Figures that say once more, in another unit, what the one before them said.</summary>
internal static class Restatements
{
    private static readonly string[] ByRate = Phrases.Of("by rate");

    /// <summary>（折合950.8亿美元） right behind a quantity says the same thing in another unit.</summary>
    public static bool IsRestatement(Statement statement)
    {
        var sentence = statement.Sentence;
        var open = statement.Clause.First - 1;
        if (
            open < 1
            || !sentence.Is(open, '（')
            || !sentence.IsWord(open - 1, Role.Unit | Role.HedgeAfter)
            || statement.Quantity.Unit.Dimension is Dimension.Percent or Dimension.Times or Dimension.PercentagePoint
        )
        {
            return false;
        }

        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (
                sentence.IsNumber(i) || (!sentence.IsWord(i, Role.HedgeBefore | Role.State | Role.CurrencyBefore) && sentence[i].Length > 1)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>按年平均汇率折算，达到12741美元: the money told before, in another currency.</summary>
    public static bool IsConversion(Statement statement, Fact money)
    {
        if (statement.Quantity.Unit.Dimension != Dimension.Currency || money.Unit == statement.Quantity.Unit)
        {
            return false;
        }

        var sentence = statement.Sentence;
        return Phrases.Holds(statement.TextBefore, ByRate)
            || (statement.Clause.First > 1 && Phrases.Ends(sentence.View.Chars[..sentence[statement.Clause.First - 1].Start], ByRate));
    }
}
