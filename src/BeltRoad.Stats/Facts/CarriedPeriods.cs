using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Which period a sentence leaves to the next one, and to the items of a list that it introduces (ruling 9).</summary>
internal static class CarriedPeriods
{
    /// <summary>Farther no list of such items goes.</summary>
    private const int MostItems = 20;

    /// <summary>Characters at the end of a sentence that announce a list.</summary>
    private const int LongestAnnouncement = 10;

    private static readonly string[] Held = Phrases.Of("taking place");
    private static readonly string[] Announcements = Phrases.Of("announcing a list");

    /// <summary>
    /// 2025年，…如下：一是…。…。二是…。: each item goes on with the period that its list hangs on, up to the end of its paragraph. Its
    /// first item stands right behind the head; whatever stands between others, the next number goes on with the list.
    /// </summary>
    public static void Enter(DocumentContext context, TokenizedSentence sentence, ClauseMap clauses)
    {
        context.HeadOfItem = null;
        if (context.Items is not { } list)
        {
            return;
        }

        var (first, last, _) = NumbersOf(sentence, clauses);
        if (first == list.Item + 1 && ClauseMap.BeginsItem(sentence, clauses.Clauses[0]))
        {
            list = list with { Item = last, Paragraph = sentence.View.Paragraph };
            context.HeadOfPrevious = null;
        }
        else if (list.Item == 0 || first == 1)
        {
            context.Items = null;
            return;
        }
        else if (last > list.Item && list.Paragraph == sentence.View.Paragraph)
        {
            list = list with { Item = last };
        }

        context.Items = list;
        context.HeadOfItem = list.Paragraph == sentence.View.Paragraph ? list.Head : null;
    }

    /// <summary>
    /// The numbers of the first and the last item that a sentence begins, and the token of the first; 0 where it begins none.
    /// </summary>
    private static (int First, int Last, int Token) NumbersOf(TokenizedSentence sentence, ClauseMap clauses)
    {
        var (first, last, token) = (0, 0, 0);
        for (var i = 0; clauses.HasItems && i < clauses.Clauses.Count; i++)
        {
            var at = clauses.Clauses[i].First;
            if (ClauseMap.BeginsItem(sentence, clauses.Clauses[i]) && sentence.NumeralOf(at).Value is >= 1 and <= MostItems and var number)
            {
                (first, last, token) = first == 0 ? ((int)number, (int)number, at) : (first, (int)number, token);
            }
        }

        return (first, last, token);
    }

    /// <summary>A list hangs on the sentence: it ends with what introduces one, or goes over into the first item.</summary>
    /// <param name="head">The period at the head of the sentence, or the one that it goes on with.</param>
    /// <param name="token">Where the head stands; negative where it is of the sentence before.</param>
    private static void BeginList(DocumentContext context, TokenizedSentence sentence, ClauseMap clauses, TimePeriod? head, int token)
    {
        if (context.HeadOfItem is not null)
        {
            return;
        }

        var (first, last, item) = NumbersOf(sentence, clauses);
        if (first == 1)
        {
            context.Items = head is { } period && item > Math.Max(token, 0) ? (period, last, sentence.View.Paragraph) : null;
        }
        else if (first == 0 && Announces(sentence))
        {
            context.Items = head is { } period ? (period, 0, sentence.View.Paragraph) : null;
        }
    }

    /// <summary>…如下：, …呈现以下特点。</summary>
    private static bool Announces(TokenizedSentence sentence) =>
        IntroducesList(sentence)
        || Phrases.Holds(sentence.View.Chars[Math.Max(0, sentence.View.Length - LongestAnnouncement)..], Announcements);

    /// <summary>Keeps the period at the head of the sentence for the next one.</summary>
    /// <param name="firstQuantity">The token of the sentence's first quantity: a date before it is at the head.</param>
    /// <param name="periodBefore">The period last spoken of before the sentence.</param>
    public static void Keep(
        DocumentContext context,
        TokenizedSentence sentence,
        List<DateExpression> dates,
        ClauseMap clauses,
        int firstQuantity,
        TimePeriod? periodBefore
    )
    {
        // 全年出口3亿元。其中，…。顺差1亿元: a sentence of parts belongs to the one before and passes its period on.
        var passed = sentence.IsWord(0, Role.OfWhich) ? context.HeadOfPrevious : null;
        BeginList(context, sentence, clauses, dates.Count == 0 ? context.HeadOfPrevious : null, -1);
        context.HeadOfPrevious = passed;
        context.EventOfPrevious = null;
        if (ComparesParts(dates))
        {
            context.LastPeriod = periodBefore;
            context.HeadOfList = null;
            return;
        }

        foreach (var date in dates)
        {
            var clause = clauses.Of(date.First);
            if (
                (clause.Index <= 1 || date.First < firstQuantity)
                && date.Form is DateForm.In or DateForm.Since
                && date.Period is { } period
                && DateReach.IsHead(sentence, date, clause)
                && !date.IsNow
                && !FromToChange.IsOfOneNumber(sentence, date, out _)
                && (period.Start?.Day is null || !period.IsSingle)
                && date.Rule is not ("relative day" or DateExpression.ToldBefore)
            )
            {
                var head = Narrower(sentence, dates, clauses, period, firstQuantity);
                context.HeadOfPrevious = head;
                context.HeadOfList = IntroducesList(sentence) ? head : null;
                context.EventOfPrevious = TellsOfEvent(sentence, date) ? head : null;
                context.EventIsNumbered = sentence.View.Chars.Contains('第');
                BeginList(context, sentence, clauses, head, date.First);
                return;
            }
        }

        // 期间…: the sentence goes on in the period spoken of, and so may the next.
        if (dates.Count > 0 && dates[0] is { Form: DateForm.Same } same && DateReach.IsHead(sentence, same, clauses.Of(same.First)))
        {
            context.HeadOfPrevious = context.LastPeriod;
        }

        context.HeadOfList = BeginsItem(sentence) ? context.HeadOfList : null;
    }

    /// <summary>
    /// 二季度进出口比一季度增长6%: a sentence that sets one part of a year against the one before is an aside, which leaves no period to the next.
    /// </summary>
    private static bool ComparesParts(List<DateExpression> dates)
    {
        foreach (var date in dates)
        {
            if (
                date is { Form: DateForm.Base, Period: { IsSingle: false, Start: { } start, End: var end } }
                && start.Year == end.Year
                && dates[0] is { Form: DateForm.In, Period: { Start: { } first } }
                && first.Year == start.Year
                && end < first
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>今年暑期（7—8月），: a span within the year at the head, in a bracket behind it.</summary>
    private static TimePeriod Narrower(
        TokenizedSentence sentence,
        List<DateExpression> dates,
        ClauseMap clauses,
        TimePeriod year,
        int firstQuantity
    )
    {
        foreach (var date in dates)
        {
            if (
                year is { IsSingle: true, End.Month: null }
                && date.First < firstQuantity
                && date is { Form: DateForm.In, Period: { IsSingle: false, Start: { } start, End: var end } span }
                && start.Year == year.End.Year
                && end.Year == year.End.Year
                && sentence.Is(date.First - 1, '（')
                && clauses.Of(date.First).Index == 1
            )
            {
                return span;
            }
        }

        return year;
    }

    /// <summary>今年4月，第二届高峰论坛在北京举行: an event, and behind it that it took place.</summary>
    private static bool TellsOfEvent(TokenizedSentence sentence, DateExpression date)
    {
        var named = false;
        for (var i = date.Last + 1; i < sentence.Count; i++)
        {
            if (named && sentence.IsOneOf(i, Held))
            {
                return true;
            }

            named |= sentence.IsWord(i, Role.Event) || sentence.EntryOf(i)?["kind"] is "event";
        }

        return false;
    }

    /// <summary>…如下：</summary>
    private static bool IntroducesList(TokenizedSentence sentence) => sentence.Count > 0 && sentence.Is(sentence.Count - 1, '：');

    /// <summary>一、, （二）, 3.: an item of a list, which goes on with the head of the list.</summary>
    public static bool BeginsItem(TokenizedSentence sentence)
    {
        var at = sentence.Count > 0 && sentence.Is(0, '（') ? 1 : 0;
        return sentence.IsNumber(at) && sentence.CharAfter(at) is '、' or '.' or '）' or '．';
    }
}
