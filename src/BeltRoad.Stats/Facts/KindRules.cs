using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Facts;

/// <summary>Tells the kind of a figure from its unit, what is counted and what is measured (rulings 14 to 18).</summary>
internal sealed class KindRules
{
    private readonly Lexicon lexicon;
    private readonly Kind?[] kinds;

    public KindRules(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        kinds = [.. lexicon.Entries.Select(entry => entry["kind"] is { } name ? Enum.Parse<Kind>(name, ignoreCase: true) : (Kind?)null)];
    }

    public Kind Decide(Statement statement, string subject)
    {
        var quantity = statement.Quantity;
        switch (quantity.Unit.Dimension)
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
                return LastKindOf(subject) is Kind.Passenger ? Kind.Passenger : FirstOf(subject, Kind.Passenger) ?? Kind.People;
            case Dimension.Count when statement.Counted is { } counted:
                return OfCounted(statement, counted, subject);
            default:
                return LastKindOf(subject) ?? KindInClause(statement) ?? Kind.Other;
        }
    }

    private Kind OfCounted(Statement statement, (int Start, int End, bool Behind) counted, string subject)
    {
        var noun = Reading.Scripts.ScriptFold.Fold(new string(statement.Sentence.View.Chars[counted.Start..counted.End]));
        var kind = LastKindOf(noun) ?? LastKindOf(subject) ?? Kind.Other;
        return kind == Kind.Partner && IsReached(statement, counted) ? Kind.Network : kind;
    }

    /// <summary>Countries are network where they are reached, covered or stood in, partner where they are dealt with (rulings 14, 15).</summary>
    private static bool IsReached(Statement statement, (int Start, int End, bool Behind) counted)
    {
        const Role reach = Role.Reach;
        var sentence = statement.Sentence;
        var direct = statement.Quantity.First - 1;
        if (direct >= 0 && (sentence.Is(direct, "在") || sentence.Is(direct, "于")))
        {
            return true;
        }

        var before = statement.LastInClauseBefore(reach);
        var with = statement.LastInClauseBefore(Role.Preposition);
        if (before >= 0 && before > with && (sentence.RolesOf(before) & Role.Act) == 0)
        {
            return true;
        }

        if (!counted.Behind)
        {
            return false;
        }

        var behind = statement.FirstBehind(reach);
        return behind >= 0 && behind <= statement.Rest + 3 && (sentence.RolesOf(behind) & Role.State) != 0 && sentence.IsWord(behind, Role.Reach) && with >= 0 && sentence.Is(behind, "空中直航");
    }

    /// <summary>The kind of the last known noun in a phrase; of a head-final language the last noun is the head.</summary>
    private Kind? LastKindOf(string phrase)
    {
        Kind? last = null;
        var text = Reading.Scripts.ScriptFold.Fold(phrase).AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var entry = lexicon.LongestAt(text[at..], out var length);
            if (entry >= 0 && kinds[entry] is { } kind && kind != Kind.Other)
            {
                last = kind;
            }
            else if (entry >= 0 && kinds[entry] is Kind.Other)
            {
                last = Kind.Other;
            }

            at += Math.Max(1, length);
        }

        return last;
    }

    private Kind? FirstOf(string phrase, Kind wanted)
    {
        var text = Reading.Scripts.ScriptFold.Fold(phrase).AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var entry = lexicon.LongestAt(text[at..], out var length);
            if (entry >= 0 && kinds[entry] == wanted)
            {
                return wanted;
            }

            at += Math.Max(1, length);
        }

        return null;
    }

    private Kind? KindInClause(Statement statement)
    {
        for (var i = statement.Clause.Last; i >= statement.Clause.First; i--)
        {
            if (statement.Sentence.EntryOf(i) is { } entry && kinds[entry.Id] is { } kind)
            {
                return kind;
            }
        }

        return null;
    }
}
