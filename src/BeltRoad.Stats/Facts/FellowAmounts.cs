using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Amounts that go with the one before them: parts of it, fellows in a list, and items that nothing but a sign parts from it.</summary>
internal static class FellowAmounts
{
    /// <summary>其中500亿元, or 其中， and then the part.</summary>
    public static bool IsPart(Statement statement) =>
        statement.Sentence.IsWord(statement.Clause.First, Role.OfWhich) || statement.Sentence.IsWord(statement.Clause.First - 2, Role.OfWhich);

    /// <summary>内地居民2.9亿人次，外国人6488万人次: no verb and no stock, and the unit of the amount before.</summary>
    public static bool IsFellow(Statement statement, Amount before)
    {
        // 其中，居民出境7794万人次；外国人入境2311万人次: a further part, whatever its verb.
        if (before.IsPart && before.Unit == statement.Quantity.Unit && statement.LastInClauseBefore(Role.State | Role.Stock | Role.Cumulative | Role.Rate | Role.Forecast | Role.Plan | Role.Comparison | Role.Date) < 0)
        {
            return true;
        }

        if (before.Unit != statement.Quantity.Unit || statement.Clause.First == 0 || statement.LastInClauseBefore(Role.Act | Role.State | Role.Verb | Role.Stock | Role.Flow | Role.Cumulative | Role.Reach | Role.Rate | Role.Forecast | Role.Plan | Role.Comparison | Role.Date) >= 0)
        {
            return false;
        }

        return statement.Quantity.Unit.Dimension is not (Dimension.Count or Dimension.Length or Dimension.Duration) || statement.Sentence.IsWord(0, Role.OfWhich) || before.IsPart;
    }

    /// <summary>Nothing but 、 or 和 stands between the quantity and the one before it: a second item of one statement.</summary>
    public static bool IsBareItem(Statement statement)
    {
        if (statement.SegmentFirst <= statement.Clause.First)
        {
            return false;
        }

        for (var i = statement.SegmentFirst; i < statement.Quantity.First; i++)
        {
            if (statement.Sentence[i].Kind != TokenKind.Sign && !statement.Sentence.IsWord(i, Role.Conjunction))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>新增友城38对、友好城市40对: a further item, named before its number, of what one verb governs.</summary>
    public static bool IsNamedItem(Statement statement)
    {
        var sentence = statement.Sentence;
        if (statement.SegmentFirst <= statement.Clause.First || !sentence.Is(statement.SegmentFirst, '、') || statement.Quantity.Unit.Dimension != Dimension.Count || statement.Counted is not { Behind: false })
        {
            return false;
        }

        for (var i = statement.SegmentFirst + 1; i < statement.Quantity.First; i++)
        {
            var roles = sentence.RolesOf(i);
            if (sentence[i].Kind is TokenKind.Sign or TokenKind.Number || ((roles & (Role.Act | Role.State | Role.Verb | Role.Stock | Role.Flow | Role.Cumulative | Role.Date)) != 0 && (roles & (Role.Noun | Role.Nominal)) == 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>累计自1991年至2016年11月止，…: the sum is told of the span itself.</summary>
    public static bool IsSummedSpan(Statement statement, DateExpression? date) =>
        date is { Period.IsSingle: false, First: > 0 } span && (statement.Sentence.IsWord(span.First - 1, Role.Cumulative) || (statement.Sentence.IsWord(span.First - 1, Role.Preposition) && statement.Sentence.IsWord(span.First - 2, Role.Cumulative)));

    /// <summary>30位学者驻点；第一季侨生来台，达3万人次: behind a semicolon the clause before names what an amount goes on about.</summary>
    public static bool BeginsAnew(Statement statement, Amount previous)
    {
        var i = statement.Clause.First - 1;
        while (i > previous.Token && !statement.Sentence.Is(i, '；'))
        {
            i--;
        }

        return i > previous.Token && i < statement.Clause.First - 1;
    }
}
