using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Pledges that go on in sentences without a subject: 中方愿同非方深化合作。建设20个示范项目，提供6万个名额。
/// They go on through the paragraph, as long as each sentence opens with what is to be done.
/// </summary>
internal static class Pledges
{
    public const string Rule = "goes on about a pledge";

    private static readonly string[] Pledging = Phrases.Of("pledging");
    private static readonly string[] Openers = Phrases.Of("pledge openers");
    private static readonly string[] Done = Phrases.Of("done");

    /// <summary>The sentence pledges something, or goes on about what the one before pledged.</summary>
    public static bool AreMade(TokenizedSentence sentence, bool before)
    {
        var pledges = before && OpensWithAct(sentence);
        for (var i = 0; i < sentence.Count && !pledges && (sentence.RolesHeld & Role.Plan) != 0; i++)
        {
            pledges = sentence.IsWord(i, Role.Plan) && sentence.IsOneOf(i, Pledging) && !sentence.IsNumber(i + 1);
        }

        for (var i = 0; i < sentence.Count && pledges; i++)
        {
            pledges = !Phrases.Starts(sentence.TextOf(i), Done);
        }

        return pledges;
    }

    /// <summary>The act of the figure opens its clause, in a sentence that goes on about the pledge of the one before.</summary>
    public static bool GoesOn(Statement statement, DateExpression? date, DocumentContext context)
    {
        var sentence = statement.Sentence;
        if (
            !context.Pledges
            || date is not null
            || statement.Dates.Count > 0
            || !OpensWithAct(sentence)
            || !sentence.IsWord(statement.Clause.First, Role.Act | Role.Adverb)
        )
        {
            return false;
        }

        for (var i = 0; i < statement.Quantity.First; i++)
        {
            if (sentence.Is(i, '了') || sentence.CharBefore(i + 1) == '了' || Phrases.Starts(sentence.TextOf(i), Done))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>2025年，我省计划生产总值增长5%；进出口增长8%: the plan of a year that is not over, which the figure holds in too.</summary>
    public static bool IsOfYear(Statement statement, DateExpression? date, int plan, ReferenceDate reference) =>
        plan >= 0
        && date is { Form: DateForm.In, Period: { IsSingle: true, End.Month: null } year }
        && date.Value.First < plan
        && year.End.Year >= reference.Year
        && statement.Sentence[plan].Length > 1;

    public static bool IsParagraphBetween(string text, int end, int start) =>
        end < 0 || start < end || start > text.Length || text.AsSpan(end, start - end).Contains('\n');

    /// <summary>建设10个工坊, 重点面向青年，提供6万个名额: no subject stands before what is to be done.</summary>
    private static bool OpensWithAct(TokenizedSentence sentence) =>
        sentence.Count > 1
        && !sentence.IsWord(0, Role.Report)
        && (
            Phrases.HeadOf(sentence.View.Chars, Openers) > 0
            || IsVerb(sentence, 0)
            || (sentence.IsWord(0, Role.Adverb) && IsVerb(sentence, 1))
        );

    private static bool IsVerb(TokenizedSentence sentence, int i) =>
        sentence.IsWord(i, Role.Act | Role.Verb) && !sentence.IsWord(i, Role.Noun | Role.Flow | Role.State);
}
