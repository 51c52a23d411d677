using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Which period a sentence leaves to the next one, and to the items of a list that it introduces (ruling 9).</summary>
internal static class CarriedPeriods
{
    /// <summary>Keeps the period at the head of the sentence for the next one.</summary>
    /// <param name="firstQuantity">The token of the sentence's first quantity: a date before it is at the head.</param>
    /// <param name="periodBefore">The period last spoken of before the sentence.</param>
    public static void Keep(DocumentContext context, TokenizedSentence sentence, List<DateExpression> dates, ClauseMap clauses, int firstQuantity, TimePeriod? periodBefore)
    {
        // 全年出口3亿元。其中，…。顺差1亿元: a sentence of parts belongs to the one before and passes its period on.
        var passed = sentence.IsWord(0, Recognition.Lexicons.Role.OfWhich) ? context.HeadOfPrevious : null;
        context.HeadOfPrevious = passed;
        if (ComparesParts(dates))
        {
            context.LastPeriod = periodBefore;
            context.HeadOfList = null;
            return;
        }

        foreach (var date in dates)
        {
            var clause = clauses.Of(date.First);
            if ((clause.Index <= 1 || date.First < firstQuantity) && date.Form is DateForm.In or DateForm.Since && date.Period is { } period && DateReach.IsHead(sentence, date, clause) && !date.IsNow && !ChangeCourse.IsOfOneNumber(sentence, date, out _) && (period.Start?.Day is null || !period.IsSingle) && date.Rule != "relative day")
            {
                var head = Narrower(sentence, dates, clauses, period, firstQuantity);
                context.HeadOfPrevious = head;
                context.HeadOfList = IntroducesList(sentence) ? head : null;
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

    /// <summary>二季度进出口比一季度增长6%: a sentence that sets one part of a year against the one before is an aside, which leaves no period to the next.</summary>
    private static bool ComparesParts(List<DateExpression> dates)
    {
        foreach (var date in dates)
        {
            if (date is { Form: DateForm.Base, Period: { IsSingle: false, Start: { } start, End: var end } } && start.Year == end.Year && dates[0] is { Form: DateForm.In, Period: { Start: { } first } } && first.Year == start.Year && end < first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>今年暑期（7—8月），: a span within the year at the head, in a bracket behind it.</summary>
    private static TimePeriod Narrower(TokenizedSentence sentence, List<DateExpression> dates, ClauseMap clauses, TimePeriod year, int firstQuantity)
    {
        foreach (var date in dates)
        {
            if (year is { IsSingle: true, End.Month: null } && date.First < firstQuantity && date is { Form: DateForm.In, Period: { IsSingle: false, Start: { } start, End: var end } span }
                && start.Year == year.End.Year && end.Year == year.End.Year && sentence.Is(date.First - 1, '（') && clauses.Of(date.First).Index == 1)
            {
                return span;
            }
        }

        return year;
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
