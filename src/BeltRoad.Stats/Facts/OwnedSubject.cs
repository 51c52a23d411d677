using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Puts who the text goes on about before a subject that begins with an act or an amount of nobody.</summary>
internal static class OwnedSubject
{
    /// <summary>A thing with a longer name stands for itself.</summary>
    private const int LongestAspect = 5;
    private const Role Named = Role.Place | Role.Name | Role.Event;
    private const Role Dependent =
        Role.Flow
        | Role.Stock
        | Role.Rate
        | Role.GrowthName
        | Role.Noun
        | Role.Act
        | Role.Reach
        | Role.State
        | Role.Cumulative
        | Role.PerPeriod
        | Role.Preposition
        | Role.Verb;

    private static readonly string[] Pointers = Phrases.Of("pointing words");

    public static string Of(Statement statement, string subject, OwnerChain owners)
    {
        var owner = owners.Of(statement.Clause);
        if (
            owner.Length == 0
            || subject.Length == 0
            || owners.IsNamedIn(statement.Clause)
            || statement.Share.Count > 1
            || statement.Sentence.CharAfter(statement.Quantity.Last) == '的'
            || subject.Contains(owner, StringComparison.Ordinal)
            || IsHeadOfClause(statement)
            || !NamesNobody(statement, subject, owner)
        )
        {
            return subject;
        }

        var shared = Math.Min(owner.Length, subject.Length);
        while (shared > 0 && !subject.AsSpan(0, shared).SequenceEqual(owner.AsSpan(owner.Length - shared)))
        {
            shared--;
        }

        var whole = string.Concat(owner, subject.AsSpan(shared));
        return whole.Length > SubjectPredicate.MaxCharacters ? subject : whole;
    }

    /// <summary>300多家企业加入联盟: what is counted is who acts.</summary>
    private static bool IsHeadOfClause(Statement statement)
    {
        const Role verbs = Role.Act | Role.Reach | Role.Verb | Role.Preposition;
        return statement.LastInClauseBefore(verbs) < 0
            && (statement.Counted is { Behind: true } || SubjectBounds.NamesPeopleBehind(statement));
    }

    /// <summary>The subject begins with the clause's own words, they with an act or an amount, and names at most a partner.</summary>
    private static bool NamesNobody(Statement statement, string subject, string owner)
    {
        var sentence = statement.Sentence;
        var first = -1;
        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (sentence[i].Kind == TokenKind.Sign || SubjectText.IsDropped(statement, i))
            {
                continue;
            }

            first = first < 0 ? i : first;
            if (IsName(sentence, i) && !sentence.IsWord(i - 1, Role.Preposition) && !sentence.Is(i - 1, '、'))
            {
                return false;
            }
        }

        return first >= 0
            && LengthOfThing(sentence, first, statement.Quantity.First) <= LongestAspect
            && !sentence.IsOneOf(first, Pointers)
            && (sentence.IsWord(first, Dependent) || (sentence[first].Kind == TokenKind.Other && sentence[first].Length > 1))
            && subject.AsSpan().StartsWith(sentence.TextOf(first))
            && !owner.AsSpan().Contains(sentence.TextOf(first), StringComparison.Ordinal);
    }

    /// <summary>铁海联运通道发运: the characters of the thing that the clause begins with, before its amount or verb.</summary>
    private static int LengthOfThing(TokenizedSentence sentence, int first, int end)
    {
        const Role others = Role.Flow | Role.Stock | Role.Rate | Role.GrowthName | Role.Act | Role.State | Role.Verb | Role.Preposition;
        var i = first;
        while (i < end && !sentence.IsWord(i, others | Role.Adverb | Role.Cumulative | Role.PerPeriod | Role.Reach))
        {
            i++;
        }

        return sentence[i].Start - sentence[first].Start;
    }

    private static bool IsName(TokenizedSentence sentence, int i) => sentence.IsWord(i, Named) || sentence.EntryOf(i)?["kind"] is "partner";
}
