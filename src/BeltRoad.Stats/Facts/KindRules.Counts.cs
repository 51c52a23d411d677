using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <content>Counts: of what is counted, and of whom one deals with.</content>
internal sealed partial class KindRules
{
    private static readonly string[] Lines = Phrases.Of("classifiers of lines");
    private static readonly string[] Sessions = Phrases.Of("courses held");
    private static readonly string[] InHost = Phrases.Of("in the host country");

    private Kind? OfCounted(Statement statement, (int Start, int End, bool Behind) counted, Kind? before)
    {
        var kind = nouns.LastOf(statement.Sentence.View.Chars[counted.Start..counted.End]);
        if (kind == Kind.Other && nouns.FirstOfList(statement.Sentence.View.Chars[counted.Start..counted.End]) is { } first)
        {
            kind = first;
        }

        if (kind is null or Kind.People && IsCourse(statement))
        {
            // 举办培训1275期
            return Kind.Event;
        }

        if (
            kind == Kind.Partner
            && (HasKind(statement, Kind.Investment) || Phrases.Holds(statement.TextBefore, InHost))
            && ThingKinds.Founds(statement)
        )
        {
            // 对华投资设立企业948家
            return Kind.Investment;
        }

        if (kind == Kind.Partner && before == Kind.Network && CoordinatedAmounts.IsPart(statement))
        {
            // 在49个国家派有医疗队，其中42个国家在非洲
            return before;
        }

        if (kind == Kind.Partner)
        {
            return partners.Decide(statement, counted);
        }

        if (kind == Kind.Trade && before == Kind.Freight && counted.Behind)
        {
            // 运送的货物品类拓展到53个门类、5万多种商品 (ruling 18)
            return before;
        }

        if (
            kind == Kind.Project
            && (
                HasKind(statement, Kind.Contract)
                || (
                    !counted.Behind
                    && CoordinatedAmounts.IsPart(statement)
                    && nouns.Names(statement.Sentence, statement.Clause.First, Kind.Contract)
                )
            )
        )
        {
            // 新签合同额5000万美元以上的项目708个; 新签合同额2645亿美元，其中上亿美元项目612个
            return Kind.Contract;
        }

        if (kind == Kind.Train && statement.Quantity.UnitEntry is { } line && Phrases.HeadOf(line.Word, Lines) == line.Word.Length)
        {
            // 23条海铁联运班列: the lines they run on.
            return Kind.Network;
        }

        if (kind is null && counted.End - counted.Start == 1 && statement.Sentence.View[counted.Start] is '城' or '市' or '县')
        {
            // 通达26国229城
            return Kind.Network;
        }

        if (kind is null or Kind.Other && nouns.Trades(statement))
        {
            // 出口汽车12万辆: the trade in goods, not the goods.
            return Kind.Trade;
        }

        if (
            kind == Kind.Other
            && before == Kind.Trade
            && !counted.Behind
            && statement.LastInClauseBefore(Role.Noun | Role.Flow | Role.Act) < 0
        )
        {
            // 出口已突破2000万台，达2200万台: what the figure before was of.
            return before;
        }

        return kind
            ?? (
                counted.Behind
                    ? Kind.Other
                    : nouns.Before(statement, statement.Quantity.First).Kind ?? (IsNamedHere(statement, counted) ? Kind.Other : null)
            );
    }

    /// <summary>新开班54期: a classifier of courses.</summary>
    private static bool IsCourse(Statement statement) =>
        statement.Quantity.UnitEntry is { } unit && Phrases.HeadOf(unit.Word, Sessions) == unit.Word.Length;

    /// <summary>下放管理权限45项: what is counted stands in the clause, though no lexicon knows it.</summary>
    private static bool IsNamedHere(Statement statement, (int Start, int End, bool Behind) counted) =>
        counted.End - counted.Start > 1 && counted.Start >= statement.Sentence[statement.Clause.First].Start;
}
