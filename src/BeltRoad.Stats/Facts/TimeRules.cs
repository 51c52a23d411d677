using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>Turns the date that governs a figure into the figure's time (rulings 9, 11 and 13).</summary>
internal static class TimeRules
{
    private const string Carried = "carried from the sentence before";

    private static readonly string[] MeansOfYears = Phrases.Of("means of years");
    private static readonly string[] Still = Phrases.Of("still");
    private static readonly string[] BeforeThat = Phrases.Of("before that");
    private static readonly string[] ThatNumber = Phrases.Of("that number");

    public static (TimePeriod? Time, string? Rule) Resolve(
        Statement statement,
        DateExpression? date,
        MeasureVerdict verdict,
        Status status,
        DocumentContext context
    )
    {
        var measure = verdict.Measure;
        var isFellow = verdict.IsFellow;

        // 减少187亿美元，降幅为0.58%: the growth that restates a difference.
        if (
            measure == Measure.Growth
            && context.LastDifference is { Time: { } same } difference
            && statement.Clause.Index - difference.Clause is 1 or 3
            && statement.Sentence.IsWord(statement.Clause.First, Role.GrowthName | Role.Up | Role.Down)
        )
        {
            return (same, "the difference before");
        }

        if (status == Status.Planned && TermOf(statement, date) is { } term)
        {
            return (TimePeriod.UpTo(term.End), Durations.Term);
        }

        if (date is not { } governing)
        {
            return WithoutDate(statement, measure, status, isFellow, context);
        }

        if (DateOfOther.Is(statement, governing, measure, status, isFellow, context.Reference))
        {
            return (null, null);
        }

        if (governing.Form == DateForm.OfEvent)
        {
            // 为论坛期间达成的成果提供支持，将设立3500亿元融资窗口: what is planned behind is not of the event.
            if (status != Status.Actual && !statement.Clause.Contains(governing.First))
            {
                return (null, null);
            }

            var held = IsOfItself(statement, context) ? context.EventStated : context.EventOfPrevious ?? context.EventDate;
            return (held, held is null ? null : "the event's date");
        }

        if (governing.Form == DateForm.Same)
        {
            // 是同期平均增速的3倍，约1400家公司已设立总部: how things stand is not of a span told of something else.
            if (measure == Measure.Level && !statement.Clause.Contains(governing.First))
            {
                return (null, null);
            }

            return (context.LastPeriod, context.LastPeriod is null ? null : "the same period");
        }

        if (governing.Period is not { } period)
        {
            return (null, null);
        }

        period = FiscalYears.Before(statement, governing, context.LastPeriod) ?? period;

        // 预计全年增长3%, said in February: the year that has begun.
        if (
            governing.Rule == CalendarReader.WholeYear
            && status != Status.Actual
            && context.Reference is { ReportYear: null, Published: { } now }
            && period is { IsSingle: true, End: { Month: null } whole }
            && whole.Year == now.Year - 1
        )
        {
            period = TimePeriod.At(now.YearOnly);
        }

        // 今年目标：…失业率全年控制在5.5%以内: the year that the plan is of.
        if (
            governing.Rule == CalendarReader.WholeYear
            && status != Status.Actual
            && (PlannedYear(statement, governing) ?? context.YearOfPlans) is { } planned
        )
        {
            period = planned;
        }

        var time = governing.Form switch
        {
            DateForm.EndOf when measure == Measure.Period || (measure == Measure.Share && context.LastAmount?.Measure != Measure.Level) =>
                TimePeriod.At(Coarse(period)),
            DateForm.Ahead when status != Status.Actual => TimePeriod.UpTo(period.End),
            DateForm.Since
                when governing.Rule == DateExpression.FromStart
                    && (measure == Measure.Level || (measure == Measure.Share && context.LastAmount is { Measure: Measure.Level })) =>
                TimePeriod.UpTo(period.End.LastDay),
            DateForm.Since when measure == Measure.Period && FromToChange.ArrivesSince(statement) => TimePeriod.At(period.End),
            DateForm.In when measure == Measure.Cumulative && period is { IsSingle: true, End.Day: not null } => TimePeriod.UpTo(
                period.End
            ),
            _ => period,
        };
        if (
            measure == Measure.Growth
            && time is { IsSingle: true, IsUpTo: false, End: { Month: null } year }
            && YearsOfMean(statement) is { } years
        )
        {
            return (TimePeriod.Between(new Reading.Texts.PartialDate(year.Year - years), year), "the years of a mean");
        }

        return NamedBases.Apply(statement, time, measure) is { } based ? (based, "against a named base") : (time, governing.Rule);
    }

    /// <summary>在3年内, 用两年时间: the years within which a plan is to be done, told behind the date that would govern it.</summary>
    private static TimePeriod? TermOf(Statement statement, DateExpression? date)
    {
        TimePeriod? term = null;
        foreach (var told in statement.Dates)
        {
            term =
                told.Rule == Durations.Term && told.First < statement.Quantity.First && told.First > (date?.First ?? -1)
                    ? told.Period
                    : term;
        }

        return term;
    }

    /// <summary>
    /// 补贴仍占六成: what still holds is of now. 5月，峰会举办。第七届博览会吸引客商3000名: an event of its own number is another.
    /// </summary>
    private static bool IsOfItself(Statement statement, DocumentContext context)
    {
        for (var i = 0; i < statement.Quantity.First; i++)
        {
            if (
                i >= statement.Clause.First && statement.Sentence.IsOneOf(i, Still)
                || (
                    context is { EventOfPrevious: not null, EventIsNumbered: false }
                    && statement.Sentence.IsNumber(i)
                    && statement.Sentence.CharBefore(i) == '第'
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>两年平均增长, 十年年均增速: how many years the mean is over; null where none are told.</summary>
    private static int? YearsOfMean(Statement statement)
    {
        for (var i = statement.Clause.First; i + 2 < statement.Quantity.First; i++)
        {
            if (
                statement.Sentence.IsNumber(i)
                && statement.Sentence.Is(i + 1, '年')
                && statement.Sentence.NumeralOf(i) is { High: null, Value: >= 2 and <= 50 } years
                && years.Value == decimal.Truncate(years.Value)
                && Phrases.Starts(statement.Sentence.View.Chars[statement.Sentence[i + 1].End..], MeansOfYears)
            )
            {
                return (int)years.Value;
            }
        }

        return null;
    }

    /// <summary>The year named by a word such as 今年 before a date of the sentence, or null.</summary>
    private static TimePeriod? PlannedYear(Statement statement, DateExpression before)
    {
        TimePeriod? year = null;
        foreach (var date in statement.Dates)
        {
            year =
                date.First < before.First && date is { Form: DateForm.In, Rule: "relative year", Period: { IsSingle: true } named }
                    ? named
                    : year;
        }

        return year;
    }

    private static Reading.Texts.PartialDate Coarse(TimePeriod period) =>
        period.End is { Month: 12, Day: 31 } ? period.End.YearOnly : period.End.MonthOnly;

    private static (TimePeriod? Time, string? Rule) WithoutDate(
        Statement statement,
        Measure measure,
        Status status,
        bool isFellow,
        DocumentContext context
    )
    {
        if (status != Status.Actual)
        {
            return (null, null);
        }

        // 2017年到2022年，…。…增加到9.3万亿元，年均增长18%: the mean is over all the years.
        if (measure == Measure.Growth && context.HeadOfPrevious is { IsSingle: false } years && GoverningDate.IsMeanOverYears(statement))
        {
            return (NamedBases.Apply(statement, years, measure) ?? years, Carried);
        }

        // 台南市1066栋，减幅15%: fellows have the time of the amount they go with, and so has a growth rate right behind it.
        if (
            context.LastAmount is { Time: { } fellow } amount
            && (
                isFellow
                || (
                    measure == Measure.Growth
                    && statement.Clause.Index > amount.Clause
                    && (
                        statement.Clause.Index == amount.Clause + 1
                        || statement.Sentence.IsWord(statement.Clause.First, Role.Up | Role.Down | Role.GrowthName | Role.Comparison)
                    )
                )
            )
        )
        {
            return (NamedBases.Apply(statement, fellow, measure) ?? fellow, "the amount before");
        }

        // 其中出口3亿元，增长6%；进口2亿元: all of a sentence of parts holds when its whole does.
        var flows = measure is Measure.Period or Measure.Growth or Measure.Share or Measure.Change;
        if (
            flows
            && context.HeadOfPrevious is null
            && statement.Sentence.IsWord(0, Role.OfWhich)
            && context.LastAmount is { Time: { } whole, Measure: Measure.Period }
        )
        {
            return (NamedBases.Apply(statement, whole, measure) ?? whole, "the amount before");
        }

        // 该数目较2018年上升12%: of the amount before, in the sentence before too.
        if (
            flows
            && context.LastPeriod is { } said
            && Phrases.Starts(statement.Sentence.TextOf(statement.Clause.First, statement.Clause.Last), ThatNumber)
        )
        {
            return (NamedBases.Apply(statement, said, measure) ?? said, "the amount before");
        }

        if (context.HeadOfList is { } listed)
        {
            return (NamedBases.Apply(statement, listed, measure) ?? listed, "the head of the list");
        }

        // 倡议提出之前，贸易低于其潜力的30%: before something there is no time that the sentence before tells.
        var told = Math.Max(0, statement.Clause.First - Statement.Reach);
        if (Phrases.Holds(statement.Sentence.TextOf(told, statement.Quantity.First), BeforeThat) || IsOfItself(statement, context))
        {
            return (null, null);
        }

        var carries = flows || (measure == Measure.Cumulative && statement.Sentence.IsWord(0, Role.OfWhich));
        if (!carries || (context.HeadOfPrevious ?? context.HeadOfItem) is not { } carried)
        {
            return (null, null);
        }

        // 从2017年到2022年，…。总额从3.9万亿元增加到9.3万亿元: where a change arrives, it is at the end of the span.
        var arrived =
            measure == Measure.Period && !carried.IsSingle && carried.End.Month is null && FromToChange.ArrivesSince(statement)
                ? TimePeriod.At(carried.End)
                : carried;
        return (NamedBases.Apply(statement, arrived, measure) ?? arrived, Carried);
    }
}
