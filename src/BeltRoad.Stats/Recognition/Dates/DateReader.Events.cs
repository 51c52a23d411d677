using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <content>Times told by what happened in them: events, starts without a year, and the years of a plan.</content>
internal sealed partial class DateReader
{
    private static readonly string[] MeasuredBy = Phrases.Of("made of");
    private static readonly string[] AgainstWords = Phrases.Of("against");
    private static readonly string[] Visits = Phrases.Of("visits");
    private static readonly string[] AlwaysWords = Phrases.Of("always");

    /// <summary>去年同期, 2019年同期, 占同期总额: the same period of something named, not the one spoken of.</summary>
    private bool IsSameAsAnother(int i) =>
        scope.Sentence.IsWord(i - 1, Role.Date | Role.Share)
        || (i > 0 && scope.Sentence.CharBefore(i) is '占' or '比' or '年' or '史' or '往')
        || (found.Count > 0 && found[^1].Last == i - 1);

    /// <summary>；去年同期为90亿元, （2019年同期80亿元）: where nothing compares with it, the same period is a time like any other.</summary>
    private bool TellsSamePeriod(int i)
    {
        if (
            found.Count == 0
            || found[^1] is not { Period: { IsSingle: true, End: { Month: null } } } year
            || year.Last != i - 1
            || scope.Sentence.IsWord(i + 1, Role.Up | Role.Down | Role.Comparison)
        )
        {
            return false;
        }

        var opens =
            year.First == 0
            || (scope.Sentence[year.First - 1].Kind == TokenKind.Sign && !scope.Sentence.Is(year.First - 1, '、'))
            || scope.Sentence.Is(year.First - 1, '而');
        if (!opens)
        {
            return false;
        }

        found[^1] = year with { Last = i, Form = DateForm.In, Rule = DateExpression.SameInYear };
        (scope.LastYear, scope.LastMonth) = before;
        return true;
    }

    /// <summary>
    /// 论坛期间 is the event's date; 2024年春运期间 that of the year named; 期间 alone at the head of a clause the period spoken of.
    /// </summary>
    private DateExpression? During(int i)
    {
        // 论坛期间, 访问期间
        if (scope.Sentence.IsWord(i - 1, Role.Event) || Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[i].Start], Visits))
        {
            return new DateExpression(i, i, DateForm.OfEvent, null, "during");
        }

        if (
            found.Count > 0
            && found[^1] is { Form: DateForm.In } dated
            && i - dated.Last <= LongestPhrase
            && !HoldsSign(dated.Last + 1, i - 1)
        )
        {
            return null;
        }

        // 东博会期间, 企业展期间: whatever is called a fair or a meeting is an event.
        if (i > 0 && scope.Sentence.CharBefore(i) is '会' or '會' or '展' or '节' or '坛' or '赛')
        {
            return new DateExpression(i, i, DateForm.OfEvent, null, "during");
        }

        var alone = i == 0 || scope.Sentence[i - 1].Kind == TokenKind.Sign;
        return new DateExpression(i, i, alone ? DateForm.Same : DateForm.During, null, "during");
    }

    /// <summary>投产以来: a start that the sentence does not date. One that it dates (2013年…以来) has been read.</summary>
    private DateExpression? SinceAnEvent(int i)
    {
        if (found.Count > 0 && found[^1].Form is DateForm.Since or DateForm.Loose && !HoldsSign(found[^1].Last + 1, i - 1))
        {
            return null;
        }

        // “十四五”以来: the plan's years up to now.
        if (found.Count > 0 && found[^1] is { Rule: PlanPeriod, Period.Start: { } start } && i - found[^1].Last <= 2)
        {
            TimePeriod? years =
                scope.Reference.Year is { } today && today >= start.Year ? TimePeriod.Between(start, new PartialDate(today)) : null;
            found[^1] = found[^1] with { Form = DateForm.Since, Period = years };
            return null;
        }

        // 自2009年开放以来至今年9月底: what stands behind 以来 hides it from the year. 自2016年，首个工坊建立以来: so does a pause.
        if (
            found.Count > 0
            && found[^1] is { Form: DateForm.In, Period: { Start: { } from, End: var to } }
            && scope.Sentence.CharBefore(found[^1].First) is '自' or '从'
            && !HoldsSign(scope.Sentence.Is(found[^1].Last + 1, '，') ? found[^1].Last + 2 : found[^1].Last + 1, i - 1)
        )
        {
            found[^1] = found[^1] with { Form = DateForm.Since, Period = UpToNow(from, to) };
            (scope.LastYear, scope.LastMonth) = before;
            return null;
        }

        var always = Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[i].Start], AlwaysWords);
        return new DateExpression(i, i, always ? DateForm.Loose : DateForm.Since, null, "since an event");
    }

    /// <summary>2022年，贸易额1.9万亿元，过去五年平均增长5%: the years up to the one, over by now, that opens the sentence.</summary>
    private DateExpression? OfYearAtHead(DateExpression? date) =>
        date is { Rule: Durations.YearsJustPast, Period: { Start: { Month: null } from, End: { Month: null } to } }
        && found is [{ Form: DateForm.In, Period: { IsSingle: true, End: { Month: null } year } } head]
        && head.First <= 1
        && year < to
            ? date.Value with
            {
                Period = TimePeriod.Between(new PartialDate(year.Year - (to.Year - from.Year)), year),
            }
            : date;

    /// <summary>自2016年推出至今: the date before, with what began then behind it, is the start of a span up to now.</summary>
    private void StartUntilNow(int i)
    {
        if (
            found.Count > 0
            && found[^1] is { Form: DateForm.In, Period: { IsSingle: true, End: var start } } opened
            && i - opened.Last <= LongestPhrase + 2
            && scope.Sentence.CharBefore(opened.First) is '自' or '从' or '由'
            && !HoldsSign(opened.Last + 1, i - 1)
        )
        {
            found[^1] = opened with { Form = DateForm.Since, Period = UpToNow(start, start) };
        }
    }

    /// <summary>自2013年提出以来，迄2018年10月: the end of the span opens the clause behind its start.</summary>
    private bool OpensAfterSince(DateExpression since, DateExpression until)
    {
        var sign = until.First - 1;
        while (sign > since.Last && scope.Sentence[sign].Kind != TokenKind.Sign)
        {
            sign--;
        }

        return sign > since.Last
            && until.First - sign <= 2
            && until.Form == DateForm.UpTo
            && since.Rule != "since the year began"
            && scope.Sentence.Is(sign, '，')
            && !HoldsSign(since.Last + 1, sign - 1)
            && Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[sign].Start], SinceWords);
    }

    private TimePeriod? UpToNow(PartialDate start, PartialDate end) =>
        scope.Reference.Year is { } now && end.Year <= now ? TimePeriod.Between(start, new PartialDate(now)) : null;

    /// <summary>自2021年开通运营，累计…: a clause of nothing but what began at the date opens a span, with 以来 or without.</summary>
    private void OpenSpans()
    {
        for (var k = 0; k < found.Count; k++)
        {
            if (
                found[k] is not { Form: DateForm.In, Period: { IsSingle: true, End: var start } } date
                || !scope.Sentence.Is(date.First - 1, '自')
                || scope.Sentence.CharAfter(date.Last) == '起'
            )
            {
                continue;
            }

            var end = date.Last + 1;
            while (end < scope.Sentence.Count && scope.Sentence[end].Kind != TokenKind.Sign && !scope.Sentence.IsNumber(end))
            {
                end++;
            }

            if (end == date.Last + 1 || !scope.Sentence.Is(end, '，') || (k + 1 < found.Count && found[k + 1].First < end))
            {
                continue;
            }

            found[k] = date with { Form = DateForm.Since, Period = UpToNow(start, start) };
            if (k == found.Count - 1)
            {
                (scope.LastYear, scope.LastMonth) = before;
            }
        }
    }

    private bool IsStartOfMeasure(int i) =>
        scope.Sentence.CharAfter(i) == '的'
        && scope.Sentence.IsNumber(i + 2)
        && Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[found[^1].First].Start], MeasuredBy);

    /// <summary>较“十三五”末 is a base; the end of a plan that is over is a date like any other, that of one under way a deadline.</summary>
    private DateForm FormOfPlan(int i, bool atEnd, TimePeriod plan)
    {
        var start = scope.Sentence.Is(i - 1, '“') ? i - 1 : i;
        if (Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[start].Start], AgainstWords))
        {
            return DateForm.Base;
        }

        return !atEnd ? DateForm.In
            : scope.Reference.Year is { } now && plan.End.Year < now ? DateForm.EndOf
            : DateForm.By;
    }

    private bool IsPlanPeriod(int i, out int last, out bool atEnd)
    {
        last = i;
        atEnd = scope.Sentence.CharAfter(i) == '末';
        var next = scope.Sentence.Is(i + 1, '”') ? i + 1 : i;
        var behind = scope.Sentence.CharAfter(next);
        atEnd = behind == '末';
        if (scope.Value(next + 1) == "DURING")
        {
            last = next + 1;
            return true;
        }

        return atEnd || behind is '时' or '以' or '期';
    }
}
