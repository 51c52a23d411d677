using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>Chooses the date that governs a figure (rulings 8, 10 and 12).</summary>
internal static class GoverningDate
{
    private static readonly string[] YearlyMeans = Phrases.Of("yearly means");
    private static readonly string[] Outdoing = Phrases.Of("outdoing");

    /// <summary>The rule of a date that the figure is a base at: 较2013年的402亿.</summary>
    public const string NamedBase = "the base named";

    /// <summary>The rule of 去年同期.</summary>
    public const string SameOfAnotherYear = "the same period of another year";

    /// <summary>The nearest date before the number whose reach extends to it, else one behind it in the same clause.</summary>
    public static DateExpression? Of(Statement statement, ClauseMap clauses, TimePeriod? lastPeriod)
    {
        var place = FromToChange.PlaceOf(statement);
        var date =
            BracketedDates.Of(statement)
            ?? DealtDate(statement, clauses)
            ?? (IsRatio(statement) ? CourseDates.OfGrowth(statement) : null)
            ?? Before(statement, clauses, lastPeriod, statement.Dates.Count)
            ?? Behind(statement)
            ?? (IsRatio(statement) ? CourseDates.BetweenEnds(statement) : null);
        if (date is { Rule: DateExpression.SameInYear } same)
        {
            return SamePeriod(same, Before(statement, clauses, lastPeriod, statement.Dates.IndexOf(same))?.Period ?? lastPeriod);
        }

        if (date?.Rule == Durations.YearsUntilNow && IsRatio(statement) && CourseDates.BetweenEnds(statement) is { } ends)
        {
            // 由2013年的1549万增长到2017年的2741万，五年间增长77%: the years between the ends just told.
            return ends;
        }

        var isOwn =
            date is { } found
            && statement.Clause.Contains(found.First)
            && (
                found.First >= statement.SegmentFirst
                    ? FromToChange.DatesAnEnd(statement.Sentence, found)
                    : place == CoursePlace.Source && FromToChange.IsLedByOrigin(statement, found)
            );
        if (date is { } reached && IsYearReached(statement, reached))
        {
            // 至2024年贸易值首度突破3万亿元: the year's own, not a sum up to its end.
            return reached with { Form = DateForm.In, Period = TimePeriod.At(reached.Period!.Value.End.YearOnly) };
        }

        if (place == CoursePlace.None || isOwn || date?.Rule == SameOfAnotherYear)
        {
            return date;
        }

        // 航线从2014年的74条升至2016年的82条，航班从3780班升至4412班: the ends told before are those of this change, too.
        if (
            (date is not { Form: DateForm.In } || date is { Rule: CalendarReader.WholeYear })
            && CourseDates.BetweenEnds(statement) is { Period: { Start: { } opened, End: var closed } } told
        )
        {
            return told with
            {
                Form = DateForm.In,
                Period = TimePeriod.At(place == CoursePlace.Source ? opened : closed),
                Rule = place == CoursePlace.Source ? "the start of a change" : told.Rule,
            };
        }

        // What a change starts from held at a time that the sentence does not tell.
        return place == CoursePlace.Source
                ? (date ?? new DateExpression(statement.Quantity.First, statement.Quantity.First, DateForm.During, null, string.Empty)) with
                {
                    Period = FromToChange.PeriodOf(statement, place, date?.Form, date?.Period),
                    Rule = "the start of a change",
                }
            : date is { Form: DateForm.UpTo, Period: { IsUpTo: true, End: { Month: 12, Day: 31 } whole } }
            && statement.Sentence.CharBefore(date.Value.First) is '到'
                ? date.Value with
                {
                    Form = DateForm.In,
                    Period = TimePeriod.At(whole.YearOnly),
                }
            : date is { Form: DateForm.In } span ? span with { Period = FromToChange.PeriodOf(statement, place, span.Form, span.Period) }
            : date;
    }

    /// <summary>到 or 至 a year, and in its clause the value of a flow of trade that nothing sums.</summary>
    private static bool IsYearReached(Statement statement, DateExpression date) =>
        date is { Form: DateForm.UpTo, Period: { IsUpTo: true, End: { Month: 12, Day: 31 } } }
        && (
            statement.Clause.Contains(date.First)
            || (date.First <= 1 && HoldsNoNumber(statement.Sentence, date.Last + 1, statement.Clause.First - 1))
        )
        && statement.Sentence.CharBefore(date.First) is '到' or '至'
        && statement.Sentence[date.First - 1].Length == 1
        && statement.Quantity.Unit.Dimension == Dimension.Currency
        && statement.LastInClauseBefore(Role.Cumulative | Role.Act) < 0
        && AmountNouns.Head(statement) is var head and >= 0
        && statement.Sentence.IsWord(head, Role.Flow | Role.Noun)
        && statement.Sentence.EntryOf(head)?["kind"] is "trade";

    private static DateExpression? Before(Statement statement, ClauseMap clauses, TimePeriod? lastPeriod, int count)
    {
        var dates = statement.Dates;
        DateExpression? nearest = null;
        for (var i = count - 1; i >= 0; i--)
        {
            var date = dates[i];
            if (
                date.First > statement.Quantity.Token
                || date.Form == DateForm.Loose
                || FromToChange.IsMeasure(statement, date)
                || IsOfAnother(statement, date)
                || IsComparedMonth(statement.Sentence, date)
            )
            {
                continue;
            }

            // 上半年100亿元，去年同期为90亿元，增长11%: the growth is of the period spoken of.
            if (date.Rule == DateExpression.SameInYear && IsRatio(statement) && !statement.Clause.Contains(date.First))
            {
                continue;
            }

            if (date.Form == DateForm.Base || IsOutdone(statement, date, clauses))
            {
                if (nearest is null && IsOwnBase(statement, date))
                {
                    var named = i > 0 && dates[i - 1].Last == date.First - 1 ? i - 1 : i;
                    return date.Rule == "the same period"
                        ? SamePeriod(dates[named], Before(statement, clauses, lastPeriod, named)?.Period ?? lastPeriod)
                        : date with
                        {
                            Form = DateForm.In,
                            Rule = NamedBase,
                        };
                }

                continue;
            }

            var clause = clauses.Of(date.First);
            if (clause.Index < statement.Clause.Index && BracketedDates.IsOfFigureInBracket(statement, date, clause))
            {
                continue;
            }

            if (
                clause.Index != statement.Clause.Index
                && (
                    date.Rule == "the beginning"
                    || DateReach.IsDateOfReport(statement.Sentence, date, clause)
                    || DateReach.IsDateOfAnnouncement(statement, date)
                )
            )
            {
                continue;
            }

            if (clause.Index != statement.Clause.Index && !DateReach.Reaches(statement, date, clause, clauses))
            {
                continue;
            }

            // 年均增长 is of a span of years where the sentence names one: 10年来…去年突破1.2万列，年均增速达108%.
            if (nearest is null && IsMeanOverYears(statement) && date.Period is { IsSingle: true })
            {
                nearest = Stronger(statement, date, i) ?? date;
                continue;
            }

            if (nearest is null || date.Period is { Start: { } start, End: var end } && start.Year < end.Year)
            {
                return Stronger(statement, date, i) ?? date;
            }
        }

        return nearest;
    }

    /// <summary>A date behind the number, before the next one: …达2000亿美元（截至2022年底）.</summary>
    private static DateExpression? Behind(Statement statement)
    {
        foreach (var date in statement.Dates)
        {
            if (
                date.First > statement.Quantity.Token
                && date.First <= statement.SegmentLast
                && date.Form is DateForm.UpTo or DateForm.OfEvent
            )
            {
                return date;
            }
        }

        return null;
    }

    private static bool IsRatio(Statement statement) =>
        statement.Quantity.Unit.Dimension is Dimension.Percent or Dimension.PercentagePoint or Dimension.Times;

    public static bool IsMeanOverYears(Statement statement) =>
        statement.Quantity.Unit.Dimension == Dimension.Percent
        && statement.LastInClauseBefore(Role.PerPeriod | Role.GrowthName) is var mean and >= 0
        && (
            Phrases.Starts(statement.Sentence.TextOf(mean), YearlyMeans)
            || (mean > statement.Clause.First && statement.Sentence.IsOneOf(mean - 1, YearlyMeans))
        );

    /// <summary>2019年的565万 says nothing of the numbers behind that one, except of its fellows in a list.</summary>
    private static bool IsOfAnother(Statement statement, DateExpression date) =>
        CourseDates.IsOfStart(statement, date)
        || (FromToChange.IsLedByOrigin(statement, date) && FromToChange.PlaceOf(statement) == CoursePlace.Target)
        || BracketedDates.IsOfFigureBefore(statement, date)
        || date.Form is DateForm.In or DateForm.During
            && statement.Share.Count < 2
            && FromToChange.IsOfOneNumber(statement.Sentence, date, out var number)
            && number < statement.Quantity.Token;

    /// <summary>较一年前同月: what is compared with, not the month spoken of.</summary>
    private static bool IsComparedMonth(TokenizedSentence sentence, DateExpression date)
    {
        const int reach = 5;
        if (date is { Form: DateForm.In, Rule: "first months" })
        {
            // 比前10个月加快0.3个百分点
            return sentence.IsWord(date.First - 1, Role.Comparison)
                || (sentence.CharBefore(date.First) == '前' && sentence.IsWord(date.First - 2, Role.Comparison));
        }

        for (
            var i = date.First - 1;
            date.Form == DateForm.Same && i >= 0 && date.First - i <= reach && sentence[i].Kind != TokenKind.Sign;
            i--
        )
        {
            if (sentence.IsWord(i, Role.Comparison))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>去年同期, 2019年同期: the period spoken of, in the year named.</summary>
    private static DateExpression SamePeriod(DateExpression named, TimePeriod? current)
    {
        TimePeriod? period =
            named.Period is { } year && current is { } spoken
                ? new TimePeriod(
                    spoken.Start is { } start ? start with { Year = year.End.Year - spoken.End.Year + start.Year } : null,
                    spoken.End with
                    {
                        Year = year.End.Year,
                    }
                )
                : null;
        return named with { Form = DateForm.In, Period = period, Rule = SameOfAnotherYear };
    }

    /// <summary>2007年和2012年的销量分别为30万辆和50万辆: each figure has the date of its place.</summary>
    private static DateExpression? DealtDate(Statement statement, ClauseMap clauses)
    {
        var share = statement.Share;
        if (share.Count < 2 || !share.IsNamed)
        {
            return null;
        }

        DateExpression? dealt = null;
        var count = 0;
        var first =
            statement.Clause.Index > 0 && HoldsDatesOnly(statement, clauses.Clauses[statement.Clause.Index - 1])
                ? clauses.Clauses[statement.Clause.Index - 1].First
                : statement.Clause.First;
        foreach (var date in statement.Dates)
        {
            if (date.Form == DateForm.In && date.First >= first && date.Last < share.Distributor)
            {
                dealt = count == share.Index ? date : dealt;
                count++;
            }
        }

        return count == share.Count ? dealt : null;
    }

    /// <summary>2023年和2024年，: a clause of nothing but dates.</summary>
    private static bool HoldsDatesOnly(Statement statement, Clause clause)
    {
        var next = clause.First;
        foreach (var date in statement.Dates)
        {
            if (date.First >= next && date.Last <= clause.Last)
            {
                if (
                    date.First - next > 1
                    || (date.First > next && !statement.Sentence.Is(next, '、') && !statement.Sentence.IsWord(next, Role.Conjunction))
                )
                {
                    return false;
                }

                next = date.Last + 1;
            }
        }

        return next > clause.Last;
    }

    /// <summary>较2013年的402亿: the figure is the base itself.</summary>
    private static bool IsOwnBase(Statement statement, DateExpression date)
    {
        var sentence = statement.Sentence;
        for (var i = date.Last + 1; i < statement.Quantity.First; i++)
        {
            if (
                !sentence.Is(i, '的')
                && !sentence.Is(i, '之')
                && !sentence.IsWord(i, Role.HedgeBefore)
                && sentence.ValueOf(i, "date") != "SAME"
                && !sentence.Is(i, '仅')
                && !(sentence.Is(i, '（') && sentence.Is(statement.Quantity.Last + 1, '）'))
            )
            {
                return false;
            }
        }

        if (date.Last >= statement.Quantity.First)
        {
            return false;
        }

        // 较去年12月的3.3%上升0.1个百分点, 较2月的2.1%为低: a percentage is a base where a rise or fall from it follows.
        var behind = sentence.Is(statement.Quantity.Last + 1, '为') ? statement.Quantity.Last + 2 : statement.Quantity.Last + 1;
        return !IsRatio(statement)
            || (
                statement.Quantity.Unit.Dimension == Dimension.Percent
                && sentence.Is(date.Last + 1, '的')
                && sentence.IsWord(behind, Role.Up | Role.Down)
            );
    }

    /// <summary>已超过去年全年143.85亿美元: the year that another figure outdoes, said of the number behind it alone.</summary>
    private static bool IsOutdone(Statement statement, DateExpression date, ClauseMap clauses)
    {
        var sentence = statement.Sentence;
        if (date.Form != DateForm.In || !Phrases.Ends(sentence.View.Chars[..sentence[date.First].Start], Outdoing))
        {
            return false;
        }

        var next = date.Last + 1;
        while (sentence.Is(next, '的') || sentence.IsWord(next, Role.HedgeBefore | Role.Date))
        {
            next++;
        }

        // 已超去年全年开行总量: an outdone amount that is not told.
        return sentence.IsNumber(next) || HoldsNoNumber(sentence, next, clauses.Of(date.First).Last);
    }

    private static bool HoldsNoNumber(TokenizedSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.IsNumber(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>截至11月28日 with 年内 or 2023年 behind it: the day up to which the count runs tells more than its year.</summary>
    private static DateExpression? Stronger(Statement statement, DateExpression date, int index)
    {
        // 截至8月底，…由最初的50种增加至目前的1316种: a start that has no date stands between.
        var before = index > 1 && statement.Dates[index - 1].Rule == "the beginning" ? index - 2 : index - 1;
        if (
            before < 0
            || date.Form is not (DateForm.In or DateForm.Since)
            || statement.Sentence.IsWord(date.First - 1, Role.OfWhich)
            || statement.Dates[before] is not { Form: DateForm.UpTo } upTo
        )
        {
            return null;
        }

        var isItsYear =
            upTo.Period is { } until
            && date is { Form: DateForm.In, Period: { IsSingle: true, End: { Month: null } year } }
            && year.Year == until.End.Year
            && until.End.Month is not null
            && !FromToChange.IsOfOneNumber(statement.Sentence, date, out _)
            && date.Rule is not (CalendarReader.WholeYear or CalendarReader.NamedWholeYear);
        return
            isItsYear
            || (upTo is { Period: not null, IsNow: false } && date is { IsNow: true, Form: DateForm.In })
            || (upTo.Period is not null && date is { Form: DateForm.Since, Period: null })
            || (date.Rule is "relative year" or "since the year began" && (upTo.Period is null) == (date.Period is null))
            ? upTo
            : null;
    }
}
