using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells the kind of a figure from its unit, what is counted and what is measured (rulings 14 to 18).</summary>
internal sealed class KindRules(Lexicon lexicon)
{
    private static readonly string[] Placed = Phrases.Of("stands in");
    private static readonly string[] Dealt = Phrases.Of("deals with");
    private static readonly string[] Joined = Phrases.Of("reached behind");
    private readonly NounKinds nouns = new(lexicon);

    /// <param name="before">The figure before, for clauses that name nothing.</param>
    /// <param name="alike">The last figure of this sentence that is measured in the same dimension, for clauses that name a part.</param>
    public Kind Decide(Statement statement, Measure measure, Kind? before, Kind? alike)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        switch (dimension)
        {
            case Dimension.Train:
                return Kind.Train;
            case Dimension.Container:
                return Kind.Freight;
            case Dimension.Speed:
                return Kind.Network;
            case Dimension.Person:
                return Kind.People;
            case Dimension.Household:
                return nouns.Before(statement, statement.Quantity.First).Kind is Kind.Other || alike is Kind.Other ? Kind.Other : Kind.People;
            case Dimension.PersonTime:
                return HasKind(statement, Kind.Passenger) || (before is Kind.Passenger && !nouns.Before(statement, statement.Quantity.First).IsAmount) ? Kind.Passenger : Kind.People;
            case Dimension.Count when statement.Counted is { } counted:
                return OfCounted(statement, counted) ?? before ?? Kind.Other;
            default:
                var kind = OfAmount(statement, measure, before, alike);
                return kind ?? (before is { } last && (NounKinds.IsRelative(dimension) || NounKinds.CanBe(last, dimension)) ? last : Kind.Other);
        }
    }

    private Kind? OfAmount(Statement statement, Measure measure, Kind? before, Kind? alike)
    {
        var dimension = statement.Quantity.Unit.Dimension;
        var (kind, isAmount) = nouns.Before(statement, statement.Quantity.First);
        if (measure == Measure.Share)
        {
            return OfShare(statement, before);
        }

        if (dimension is Dimension.Currency && nouns.Behind(statement) is { } behind && (NounKinds.CanBe(behind, dimension) || !isAmount))
        {
            // Money that an agreement is about is a deal.
            return behind == Kind.Agreement ? Kind.Contract : behind;
        }

        // 其中，城市下降0.7%; 其中太阳能发电982亿元: a part of what another figure measured.
        return kind is null || isAmount ? kind : (NounKinds.IsRelative(dimension) ? before : alike) ?? kind;
    }

    /// <summary>A share is of the kind of its part where that can be an amount, else of its whole, else of the figure before.</summary>
    private Kind? OfShare(Statement statement, Kind? before)
    {
        var share = statement.LastInClauseBefore(Role.Share);
        if (share < 0 && nouns.Behind(statement) is { } of && statement.Rest <= statement.SegmentLast && IsBehindParticle(statement))
        {
            return of;
        }

        var part = nouns.Before(statement, share < 0 ? statement.Quantity.First : share);
        if (part.IsAmount)
        {
            return part.Kind;
        }

        var whole = share < 0 ? default : nouns.Before(statement, statement.Quantity.First, share + 1);
        return whole.IsAmount && whole.Kind != Kind.Other ? whole.Kind : before ?? part.Kind ?? whole.Kind;
    }

    /// <summary>80%以上的员工: the whole stands behind 的.</summary>
    private static bool IsBehindParticle(Statement statement)
    {
        var i = statement.Quantity.Last + 1;
        while (statement.Sentence.IsWord(i, Role.HedgeAfter))
        {
            i++;
        }

        return statement.Sentence.Is(i, '的');
    }

    private Kind? OfCounted(Statement statement, (int Start, int End, bool Behind) counted)
    {
        if (statement.Quantity.UnitEntry is { } classifier && nouns.Of(classifier) is { } counts)
        {
            return counts;
        }

        var kind = nouns.LastOf(statement.Sentence.View.Chars[counted.Start..counted.End]);
        if (kind == Kind.Partner)
        {
            return counted.Behind && CountsWithin(statement) is { } inner && inner != Kind.Partner ? (inner == Kind.Network ? Kind.Network : kind) : IsReached(statement) ? Kind.Network : kind;
        }

        return kind ?? nouns.Before(statement, statement.Quantity.First).Kind;
    }

    /// <summary>43个国家的117个港口: the kind of what is counted inside the places.</summary>
    private Kind? CountsWithin(Statement statement)
    {
        var sentence = statement.Sentence;
        var rest = statement.Rest;
        if (!sentence.Is(rest, '的') || !sentence.IsNumber(rest + 1))
        {
            return null;
        }

        for (var i = rest + 2; i < sentence.Count && i < rest + 7 && sentence[i].Kind != TokenKind.Sign; i++)
        {
            if (nouns.Of(sentence, i) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Places are network where they are reached, covered or stood in, partner where they are dealt with (rulings 14, 15).</summary>
    private static bool IsReached(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = statement.Rest; i <= statement.Clause.Last && !sentence.Is(i, '，'); i++)
        {
            if (Phrases.Starts(sentence.TextOf(i), Joined))
            {
                return true;
            }
        }

        for (var i = statement.Quantity.First - 1; i >= statement.Clause.First; i--)
        {
            var text = sentence.TextOf(i);
            if (sentence.IsWord(i, Role.Attend) || Phrases.Starts(text, Dealt) && sentence[i].Length == 1)
            {
                return false;
            }

            if ((sentence[i].Length == 1 && Phrases.Starts(text, Placed)) || (sentence.IsWord(i, Role.Reach) && !sentence.IsWord(i, Role.Noun | Role.Nominal)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasKind(Statement statement, Kind wanted)
    {
        for (var i = statement.Clause.First; i <= statement.Clause.Last; i++)
        {
            if (nouns.Of(statement.Sentence, i) == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
