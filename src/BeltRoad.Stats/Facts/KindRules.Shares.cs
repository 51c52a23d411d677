using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <content>Shares: of what their part is, or their whole.</content>
internal sealed partial class KindRules
{
    private static readonly string[] Totals = Phrases.Of("totals of things");
    private static readonly string[] Equal = Phrases.Of("equals");

    /// <summary>A share is of the kind of its part where that can be an amount, else of its whole, else of the figure before.</summary>
    private Kind? OfShare(Statement statement, Kind? before)
    {
        var share = statement.LastInClauseBefore(Role.Share);
        if (share < 0 && SubjectBounds.NamedBefore(statement) is { } named && nouns.Within(statement, named.First, named.Last) is { } moved)
        {
            return moved;
        }

        for (var i = statement.Quantity.First - 1; share < 0 && i >= statement.SegmentFirst; i--)
        {
            share = Phrases.Starts(statement.Sentence.TextOf(i), Equal) ? i : share;
        }

        if (
            share < 0
            && statement.Sentence.Is(statement.Quantity.Last + 1, '是')
            && nouns.LastWithin(statement.Sentence, statement.Quantity.Last + 2, statement.SegmentLast) is { } made
        )
        {
            // 海外机构85%是本地员工
            return made;
        }

        if (
            share < 0
            && statement.Sentence.Is(statement.Quantity.Last + 1, '的')
            && nouns.Of(statement.Sentence, statement.Quantity.Last + 2) is Kind.Trade
        )
        {
            // 七成的进口药材: of a trade, whatever is traded.
            return Kind.Trade;
        }

        if (share < 0 && nouns.Behind(statement) is { } of && statement.Rest <= statement.SegmentLast && HasWholeBehind(statement))
        {
            // 覆盖近七成共建国家 (ruling 14)
            return of == Kind.Partner && statement.LastBefore(Role.Reach) >= 0 ? Kind.Network : of;
        }

        if (
            share < 0
            && statement.Sentence.Is(statement.Quantity.Last + 1, '的')
            && statement.Rest < statement.SegmentLast
            && !statement.Sentence.IsWord(statement.Quantity.Last + 2, Role.Plan | Role.Stock | Role.Share)
        )
        {
            // 85%的任务: of what no lexicon knows.
            return Kind.Other;
        }

        var part = nouns.Before(statement, share < 0 ? statement.Quantity.First : share);
        if (part.IsAmount)
        {
            return part.Kind;
        }

        // 转机旅客5万人次，约占总体运量11%: of what the figure before is of.
        if (part.Kind is null && share >= 0 && before is Kind.Passenger or Kind.Train or Kind.Investment or Kind.Contract)
        {
            return before;
        }

        // 企业642家，占参展企业总数的六成: a count among all of its kind.
        if (part.Kind is null && before is Kind.Partner && IsShareOfTotal(statement))
        {
            return before;
        }

        var whole = share < 0 ? default : nouns.Before(statement, statement.Quantity.First, share + 1);
        if (whole.Kind is not null and not Kind.Other && (whole.IsAmount || IsShareOfTotal(statement)))
        {
            return whole.Kind;
        }

        // 成员占全球人口的78%: of what the whole is, whoever has the part.
        if (part.Kind is Kind.Partner && whole.Kind is Kind.People or Kind.Other)
        {
            return whole.Kind;
        }

        // 贷款22亿元，其中居民占96%: whose part it is says nothing of what it is a part of.
        return
            part.Kind is null or Kind.Partner or Kind.Network or Kind.Other
            || (
                part.Kind is Kind.People
                && before is Kind.Finance or Kind.Trade or Kind.Investment or Kind.Contract
                && CoordinatedAmounts.IsPart(statement)
            )
            ? before ?? part.Kind ?? whole.Kind
            : part.Kind;
    }

    /// <summary>占在建合作区总数的72.72%: the whole is named as a total.</summary>
    private static bool IsShareOfTotal(Statement statement) => Phrases.Ends(statement.TextBefore, Totals);

    /// <summary>80%以上的员工, 七成受访者: the whole stands behind, with 的 or without.</summary>
    private static bool HasWholeBehind(Statement statement)
    {
        var i = statement.Quantity.Last + 1;
        while (statement.Sentence.IsWord(i, Role.HedgeAfter))
        {
            i++;
        }

        // 六成对外投资: a word that is part of the name of the whole.
        i = statement.Sentence.IsWord(i, Role.Word) ? i + 1 : i;
        return statement.Sentence.Is(i, '的') || statement.Sentence.IsWord(i, Role.Noun | Role.Place);
    }
}
