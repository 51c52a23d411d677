using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Finds the day of the event that a document is about (ruling 11): the first that a sentence with an event in it names.</summary>
internal static class EventDays
{
    /// <summary>How many tokens beside its date a line may have that only tells when the document was published.</summary>
    private const int LongestLabel = 3;

    private static readonly string[] Visits = Phrases.Of("visits");
    private static readonly string[] ComingIntoForce = Phrases.Of("coming into force");

    /// <summary>Keeps the event's day in the context where the sentence names it.</summary>
    public static void Enter(
        DocumentContext context,
        SourceDocument document,
        TokenizedSentence sentence,
        List<DateExpression> dates,
        ClauseMap clauses
    )
    {
        if (context.EventStated is not null)
        {
            return;
        }

        bool? holdsEvent = null;
        foreach (var date in dates)
        {
            if (
                date is not { Form: DateForm.In, Period: { Start.Day: not null, End.Day: not null } period }
                || IsOfDocument(sentence, date, context)
                || IsDateline(sentence, date)
                || IsOfForce(sentence, clauses.Of(date.First), date)
                || DateReach.IsDateOfReport(sentence, date, clauses.Of(date.First))
                || Bylines.Stand(document.Text, sentence.View.Span.Start)
                || !(holdsEvent ??= HoldsEvent(sentence))
            )
            {
                continue;
            }

            if (date.Rule != "relative day")
            {
                context.EventStated = period;
                return;
            }

            context.EventToday ??= period;
        }
    }

    /// <summary>Some word of the sentence is an event, or is called a meeting or a fair.</summary>
    private static bool HoldsEvent(TokenizedSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (
                sentence.IsWord(i, Role.Event)
                || Phrases.TailOf(sentence.TextOf(i), Visits) > 0
                || (
                    sentence[i].Length > 1
                    && sentence[i].Kind is TokenKind.Word or TokenKind.Other
                    && sentence.View[sentence[i].End - 1] is '会' or '展' or '节' or '坛' or '赛'
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>招商投资促进局 2024年6月21日: a line that tells nothing but who and when.</summary>
    private static bool IsOfDocument(TokenizedSentence sentence, DateExpression date, DocumentContext context) =>
        sentence.Count - (date.Last - date.First + 1) <= LongestLabel
        || (date.Last == sentence.Count - 1 && date.Period?.End == context.Reference.Published);

    /// <summary>南宁9月19日电: where and when the report was sent.</summary>
    private static bool IsDateline(TokenizedSentence sentence, DateExpression date) =>
        sentence.CharAfter(date.Last) is '电' or '讯' or '消';

    /// <summary>零关税待遇于2024年12月1日正式实施: the day from which something is in force is no event's.</summary>
    private static bool IsOfForce(TokenizedSentence sentence, Clause clause, DateExpression date)
    {
        for (var i = date.Last + 1; i <= clause.Last; i++)
        {
            if (sentence.IsOneOf(i, ComingIntoForce))
            {
                return true;
            }
        }

        return false;
    }
}
