using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Tells countries and organisations that are dealt with from those that are reached, covered or stood in (rulings 14 and 15).
/// </summary>
internal sealed class PartnerRules(NounKinds nouns)
{
    private static readonly string[] Placed = Phrases.Of("stands in");
    private static readonly string[] Dealt = Phrases.Of("deals with");
    private static readonly string[] Joined = Phrases.Of("reached behind");
    private static readonly string[] Among = Phrases.Of("among");
    private static readonly string[] Founding = Phrases.Of("foundings of institutions");
    private static readonly string[] Places = Phrases.Of("places reached");

    public Kind Decide(Statement statement, (int Start, int End, bool Behind) counted)
    {
        if (counted.Behind && CountsWithin(statement) is { } inner && inner is not (Kind.Partner or Kind.Project))
        {
            return inner == Kind.Network ? Kind.Network : Kind.Partner;
        }

        return Phrases.Ends(statement.Sentence.View.Chars[counted.Start..counted.End], Places) && IsReached(statement)
            ? Kind.Network
            : Kind.Partner;
    }

    /// <summary>43个国家的117个港口, 26国229城: the kind of what is counted inside the places.</summary>
    private Kind? CountsWithin(Statement statement)
    {
        var sentence = statement.Sentence;
        var rest = statement.Rest;
        var inner = sentence.Is(rest, '的') ? rest + 1 : rest;
        if (!sentence.IsNumber(inner))
        {
            return null;
        }

        for (var i = inner + 1; i < sentence.Count && i < rest + 7 && sentence[i].Kind != TokenKind.Sign; i++)
        {
            if (nouns.Of(sentence, i) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>在过去3年: said of a time, not of a place.</summary>
    private static bool IsBeforeDate(Statement statement, int preposition)
    {
        foreach (var date in statement.Dates)
        {
            if (date.First > preposition && date.First <= preposition + 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Places are network where they are reached, covered or stood in, partner where they are dealt with (rulings 14, 15).
    /// </summary>
    private bool IsReached(Statement statement)
    {
        var sentence = statement.Sentence;
        if (Phrases.Starts(sentence.TextOf(statement.Rest), Among))
        {
            return false;
        }

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
            if (sentence.IsWord(i, Role.Attend) || (Phrases.Starts(text, Dealt) && sentence[i].Length == 1 && !Joins(statement, i)))
            {
                return false;
            }

            if (
                (sentence[i].Length == 1 && Phrases.Starts(text, Placed) && !IsBeforeDate(statement, i))
                || (sentence.IsWord(i, Role.Reach) && !sentence.IsWord(i, Role.Noun | Role.Nominal))
            )
            {
                return true;
            }
        }

        // 53国建立了137所孔子学院: where the institutions stand; 帮助50国建成中心 is help.
        var acts = statement.LastInClauseBefore(Role.Act | Role.Verb) >= 0;
        for (var i = statement.Rest; i < statement.Clause.Last && !acts; i++)
        {
            if (Phrases.Starts(sentence.TextOf(i), Founding))
            {
                return nouns.LastWithin(sentence, i, statement.Clause.Last) is Kind.Project;
            }
        }

        return false;
    }

    /// <summary>和 between two places is no preposition.</summary>
    private static bool Joins(Statement statement, int i) =>
        statement.Sentence.Is(i, '和')
        && i > statement.Clause.First
        && (statement.Sentence[i - 1].Kind != TokenKind.Sign || statement.Sentence.Is(i - 1, '）'))
        && i + 1 < statement.Quantity.First
        && (statement.Sentence[i + 1].Kind == TokenKind.Other || statement.Sentence.IsWord(i + 1, Role.Place));
}
