using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>
/// Makes facts of the quantities of one sentence: finds clause, counted noun, date, measure, status, subject and kind of each.
/// </summary>
internal sealed partial class FactBuilder
{
    private static readonly string[] BelowZero = Phrases.Of("below zero");
    private static readonly string[] Losses = Phrases.Of("losses");

    private readonly DocumentContext context;
    private readonly ClauseMap clauses;
    private readonly StatementPlacer placer;
    private readonly RuleTables rules;
    private readonly KindRules kinds;
    private readonly ClauseHeads heads = new();
    private readonly Owners owners = new();
    private DocumentSelf self = new(string.Empty, false);
    private readonly SentenceFacts stated = new();
    private readonly SubjectBuilder subjects;
    private SourceDocument document = null!;
    private TokenizedSentence sentence = null!;
    private List<DateExpression> dates = [];
    private TextSpan span;
    private Fact? previousFact;
    private Fact? lastMoney;
    private int eventClause;
    private int firstQuantity;
    private TimePeriod? periodBefore;

    public FactBuilder(Lexicon lexicon, RuleTables ruleTables, DocumentContext documentContext, ClauseMap clauseMap)
    {
        rules = ruleTables;
        context = documentContext;
        clauses = clauseMap;
        placer = new StatementPlacer(clauseMap);
        kinds = new KindRules(lexicon);
        subjects = new SubjectBuilder(heads, owners, stated);
    }

    /// <summary>True where facts are to tell how they were read; it costs time and memory.</summary>
    public bool Tracing { get; set; }

    /// <summary>What the last fact was made of; that of the figure restated for one that restates.</summary>
    public FactGrounds Grounds { get; private set; }

    public void Begin(SourceDocument source, TokenizedSentence tokens, List<DateExpression> dated, List<MentionDraft> found)
    {
        var isNew = !ReferenceEquals(document, source) || Pledges.IsParagraphBetween(source.Text, span.End, tokens.View.Span.Start);
        if (!ReferenceEquals(document, source))
        {
            self = DocumentSelf.Of(source.Title, source.Text);
            owners.BeginDocument(self);
        }

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

        if (isNew)
        {
            context.Pledges = false;
            context.HeadOfPrevious = null;
            context.WholeOfShares = string.Empty;
        }

        PlanHeadings.Enter(context, tokens, dated, isNew);
        heads.Read(tokens, dated, clauses);
        owners.Read(tokens, heads, clauses, source.Text, isNew);
        span = tokens.View.Span;
        periodBefore = context.LastPeriod;
        stated.Clear();
        eventClause = int.MinValue;
        context.LastDifference = null;
        context.SubjectOfSentence = null;
        EnterAmount(tokens);
        CarriedPeriods.Enter(context, tokens, clauses);
        if (CarriedPeriods.BeginsItem(tokens) && context.HeadOfList is null)
        {
            context.HeadOfPrevious = null;
        }

        EventDays.Enter(context, source, tokens, dates, clauses);
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

    public Fact Build(int index, Quantity quantity)
    {
        var statement = placer.Place(index, quantity);
        if (previousFact is { } same && same.Sentence == sentence.View.Span && Restatements.IsRestatement(statement))
        {
            return Restate(statement, same);
        }

        if (lastMoney is { } money && Restatements.IsConversion(statement, money))
        {
            return Restate(statement, money with { Sentence = span });
        }

        var date = DateOf(statement);
        var verdict = MeasureOf(statement, ref date);
        var (status, statusRule) = Pledges.GoesOn(statement, date, context)
            ? (Status.Planned, Pledges.Rule)
            : StatusRules.Decide(statement, date, context.Reference);
        if (status == Status.Actual && statusRule == StatusRules.Stated && PlanHeadings.Plans(statement, date, context))
        {
            (status, statusRule) = (Status.Planned, PlanHeadings.Rule);
        }

        var (time, timeRule) = TimeRules.Resolve(statement, date, verdict, status, context);
        KeepPeriod(statement, date, time);
        if (verdict.Measure == Measure.Change)
        {
            context.LastDifference = (time, statement.Clause.Index);
        }

        var (subject, kind) = SubjectAndKind(statement, verdict.Measure);
        var isWhole = !QuotedPhrase.IsNeededFor(subject);
        KeepAmount(statement, date, time, verdict);
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
            Unit = Multiples.UnitOf(statement),
            Counted = CountedNames.Of(statement, document.Text, context),
            Measure = verdict.Measure,
            Basis = PeriodBases.Of(verdict.Measure, time, date),
            Status = status,
            Time = time,
            TimeRule = timeRule,
            MeasureRule = verdict.Rule.Id,
            StatusRule = statusRule,
            Subject = isWhole ? subject : QuotedPhrase.Around(statement, document.Text),
            SubjectRule = isWhole ? subjects.Rule : QuotedPhrase.Rule,
            Kind = kind,
        };
        Grounds = new FactGrounds(statement, date, context.Reference);
        if (Tracing)
        {
            previousFact = previousFact with { Trace = TraceWriter.Steps(statement, date, verdict, statusRule, timeRule, previousFact) };
        }

        lastMoney = quantity.Unit.Dimension == Dimension.Currency ? previousFact : lastMoney;
        stated.Add(previousFact, statement.Clause);
        return previousFact;
    }

    /// <summary>The date that governs the figure; where none does, perhaps the event that it is told of.</summary>
    private DateExpression? DateOf(Statement statement)
    {
        var date = GoverningDate.Of(statement, clauses, context.LastPeriod);
        if (
            date is null
                ? IsOfEvent(statement)
                : date is { Rule: "relative day", Period: null } && context.EventStated is not null && IsAttendance(statement)
        )
        {
            // 论坛于今日落幕，汇聚近100位演讲嘉宾: 今日 too, in a document whose day is not known but that names the event's.
            date = new DateExpression(statement.Clause.First, statement.Clause.First, DateForm.OfEvent, null, "the event attended");
        }

        eventClause = date is { Form: DateForm.OfEvent } ? statement.Clause.Index : eventClause;
        return date;
    }

    /// <summary>A figure without a date of its own is of the event: who came to it, or what an act goes on to tell of it.</summary>
    private bool IsOfEvent(Statement statement)
    {
        if (
            IsAttendance(statement)
            && (
                context.EventOfPrevious is not null
                || context.EventDate is not null
                || (context.EventSpoken && statement.LastInClauseBefore(Role.Cumulative | Role.Adverb) < 0)
            )
        )
        {
            return true;
        }

        // 大会展示300个项目，并安排800场洽谈: the act goes on about the event. 论坛在北京举行。150国代表出席，各方达成283项成果: so does any act where the event was just
        // told.
        return eventClause == statement.Clause.Index - 1
            && (
                sentence.IsWord(statement.Clause.First, Role.Act | Role.Adverb | Role.Conjunction)
                || (context.EventOfPrevious is not null && statement.LastInClauseBefore(Role.Act) >= 0)
            );
    }

    /// <param name="date">Of the figure; a ratio that no word names has that of the ratio before it in the sentence.</param>
    private MeasureVerdict MeasureOf(Statement statement, ref DateExpression? date)
    {
        var goesOn =
            context.LastPercent is { } ratio
            && ratio.Sentence == span
            && statement.Quantity.Unit.Dimension == Dimension.Percent
            && (AmountNouns.NamesPlaceOnly(statement) || ShareOrGrowth.IsListed(statement) || ShareOrGrowth.IsOutdone(statement));
        var verdict = MeasureRules.Decide(rules.Measures, statement, date, context.LastAmount, context.LastPercent?.Measure, goesOn);
        if (goesOn && verdict.IsFellow && !ShareOrGrowth.IsOutdone(statement))
        {
            date ??= context.LastPercent?.Date;
        }

        context.LastPercent = statement.Quantity.Unit.Dimension == Dimension.Percent ? (verdict.Measure, date, span) : context.LastPercent;
        return verdict;
    }

    private (string Subject, Kind Kind) SubjectAndKind(Statement statement, Measure measure)
    {
        var dealt = stated.DealtTo(statement);
        if (dealt is not null)
        {
            context.LastSubject = SubjectRoot.Of(dealt.Subject);
            context.LastKind = dealt.Kind;
        }

        var dimension = statement.Quantity.Unit.Dimension;
        var subject = dealt is null
            ? subjects.Build(statement, document.Text, context, measure)
            : subjects.OfDealt(statement, document.Text, context.LastSubject);
        subject = measure == Measure.Share ? SharesOfWhole.Complete(subject, statement.Share.Count > 1, context) : subject;
        if (subject.Length > 0 && !IsAside(statement))
        {
            context.LastSubject = SubjectRoot.Of(subject);
            context.SubjectOfSentence ??= (context.LastSubject, dimension);
        }

        var kind =
            dealt?.Kind
            ?? kinds.Decide(
                statement,
                measure,
                context.LastKind,
                stated.KindAlike(dimension),
                heads.TopicOf(statement.Clause),
                heads.FollowsHeading(statement.Clause)
            );
        context.LastKind = kind;
        return (subject, kind);
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
        statement.LastInClauseBefore(Role.Attend) >= 0
        || statement.FirstBehind(Role.Attend) >= 0
        || (statement.Sentence.IsWord(statement.Clause.First, Role.Event) && statement.LastInClauseBefore(Role.Act) >= 0);

    private int Sign(Quantity quantity, MeasureVerdict verdict)
    {
        if (
            verdict.Falls
            || sentence.IsOneOf(quantity.First, BelowZero)
            || sentence.IsOneOf(quantity.First - 1, BelowZero)
            || sentence.IsOneOf(quantity.Token - 1, BelowZero)
        )
        {
            return -1;
        }

        // 亏损-3亿元: a loss stays positive, whichever way it is printed.
        var minus = quantity.Numeral.Start - 1;
        return
            sentence.View[minus] == '-'
            && (minus < 1 || !char.IsAsciiLetterOrDigit(sentence.View[minus - 1]))
            && !Phrases.Ends(sentence.View.Chars[..minus], Losses)
            ? -1
            : 1;
    }
}
