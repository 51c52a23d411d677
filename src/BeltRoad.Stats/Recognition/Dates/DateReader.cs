using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>
/// Finds the date expressions of a sentence, left to right, and resolves them: years, months, days, quarters and halves,
/// ranges of them, relative words, 截至, 以来, 底. What they mean for a figure is settled later, by the figure.
/// </summary>
internal sealed partial class DateReader
{
    /// <summary>How many words may stand between a date and the 期间 that belongs to it.</summary>
    private const int LongestPhrase = 4;

    /// <summary>The rule of “十四五”期间 and the like.</summary>
    internal const string PlanPeriod = "plan period";

    private static readonly string[] SinceWords = Phrases.Of("since");
    private static readonly string[] WithinTerm = Phrases.Of("within a term");
    private static readonly string[] WithinYear = Phrases.Of("within the year");
    private readonly List<DateExpression> found = [];

    /// <summary>The year and month spoken of before the last expression.</summary>
    private (int? Year, PartialDate? Month) before;

    /// <summary>The months last told with their year.</summary>
    private (int Year, int First, int Last)? months;
    private readonly DateScope scope = new();
    private readonly CalendarReader calendar;

    public DateReader() => calendar = new CalendarReader(scope);

    /// <summary>Forgets the years of an earlier document.</summary>
    public void Reset()
    {
        months = null;
        scope.Forget();
    }

    /// <summary>The expressions of a sentence in order; the list is reused by the next call.</summary>
    public List<DateExpression> Read(TokenizedSentence tokens, ReferenceDate against)
    {
        found.Clear();
        scope.Sentence = tokens;
        scope.Reference = against;
        for (var i = 0; i < tokens.Count; i++)
        {
            tokens.Steps++;
            if (!tokens.IsNumber(i) && !MayBegin(i))
            {
                continue;
            }

            var (year, month) = (scope.LastYear, scope.LastMonth);
            KnowThisYear(i);
            if (TryRead(i) is { } expression)
            {
                months = MonthsWithYear(expression) ?? months;
                Add(expression);
                before = (year, month);

                // 较106年同月, 2014年以来, 2024年起: what something is compared with or starts from is not the year spoken of.
                if (
                    expression.Form == DateForm.Base
                    || (expression.Form == DateForm.Since && expression.Rule != "since the year began")
                    || IsMeasured(expression)
                    || scope.Sentence.CharAfter(expression.Last) == '起'
                )
                {
                    (scope.LastYear, scope.LastMonth) = (year, month);
                    if (
                        scope.Sentence.CharAfter(expression.Last) == '起'
                        || scope.Sentence.View[scope.Sentence[expression.Last].End - 1] == '起'
                    )
                    {
                        scope.StartYear = expression.Period?.Start?.Year;
                    }
                }

                i = Math.Max(expression.Last, found[^1].Last);
            }
        }

        OpenSpans();
        return found;
    }

    /// <summary>2016年1—11月…。今年1—11月…: the same months of 今年, in a document whose date is not known, say what year it is.</summary>
    private void KnowThisYear(int i)
    {
        if (
            months is not { } known
            || scope.Year is not null
            || scope.Value(i) != "Y0"
            || !scope.Sentence.IsNumber(i + 1)
            || !scope.Sentence.Is(i + 2, '月')
        )
        {
            return;
        }

        var numeral = scope.Sentence.NumeralOf(i + 1);
        scope.ThisYear = numeral.Value == known.First && (numeral.High ?? numeral.Value) == known.Last ? known.Year : null;
    }

    private (int Year, int First, int Last)? MonthsWithYear(DateExpression expression) =>
        expression is { Form: DateForm.In, Period: { Start: { Month: { } first } start, End: { Month: { } last, Day: null } end } }
        && start.Year == end.Year
        && scope.Sentence.IsNumber(expression.First)
        && scope.Sentence.NumeralOf(expression.First).Value == end.Year
            ? (end.Year, first, last)
            : null;

    /// <summary>为2019年的83.9%: the year that a share or a multiple is of.</summary>
    private bool IsMeasured(DateExpression expression) =>
        expression.Form == DateForm.In
        && scope.Sentence.CharAfter(expression.Last) == '的'
        && Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[expression.First].Start], MeasuredBy)
        && expression.Last + 2 < scope.Sentence.Count
        && scope.Sentence.IsNumber(expression.Last + 2);

    /// <summary>自2009年开放以来至今年9月底 is one span, and so is 截至10月为止的三个月.</summary>
    private void Add(DateExpression expression)
    {
        if (
            expression is { Form: DateForm.UpTo, Period.End: { Month: { } month } lastMonth }
            && SpokenSpans.MonthsEnding(scope, expression.Last + 1, out var last) is { } months
        )
        {
            var first = lastMonth.Year * 12 + month - months;
            var span = TimePeriod.Between(new PartialDate(first / 12, first % 12 + 1), lastMonth.MonthOnly);
            found.Add(expression with { Last = last, Form = DateForm.In, Period = span, Rule = "months ending" });
            return;
        }

        if (
            found.Count > 0
            && found[^1] is { Form: DateForm.Since, Period.Start: { } start } since
            && expression is { Form: DateForm.UpTo or DateForm.EndOf or DateForm.By, Period: { } until }
            && start < until.End
            && expression.First - since.Last <= LongestPhrase + 2
            && (!HoldsSign(since.Last + 1, expression.First - 1) || OpensAfterSince(since, expression))
        )
        {
            var end = until.End == until.End.MonthOnly.LastDay ? until.End.MonthOnly : until.End;
            found[^1] = since with { Last = expression.Last, Period = TimePeriod.Between(start, end), Rule = DateExpression.FromStart };
            return;
        }

        // 自2016年3月首趟班列驶出以来，至今累计…: the start is told, and the end is now.
        if (
            expression.Rule == DateExpression.UpToNow
            && found.Count > 0
            && found[^1] is { Form: DateForm.Since } begins
            && scope.Sentence.Is(expression.First - 1, '，')
            && (
                Phrases.Ends(scope.Sentence.View.Chars[..scope.Sentence[expression.First - 1].Start], SinceWords)
                || (scope.Sentence.CharAfter(begins.Last) == '起' && !HoldsSign(begins.Last + 1, expression.First - 2))
            )
        )
        {
            return;
        }

        // 自2021年12月开通至2023年9月: from what began to a date.
        if (
            found.Count > 0
            && found[^1] is { Form: DateForm.In, Period: { IsSingle: true, End: var begun } } opened
            && expression is { Form: DateForm.UpTo or DateForm.EndOf, Period: { IsUpTo: true } reached }
            && begun < reached.End
            && expression.First - opened.Last <= LongestPhrase + 2
            && expression.First - opened.Last > 2
            && !HoldsSign(opened.Last + 1, expression.First - 1)
            && scope.Sentence.CharBefore(opened.First) is '自' or '从'
            && !HoldsNumber(opened.Last + 1, expression.First - 1)
        )
        {
            var end = reached.End == reached.End.MonthOnly.LastDay ? reached.End.MonthOnly : reached.End;
            found[^1] = opened with
            {
                Last = expression.Last,
                Form = DateForm.Since,
                Period = TimePeriod.Between(begun, end),
                Rule = DateExpression.FromStart,
            };
            return;
        }

        // 2018年至2022年，5年累计…: as many years as the span before.
        if (
            expression is { Form: DateForm.Since, Rule: Durations.YearsUntilNow }
            && found.Exists(span =>
                span is { Form: DateForm.In, Period: { Start: { Month: null } from, End: var to } }
                && to.Year > from.Year
                && to.Year - from.Year + 1 - scope.Sentence.NumeralOf(expression.First).Value is 0 or 1
            )
        )
        {
            expression = expression with { Form = DateForm.Loose, Period = null };
        }

        // 较“十三五”末的2020年: the year says once more what the base is.
        if (
            expression.Form == DateForm.In
            && found.Count > 0
            && found[^1] is { Form: DateForm.Base } named
            && expression.First - named.Last <= 3
            && scope.Sentence.CharBefore(expression.First) is '的'
            && !HoldsSign(named.Last + 1, expression.First - 1, quotes: false)
        )
        {
            expression = expression with { Form = DateForm.Base };
        }

        found.Add(expression);
    }

    private bool HoldsNumber(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (scope.Sentence.IsNumber(i))
            {
                return true;
            }
        }

        return false;
    }

    private DateExpression? TryRead(int i)
    {
        if (scope.Sentence.IsNumber(i))
        {
            if (SpokenSpans.YearsBetween(scope, found, i) is { } between)
            {
                return between;
            }

            return WrittenDates.TryRead(scope, i)
                ?? calendar.TryRead(i)
                ?? OfYearAtHead(Durations.TryRead(scope.Sentence, i, scope.Reference, scope.YearTold(i)));
        }

        if (
            i + 2 < scope.Sentence.Count
            && scope.Sentence.IsNumber(i + 1)
            && scope.Sentence.CharBefore(i + 1) == '第'
            && scope.Value(i + 2) == "QUARTERS"
        )
        {
            return calendar.TryRead(i + 1);
        }

        // 至今，已批准286个项目; behind a start it is the end of the span.
        if (scope.Sentence.Is(i, '至') && scope.Sentence.Is(i + 1, '今'))
        {
            if (i > 0 && scope.Sentence[i - 1].Kind != TokenKind.Sign)
            {
                StartUntilNow(i);
                return null;
            }

            return UpToNow(i, i + 1);
        }

        // 连续3年年内: 年内 belongs to each of the years.
        if (
            found.Count > 0
            && found[^1] is { Form: DateForm.Loose } years
            && years.Last == i - 1
            && scope.Value(i) == "Y0"
            && Phrases.Starts(scope.Sentence.TextOf(i), WithinYear)
        )
        {
            return new DateExpression(i, i, DateForm.Loose, null, "duration");
        }

        return SpokenSpans.YearBefore(scope, found, i) is { } before ? before
            : scope.Sentence.IsWord(i, Role.Date) || NamedYears.IsInBrackets(scope.Sentence, i) ? calendar.TryRead(i) ?? Relative(i)
            : null;
    }

    /// <summary>False for most tokens, which are no words of dates and lead to none: what follows need not be asked for them.</summary>
    private bool MayBegin(int i)
    {
        if (scope.Sentence.IsWord(i, Role.Date))
        {
            return true;
        }

        if (i + 1 >= scope.Sentence.Count)
        {
            return false;
        }

        // 第三季度, 较前一年, 至今，, 今（107）年: what else a date may begin with shows by the token behind.
        var next = scope.Sentence[i + 1];
        return next.Kind == TokenKind.Number || next.Length == 1 && scope.Sentence.View[next.Start] is '年' or '今' or '（';
    }

    private DateExpression UpToNow(int first, int last) =>
        new(first, last, DateForm.UpTo, scope.Reference.Month is { } month ? TimePeriod.UpTo(month) : null, DateExpression.UpToNow);

    private DateExpression? Relative(int i)
    {
        var code = scope.Value(i);
        switch (code)
        {
            case "NOW":
                return new DateExpression(i, i, DateForm.In, scope.Reference.Month is { } month ? TimePeriod.At(month) : null, "now");
            case "UPTONOW":
                return UpToNow(i, i);
            case "SAME" when TellsSamePeriod(i):
                return null;
            case "SAME" when i > 0 && scope.Sentence.IsOneOf(i, WithinTerm) && scope.Sentence[i - 1].Kind != TokenKind.Sign:
                // 建设期内: within the term of something, which has no date.
                return new DateExpression(i, i, DateForm.During, null, "during");
            case "SAME":
                return new DateExpression(i, i, IsSameAsAnother(i) ? DateForm.Base : DateForm.Same, null, "the same period");
            case "MONTHEND":
                return new DateExpression(
                    i,
                    i,
                    DateForm.EndOf,
                    scope.LastMonth is { } spoken ? TimePeriod.UpTo(spoken.LastDay) : null,
                    "month end"
                );
            case "THEN":
                return new DateExpression(i, i, DateForm.In, found.Count > 0 ? found[^1].Period : null, DateExpression.ToldBefore);
            case "REPORT":
                return new DateExpression(
                    i,
                    i,
                    DateForm.In,
                    scope.Reference.ReportYear is { } reported ? TimePeriod.At(new PartialDate(reported)) : null,
                    CalendarReader.WholeYear
                );
            case "DURING":
                return During(i);
            case "Q0" or "Q-1":
                return scope.Make(
                    i,
                    i,
                    scope.Reference.MonthAt(3 * DateScope.Offset(code)) is { Month: { } within } at
                        ? DateScope.Span(at.Year, (within - 1) / 3 * 3 + 1, (within - 1) / 3 * 3 + 3)
                        : null,
                    "relative quarter"
                );
            case "YSINCE":
                scope.LastYear = scope.Reference.Year ?? scope.LastYear;
                scope.KnowThisYear(i);
                return new DateExpression(
                    i,
                    i,
                    DateForm.Since,
                    scope.Reference.Year is { } thisYear ? TimePeriod.At(new PartialDate(thisYear)) : null,
                    "since the year began"
                );
            case "SINCE":
                return SinceAnEvent(i);
            case "INITIAL"
                when found.Count > 0 && (found[^1].Form == DateForm.Base || IsStartOfMeasure(i)) && !HoldsSign(found[^1].Last + 1, i - 1):
                // 比2003年论坛成立之初, 是2001年成立之初的28倍: the base has its year already.
                return null;
            case "INITIAL":
                return new DateExpression(i, i, DateForm.During, null, "the beginning");
            case "EVENT":
                return new DateExpression(i, i, DateForm.OfEvent, null, "the event's date");
            case "AHEAD":
                return new DateExpression(i, i, DateForm.Ahead, null, "years ahead");
            case "RECENT":
                return new DateExpression(i, i, DateForm.Loose, null, "recent years");
            case "LASTMONTH":
                return new DateExpression(i, i, DateForm.In, scope.LastMonth is { } m ? TimePeriod.At(m) : null, "the month spoken of");
            case "UPTODAY" or "UPTODAY-1":
                return new DateExpression(
                    i,
                    i,
                    DateForm.UpTo,
                    scope.Reference.DayAt(code.Length > 7 ? -1 : 0) is { } today ? TimePeriod.UpTo(today) : null,
                    "up to the day"
                );
        }

        if (code is { Length: >= 2 } && code[0] is 'M' or 'D' && code[1] is '0' or '+' or '-')
        {
            var date = code[0] == 'M' ? scope.Reference.MonthAt(DateScope.Offset(code)) : scope.Reference.DayAt(DateScope.Offset(code));
            if (code[0] == 'M' && date is not null && scope.Sentence.IsNumber(i + 1) && scope.Value(i + 2) == "DAY")
            {
                scope.LastMonth = date;
                return calendar.TryRead(i + 1) is { } day ? day with { First = i } : null;
            }

            return scope.Make(i, i, date is { } at ? TimePeriod.At(at) : null, code[0] == 'M' ? "relative month" : "relative day");
        }

        if (
            code is { Length: 10 }
            && code[0] == 'P'
            && TimePeriod.TryParse(code[1..], out var plan)
            && IsPlanPeriod(i, out var last, out var atEnd)
        )
        {
            return new DateExpression(i, last, FormOfPlan(i, atEnd, plan), atEnd ? TimePeriod.UpTo(plan.End) : plan, PlanPeriod);
        }

        return null;
    }

    private bool HoldsSign(int first, int last, bool quotes = true)
    {
        for (var i = first; i <= last; i++)
        {
            if (scope.Sentence[i].Kind == TokenKind.Sign && (quotes || !scope.Sentence.Is(i, '”')))
            {
                return true;
            }
        }

        return false;
    }
}
