using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Facts.Explaining;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Sentences;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Makes facts of the quantities of one sentence: finds clause, counted noun, date, measure, status, subject and kind of each.</summary>
internal sealed class FactBuilder
{
    /// <summary>How many tokens beside its date a line may have that only tells when the document was published.</summary>
    private const int LongestLabel = 3;

    private static readonly string[] Visits = Phrases.Of("visits");
    private static readonly string[] ComingIntoForce = Phrases.Of("coming into force");
    private static readonly string[] ByRate = Phrases.Of("by rate");
    private readonly DocumentContext context;
    private readonly ClauseMap clauses;
    private readonly StatementPlacer placer;
    private readonly KindRules kinds;
    private readonly Topics topics = new();
    private readonly SentenceFacts stated = new();
    private readonly SubjectPhrase subjects;
    private SourceDocument document = null!;
    private TokenizedSentence sentence = null!;
    private List<DateExpression> dates = [];
    private TextSpan span;
    private Fact? previousFact;
    private Fact? lastMoney;
    private int eventClause;
    private int firstQuantity;
    private TimePeriod? periodBefore;

    public FactBuilder(Lexicon lexicon, DocumentContext documentContext, ClauseMap clauseMap)
    {
        context = documentContext;
        clauses = clauseMap;
        placer = new StatementPlacer(clauseMap);
        kinds = new KindRules(lexicon);
        subjects = new SubjectPhrase(topics);
    }

    /// <summary>True where facts are to tell how they were read; it costs time and memory.</summary>
    public bool Tracing { get; set; }

    public void Begin(SourceDocument source, TokenizedSentence tokens, List<DateExpression> dated, List<MentionDraft> found)
    {
        previousFact = ReferenceEquals(document, source) ? previousFact : null;
        lastMoney = ReferenceEquals(document, source) ? lastMoney : null;
        document = source;
        sentence = tokens;
        dates = dated;
        placer.Begin(tokens, dated, found);
        firstQuantity = FirstQuantity(found);
        for (var i = 0; i < tokens.Count && !context.EventSpoken; i++)
        {
            context.EventSpoken = tokens.IsWord(i, Role.Event);
        }

        context.Pledges &= !Pledges.IsParagraphBetween(source.Text, span.End, tokens.View.Span.Start);
        span = tokens.View.Span;
        periodBefore = context.LastPeriod;
        if (firstQuantity != int.MaxValue)
        {
            topics.Read(tokens, dated, clauses);
        }

        stated.Clear();
        eventClause = int.MinValue;
        context.LastDifference = null;
        context.SubjectOfSentence = null;
        if (tokens.Count == 0 || !tokens.IsWord(0, Role.OfWhich))
        {
            context.LastAmount = null;
            context.AmountOfWhole = null;
        }
        else if (context.LastAmount is { } whole)
        {
            // 目前已建成工坊34个。其中，…: the month of writing is of its own sentence (ruling 9).
            var summed = whole is { Measure: Measure.Cumulative, IsNow: false } ? whole.Time : null;
            context.LastAmount = whole with { Time = summed ?? context.HeadOfPrevious ?? (whole.IsNow ? null : whole.Time) };
        }

        CarriedPeriods.Enter(context, tokens, clauses);
        if (CarriedPeriods.BeginsItem(tokens) && context.HeadOfList is null)
        {
            context.HeadOfPrevious = null;
        }

        bool? holdsEvent = null;
        foreach (var date in dates)
        {
            // 招商投资促进局 2024年6月21日: a line that tells nothing but who and when.
            var isDateOfDocument = tokens.Count - (date.Last - date.First + 1) <= LongestLabel || (date.Last == tokens.Count - 1 && date.Period?.End == context.Reference.Published);
            if (context.EventStated is null && !isDateOfDocument && (holdsEvent ??= HoldsEvent(tokens)) && date is { Form: DateForm.In, Period: { } period } && period.End.Day is not null && period.Start?.Day is not null && !IsDateline(tokens, date) && !IsOfForce(tokens, clauses.Of(date.First), date) && !DateReach.IsDateOfReport(tokens, date, clauses.Of(date.First)) && !Bylines.Stand(source.Text, span.Start))
            {
                if (date.Rule == "relative day")
                {
                    context.EventToday ??= period;
                }
                else
                {
                    context.EventStated = period;
                }
            }
        }
    }

    /// <summary>Keeps the period at the sentence's head for the next one.</summary>
    public void End()
    {
        CarriedPeriods.Keep(context, sentence, dates, clauses, firstQuantity, periodBefore);
        context.Pledges = Pledges.AreMade(sentence, context.Pledges);
    }

    private static int FirstQuantity(List<MentionDraft> found)
    {
        foreach (var draft in found)
        {
            if (draft.Quantity is { } quantity)
            {
                return quantity.First;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Some word of the sentence is an event, or is called a meeting or a fair.</summary>
    private static bool HoldsEvent(TokenizedSentence tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.IsWord(i, Role.Event) || Phrases.TailOf(tokens.TextOf(i), Visits) > 0 || (tokens[i].Length > 1 && tokens[i].Kind is TokenKind.Word or TokenKind.Other && tokens.View[tokens[i].End - 1] is '会' or '展' or '节' or '坛' or '赛'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>零关税待遇于2024年12月1日正式实施: the day from which something is in force is no event's.</summary>
    private static bool IsOfForce(TokenizedSentence tokens, Clause clause, DateExpression date)
    {
        for (var i = date.Last + 1; i <= clause.Last; i++)
        {
            if (tokens.IsOneOf(i, ComingIntoForce))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>南宁9月19日电: where and when the report was sent.</summary>
    private static bool IsDateline(TokenizedSentence tokens, DateExpression date) => tokens.CharAfter(date.Last) is '电' or '讯' or '消';

    public Fact Build(int index, Quantity quantity)
    {
        var statement = placer.Place(index, quantity);
        if (previousFact is { } same && same.Sentence == sentence.View.Span && Restatements.IsRestatement(statement))
        {
            return Restate(statement, same);
        }

        if (IsConversion(statement))
        {
            return Restate(statement, lastMoney! with { Sentence = span });
        }

        var date = GoverningDate.Of(statement, clauses, context.LastPeriod);
        if (date is null && IsAttendance(statement) && (context.EventOfPrevious is not null || context.EventDate is not null || (context.EventSpoken && statement.LastInClauseBefore(Role.Cumulative | Role.Adverb) < 0)))
        {
            date = new DateExpression(statement.Clause.First, statement.Clause.First, DateForm.OfEvent, null, "the event attended");
        }

        // 大会展示300个项目，并安排800场洽谈: the act goes on about the event. 论坛在北京举行。150国代表出席，各方达成283项成果: so does any act where the event was just told.
        var goesOn = sentence.IsWord(statement.Clause.First, Role.Act | Role.Adverb | Role.Conjunction) || (context.EventOfPrevious is not null && statement.LastInClauseBefore(Role.Act) >= 0);
        if (date is null && eventClause == statement.Clause.Index - 1 && goesOn)
        {
            date = new DateExpression(statement.Clause.First, statement.Clause.First, DateForm.OfEvent, null, "the event attended");
        }

        // 论坛于今日落幕，汇聚近100位演讲嘉宾, in a document whose day is not known but that names the event's.
        if (date is { Rule: "relative day", Period: null } && context.EventStated is not null && IsAttendance(statement))
        {
            date = new DateExpression(statement.Clause.First, statement.Clause.First, DateForm.OfEvent, null, "the event attended");
        }

        eventClause = date is { Form: DateForm.OfEvent } ? statement.Clause.Index : eventClause;

        var verdict = MeasureRules.Decide(statement, date, context.LastAmount, context.LastPercent?.Measure);
        if (context.LastPercent is { } ratio && verdict.Rule == ShareOrGrowth.Unnamed && ratio.Sentence == span && (AmountNouns.NamesPlaceOnly(statement) || ShareOrGrowth.IsListed(statement) || ShareOrGrowth.IsOutdone(statement)))
        {
            verdict = new MeasureVerdict(ratio.Measure, false, MeasureVerdict.Fellow);
            date ??= ShareOrGrowth.IsOutdone(statement) ? null : ratio.Date;
        }

        var (status, statusRule) = Pledges.GoesOn(statement, date, context) ? (Status.Planned, Pledges.Rule) : StatusRules.Decide(statement, date, context.Reference);
        var (time, timeRule) = TimeRules.Resolve(statement, date, verdict, status, context);
        // 超过去年全年143亿: a base is not what the text goes on about.
        var isBase = date is { Rule: GoverningDate.NamedBase or GoverningDate.SameOfAnotherYear };
        // 上半年…，其中一季度、二季度分别达到…: what is dealt out to the parts of a period leaves it the one spoken of.
        var isPart = statement.Share.IsNamed && time is { Start: { } from, End: var to } && context.LastPeriod is { Start: { } opens, End: var closes } && opens <= from && to <= closes;
        if (time is { } known && !isBase && !isPart && date is not { IsNow: true })
        {
            context.LastPeriod = known;
        }

        context.LastPercent = quantity.Unit.Dimension == Dimension.Percent ? (verdict.Measure, date, span) : context.LastPercent;
        if (verdict.Measure == Measure.Change)
        {
            context.LastDifference = (time, statement.Clause.Index);
        }

        var dealt = stated.DealtTo(statement);
        if (dealt is not null)
        {
            context.LastSubject = SubjectPhrase.RootOf(dealt.Subject);
            context.LastKind = dealt.Kind;
        }

        var subject = dealt is null ? subjects.Build(statement, document.Text, context, verdict.Measure) : subjects.OfDealt(statement, document.Text, context.LastSubject);
        // …2311万人次（含边民870万人次），增长11%: what a bracket takes in is not what the text goes on about.
        var isAside = statement.Sentence.Is(statement.Clause.First - 1, '（') && sentence.IsWord(statement.Clause.First, Role.OfWhich);
        if (subject.Length > 0 && !isAside)
        {
            context.LastSubject = SubjectPhrase.RootOf(subject);
            context.SubjectOfSentence ??= (context.LastSubject, quantity.Unit.Dimension);
        }

        var kind = dealt?.Kind ?? kinds.Decide(statement, verdict.Measure, context.LastKind, stated.KindAlike(quantity.Unit.Dimension), topics.Of(statement.Clause), topics.IsHeading(statement.Clause));
        context.LastKind = kind;
        if (isAside)
        {
            // The amount before stays the last.
        }
        else if (!isBase && verdict.Measure is Measure.Level or Measure.Cumulative or Measure.Period)
        {
            context.LastAmount = new Amount(verdict.Measure, quantity.Unit, time, statement.Clause.Index, verdict.Rule == MeasureVerdict.Accumulated, FellowAmounts.IsPart(statement) || (context.LastAmount is { IsPart: true } && verdict.Rule == MeasureVerdict.Fellow), quantity.Token, quantity.Value, date is { IsNow: true });
        }
        else if (!isBase && verdict.Measure == Measure.Growth && statement.LastInClauseBefore(Role.Flow) >= 0)
        {
            context.LastAmount ??= new Amount(Measure.Period, quantity.Unit, time, statement.Clause.Index, false, false, quantity.Token, quantity.Value, date is { IsNow: true });
        }

        var sign = Sign(quantity, verdict);
        previousFact = new Fact
        {
            DocumentId = document.Id,
            Span = sentence.View.SpanOf(quantity.Numeral.Start, quantity.Numeral.End),
            Sentence = span,
            Value = Plain(quantity.Value) * sign,
            High = quantity.High is { } high ? Plain(high) * sign : null,
            AsPrinted = SubjectText.Text(sentence.View, document.Text, sentence[quantity.First].Start, sentence[quantity.Last].End),
            SignificantDigits = quantity.Numeral.SignificantDigits,
            Modifier = quantity.Modifier,
            Unit = quantity.Unit,
            Counted = CountedNames.Of(statement, document.Text, context),
            Measure = verdict.Measure,
            Basis = PeriodBases.Of(verdict.Measure, time, date),
            Status = status,
            Time = time,
            TimeRule = timeRule,
            Subject = subject,
            Kind = kind,
        };
        if (Tracing)
        {
            previousFact = previousFact with { Trace = TraceWriter.Steps(statement, date, verdict, statusRule, timeRule, previousFact) };
        }

        lastMoney = quantity.Unit.Dimension == Dimension.Currency ? previousFact : lastMoney;
        stated.Add(previousFact, statement.Clause);
        return previousFact;
    }

    /// <summary>按年平均汇率折算，达到12741美元: the money told before, in another currency.</summary>
    private bool IsConversion(Statement statement)
    {
        if (statement.Quantity.Unit.Dimension != Dimension.Currency || lastMoney is not { } money || money.Unit == statement.Quantity.Unit)
        {
            return false;
        }

        return Phrases.Holds(statement.TextBefore, ByRate) || (statement.Clause.First > 1 && Phrases.Ends(sentence.View.Chars[..sentence[statement.Clause.First - 1].Start], ByRate));
    }

    private Fact Restate(Statement statement, Fact same)
    {
        var quantity = statement.Quantity;
        previousFact = same with
        {
            Span = sentence.View.SpanOf(quantity.Numeral.Start, quantity.Numeral.End),
            Value = Plain(quantity.Value) * Math.Sign(same.Value == 0 ? 1 : same.Value),
            High = quantity.High is { } high ? Plain(high) * Math.Sign(same.Value == 0 ? 1 : same.Value) : null,
            AsPrinted = SubjectText.Text(sentence.View, document.Text, sentence[quantity.First].Start, sentence[quantity.Last].End),
            SignificantDigits = quantity.Numeral.SignificantDigits,
            Modifier = quantity.Modifier,
            Unit = quantity.Unit,
            Counted = CountedNames.Of(statement, document.Text, context),
        };
        return previousFact;
    }

    /// <summary>The same number without trailing zeros behind the point, as it would be printed.</summary>
    internal static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static bool IsAttendance(Statement statement) =>
        statement.LastInClauseBefore(Role.Attend) >= 0 || statement.FirstBehind(Role.Attend) >= 0
        || (statement.Sentence.IsWord(statement.Clause.First, Role.Event) && statement.LastInClauseBefore(Role.Act) >= 0);

    private int Sign(Quantity quantity, MeasureVerdict verdict)
    {
        if (verdict.Falls)
        {
            return -1;
        }

        var before = sentence.View[quantity.Numeral.Start - 1];
        return (before is '负' && sentence[quantity.First - 1].Length == 1) || (before == '-' && (quantity.Numeral.Start < 2 || !char.IsAsciiLetterOrDigit(sentence.View[quantity.Numeral.Start - 2]))) ? -1 : 1;
    }
}
