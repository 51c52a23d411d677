using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Amounts that stand alone in a bracket behind what they measure: 本地产品出口（1.2亿元）下跌36.3%. What stands before the bracket
/// names them, and what stands behind it tells their growth.
/// </summary>
internal static class BracketedAmounts
{
    /// <summary>How many tokens behind the bracket are looked at.</summary>
    private const int Reach = 24;

    /// <summary>The tokens before the bracket that name the amount; null where the amount does not stand alone in one.</summary>
    public static (int First, int Last)? NameOf(Statement statement)
    {
        var sentence = statement.Sentence;
        var open = statement.Clause.First - 1;
        var dimension = statement.Quantity.Unit.Dimension;
        if (
            open < 1
            || !sentence.Is(open, '（')
            || statement.Quantity.First != statement.Clause.First
            || statement.Quantity.Last != statement.Clause.Last
            || !sentence.Is(statement.Clause.Last + 1, '）')
            || dimension
                is not (
                    Dimension.Currency
                    or Dimension.Mass
                    or Dimension.Container
                    or Dimension.PersonTime
                    or Dimension.Energy
                    or Dimension.Train
                )
            || sentence.IsWord(open - 1, Role.Unit | Role.HedgeAfter)
        )
        {
            return null;
        }

        var first = SubjectBounds.StartOfPhrase(sentence, open);

        // 较去年同季（260亿元）增加: a base is no name.
        return first < open && !sentence.IsWord(first, Role.Comparison) ? (first, open - 1) : null;
    }

    /// <summary>
    /// <see cref="NounClass.Flow"/> where the words before the bracket name one or its growth is told behind, <see cref="NounClass.Thing"/>
    /// where it goes on with the amount before.
    /// </summary>
    public static NounClass Measure(Statement statement, Amount? previous)
    {
        if (NameOf(statement) is not { } name)
        {
            return NounClass.None;
        }

        var sentence = statement.Sentence;
        for (var i = name.Last; i >= name.First; i--)
        {
            if (sentence.IsWord(i, Role.Flow | Role.Stock))
            {
                return sentence.IsWord(i, Role.Flow) ? NounClass.Flow : NounClass.None;
            }
        }

        if (
            (sentence.Is(name.First, '、') || sentence.IsWord(name.First, Role.Conjunction))
            && previous is { } fellow
            && fellow.Unit == statement.Quantity.Unit
        )
        {
            return NounClass.Thing;
        }

        return Behind(statement, Role.Up | Role.Down | Role.GrowthName | Role.Flow) >= 0 ? NounClass.Flow : NounClass.None;
    }

    /// <summary>
    /// The first token behind the bracket, up to the next pause, that has a role; -1 where none has. Further brackets of a list are passed
    /// over.
    /// </summary>
    public static int Behind(Statement statement, Role role)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Clause.Last + 2; i < sentence.Count && i - statement.Clause.Last < Reach; i++)
        {
            if (sentence.IsWord(i, role))
            {
                return i;
            }

            if (sentence.Is(i, '，') || sentence.Is(i, '；') || sentence.Is(i, '。'))
            {
                break;
            }
        }

        return -1;
    }
}
