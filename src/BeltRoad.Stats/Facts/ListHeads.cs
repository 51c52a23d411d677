using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>What stands before the colon of a list whose items carry their percentages in brackets: 整体出口均上升：美国（8.6%）、越南（1.6%）.</summary>
internal static class ListHeads
{
    private const int Reach = 160;

    /// <summary>The tokens of the clause before the colon; null where the percentage is none of such a list.</summary>
    public static (int First, int Last)? Of(Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            !NounKinds.IsRelative(statement.Quantity.Unit.Dimension)
            || !sentence.Is(statement.Clause.First - 1, '（')
            || !sentence.Is(statement.Clause.Last + 1, '）')
        )
        {
            return null;
        }

        var colon = statement.Clause.First - 2;
        var lowest = Math.Max(0, statement.Clause.First - Reach);
        while (colon > lowest && !sentence.Is(colon, '：'))
        {
            if (sentence.Is(colon, '，') || sentence.Is(colon, '；') || sentence.IsWord(colon, Role.Act | Role.State))
            {
                return null;
            }

            colon--;
        }

        var first = colon;
        while (first > lowest && !SubjectBounds.IsPause(sentence, first - 1))
        {
            first--;
        }

        return sentence.Is(colon, '：') && first < colon ? (first, colon - 1) : null;
    }

    /// <summary>A growth where the clause before the colon tells a rise or fall, and no share or rate.</summary>
    public static RatioCue? Growth(Statement statement)
    {
        if (Of(statement) is not { } head)
        {
            return null;
        }

        RatioCue? growth = null;
        for (var i = head.First; i <= head.Last; i++)
        {
            var roles = statement.Sentence.RolesOf(i);
            if ((roles & (Role.Share | Role.Rate)) != 0)
            {
                return null;
            }

            growth = (roles & (Role.Up | Role.Down)) != 0 ? new RatioCue(RatioName.Growth, (roles & Role.Up) == 0) : growth;
        }

        return growth;
    }
}
