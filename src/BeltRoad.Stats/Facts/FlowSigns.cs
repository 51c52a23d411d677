using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Facts;

/// <summary>What tells a flow beside its noun and its verb: the growth told of it, its unit, its place and its ending.</summary>
internal static class FlowSigns
{
    private static readonly string[] GrowthStarts = Phrases.Of("growth starts");

    /// <summary>…4621万吨，同比增长18%: of a flow its growth over another period is told.</summary>
    public static bool GrowthIsToldOf(Statement statement)
    {
        var sentence = statement.Sentence;
        var sign = statement.Clause.Last + 1;
        return (sentence.Is(sign, '，') || sentence.Is(sign, '（')) && sign + 1 < sentence.Count && Phrases.Starts(sentence.View.Chars[sentence[sign + 1].Start..], GrowthStarts);
    }

    /// <summary>Trains, containers and passages are run, sent and made: they do not stand.</summary>
    public static bool Moves(Statement statement) => statement.Quantity.Unit.Dimension is Dimension.Container or Dimension.PersonTime or Dimension.Train;

    /// <summary>No verb says that the amount is a flow, but its unit, its place or its ending does.</summary>
    public static bool IsFlowByContext(Statement statement, bool mayBePeriod, bool grows)
    {
        if (AmountNouns.HasFlowEnding(statement))
        {
            return true;
        }

        var stands = statement.LastInClauseBefore(Role.State | Role.Reach) >= 0;
        var moves = Moves(statement) || statement.Quantity.Unit.Dimension is Dimension.Mass or Dimension.Energy;
        var counts = statement.Quantity.Unit.Dimension is Dimension.Count && !stands && statement.Dates.Any(date => date.Form == DateForm.In && !date.IsNow && statement.Clause.Contains(date.First) && date.First < statement.Quantity.First);
        return mayBePeriod && ((grows && counts) || (AmountNouns.BeginsAsFlow(statement) && !(stands && statement.Quantity.Unit.Dimension == Dimension.Count)) || (grows && moves));
    }

    /// <summary>下跌4.6%至4565船次: the amount that a growth told in percent leads to.</summary>
    public static bool FollowsGrowth(Statement statement)
    {
        var sentence = statement.Sentence;
        var i = statement.Quantity.First - 1;
        while (i > statement.Clause.First && sentence.IsWord(i, Role.HedgeBefore | Role.CurrencyBefore))
        {
            i--;
        }

        return (sentence.Is(i, '至') || sentence.Is(i, '到')) && sentence.IsNumber(i - 1) && sentence.NumeralOf(i - 1).Is(NumeralForms.Percent | NumeralForms.Fraction | NumeralForms.Tenths);
    }
}
