using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <content>Amounts whose noun is told more closely by what the sentence said before.</content>
internal sealed partial class KindRules
{
    /// <summary>The kind that a plant, a train, an index or a signing told of before gives the amount; null where none does.</summary>
    private Kind? OfNeighbour(Statement statement, Kind? kind, Kind? before, Kind? alike)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        if (kind == Kind.Other && dimension == Dimension.Power && nouns.Names(statement.Sentence, statement.Clause.First, Kind.Project))
        {
            // 电站由400万块组件组成，装机210万千瓦: of the plant that the sentence is about.
            return Kind.Project;
        }

        if (kind == Kind.Other && alike is { } index && dimension == Dimension.IndexPoint)
        {
            // 出口指数报47.4点，其中东盟指数升至52.6点: parts of the index told of before.
            return index;
        }

        if (
            kind == Kind.Freight
            && dimension == Dimension.Duration
            && (before == Kind.Train || nouns.Names(statement.Sentence, statement.Quantity.First, Kind.Train))
        )
        {
            // 班列开行184列，运输时间11天 (ruling 30)
            return Kind.Train;
        }

        if (kind == Kind.Investment && before == Kind.Project && dimension == Dimension.Currency && DealsBefore(statement))
        {
            // 签约项目193个，总投资2000亿元 (ruling 7)
            return Kind.Contract;
        }

        return null;
    }

    /// <summary>True where the clause right before tells of something signed, and this one begins with what it is worth.</summary>
    private static bool DealsBefore(Statement statement)
    {
        if (statement.LastInClauseBefore(Role.Act | Role.Deal | Role.Plan) >= 0)
        {
            return false;
        }

        for (var i = statement.Clause.First - 2; i >= 0 && !SubjectBounds.IsPause(statement.Sentence, i); i--)
        {
            if (statement.Sentence.IsWord(i, Role.Deal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>服务企业1460户, 20万户居民用电: firms that are served, and what is done for households rather than by them.</summary>
    private Kind OfHouseholds(Statement statement, Kind? alike) =>
        nouns.Of(statement.Sentence, statement.Quantity.First - 1) is Kind.Partner ? Kind.Partner
        : nouns.Before(statement, statement.Quantity.First).Kind is Kind.Other
        || nouns.Behind(statement) is Kind.Other
        || alike is Kind.Other
            ? Kind.Other
        : Kind.People;

    /// <summary>有新增直接投资，合计29.5亿美元: the kind of what the clause before names and the sum is of.</summary>
    private Kind? OfSum(Statement statement)
    {
        if (!AmountNouns.IsSumOfBefore(statement))
        {
            return null;
        }

        var last = statement.Clause.First - 2;
        var first = last;
        while (first > 0 && last - first < Statement.Reach && !SubjectBounds.IsPause(statement.Sentence, first - 1))
        {
            first--;
        }

        return last < 0
            ? null
            : nouns.Within(statement, first, last)
                ?? (
                    statement.Quantity.Unit.Dimension == Dimension.Currency
                    && nouns.LastWithin(statement.Sentence, first, last) == Kind.Agreement
                        ? Kind.Contract
                        : null
                );
    }
}
