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
    private readonly Kind?[] kinds = [.. lexicon.Entries.Select(entry => entry["kind"] is { } name ? Enum.Parse<Kind>(name, ignoreCase: true) : (Kind?)null)];

    /// <param name="previous">The kind of the figure before, for clauses that go on about it.</param>
    public Kind Decide(Statement statement, Measure measure, Kind? previous)
    {
        switch (statement.Quantity.Unit.Dimension)
        {
            case Dimension.Train:
                return Kind.Train;
            case Dimension.Container:
                return Kind.Freight;
            case Dimension.Speed:
                return Kind.Network;
            case Dimension.Person or Dimension.Household:
                return Kind.People;
            case Dimension.PersonTime:
                return HasKind(statement, Kind.Passenger) || (previous == Kind.Passenger && KindBefore(statement, statement.Quantity.First) is null) ? Kind.Passenger : Kind.People;
            case Dimension.Count when statement.Counted is { } counted:
                return OfCounted(statement, counted) ?? previous ?? Kind.Other;
            default:
                return OfAmount(statement, measure) ?? previous ?? Kind.Other;
        }
    }

    private Kind? OfAmount(Statement statement, Measure measure)
    {
        var sentence = statement.Sentence;
        if (measure == Measure.Share && statement.LastInClauseBefore(Role.Share) is var share and >= 0)
        {
            // The share of X in Y is of X's kind; where X is not named here, of what went before.
            return KindBefore(statement, share);
        }

        // 972亿美元的项目合作协议, 近1万亿美元投资: the noun behind says what the money is.
        if (statement.Quantity.Unit.Dimension is Dimension.Currency && KindBehind(statement) is { } behind)
        {
            return behind;
        }

        if (measure is Measure.Share && sentence.Is(statement.Quantity.Last + 1, '的') && KindBehind(statement) is { } whole && statement.LastInClauseBefore(Role.Noun) < 0)
        {
            return whole;
        }

        return KindBefore(statement, statement.Quantity.First);
    }

    private Kind? OfCounted(Statement statement, (int Start, int End, bool Behind) counted)
    {
        var kind = LastKindOf(statement.Sentence.View.Chars[counted.Start..counted.End]);
        if (kind == Kind.Partner)
        {
            return counted.Behind && CountsWithin(statement) is { } inner && inner != Kind.Partner ? (inner == Kind.Network ? Kind.Network : kind) : IsReached(statement) ? Kind.Network : kind;
        }

        return kind ?? KindBefore(statement, statement.Quantity.First);
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
            if (sentence.EntryOf(i) is { } entry && kinds[entry.Id] is { } kind)
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

    private Kind? KindBehind(Statement statement)
    {
        var sentence = statement.Sentence;
        Kind? last = null;
        for (var i = statement.Quantity.Last + 1; i <= statement.SegmentLast && i < statement.Quantity.Last + 7; i++)
        {
            if (sentence[i].Kind == TokenKind.Sign || sentence.IsNumber(i) || sentence.IsWord(i, Role.Preposition | Role.Adverb) || (sentence.IsWord(i, Role.Act | Role.Verb) && !sentence.IsWord(i, Role.Nominal | Role.Noun)))
            {
                break;
            }

            last = sentence.EntryOf(i) is { } entry && kinds[entry.Id] is { } kind ? kind : last;
        }

        return last;
    }

    /// <summary>The kind of the last known noun before a place of the clause: of a head-final language the last noun is the head.</summary>
    private Kind? KindBefore(Statement statement, int end)
    {
        Kind? fallback = null;
        for (var i = end - 1; i >= statement.Clause.First; i--)
        {
            if (statement.Sentence.EntryOf(i) is not { } entry || kinds[entry.Id] is not { } kind)
            {
                continue;
            }

            if (kind is Kind.Partner && fallback is null)
            {
                fallback = kind;
                continue;
            }

            return kind;
        }

        return fallback;
    }

    private bool HasKind(Statement statement, Kind wanted)
    {
        for (var i = statement.Clause.First; i <= statement.Clause.Last; i++)
        {
            if (statement.Sentence.EntryOf(i) is { } entry && kinds[entry.Id] == wanted)
            {
                return true;
            }
        }

        return false;
    }

    private Kind? LastKindOf(ReadOnlySpan<char> phrase)
    {
        Kind? last = null;
        for (var at = 0; at < phrase.Length;)
        {
            var entry = lexicon.LongestAt(phrase[at..], out var length);
            last = entry >= 0 && kinds[entry] is { } kind ? kind : last;
            at += Math.Max(1, length);
        }

        return last;
    }
}
