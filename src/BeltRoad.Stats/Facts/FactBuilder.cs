using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Facts.Explaining;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Makes facts of the quantities of one sentence: finds clause, counted noun, date, measure, status, subject and kind of each.</summary>
internal sealed class FactBuilder
{
    /// <summary>So many figures of a sentence are looked back at for those that a growth is dealt out to.</summary>
    private const int LongestShare = 64;

    private readonly DocumentContext context;
    private readonly ClauseMap clauses;
    private readonly StatementPlacer placer;
    private readonly KindRules kinds;
    private readonly Topics topics = new();
    private readonly List<(Fact Fact, int Clause)> inSentence = [];
    private readonly SubjectPhrase subjects;
    private SourceDocument document = null!;
    private TokenizedSentence sentence = null!;
    private List<DateExpression> dates = [];
    private TextSpan span;
    private Fact? previousFact;
    private int eventClause;
    private int firstQuantity;

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
        document = source;
        sentence = tokens;
        dates = dated;
        placer.Begin(tokens, dated, found);
        firstQuantity = FirstQuantity(found);
        for (var i = 0; i < tokens.Count && !context.EventSpoken; i++)
        {
            context.EventSpoken = tokens.IsWord(i, Role.Event);
        }

        span = tokens.View.Span;
        topics.Read(tokens, dated, clauses);
        inSentence.Clear();
        eventClause = int.MinValue;
        context.LastDifference = null;
        if (tokens.Count == 0 || !tokens.IsWord(0, Role.OfWhich))
        {
            context.LastAmount = null;
            context.AmountOfWhole = null;
        }

        if (BeginsItem() && context.HeadOfList is null)
        {
            context.HeadOfPrevious = null;
        }

        foreach (var date in dates)
        {
            if (context.EventDate is null && date is { Form: DateForm.In, Period: { } period } && period.End.Day is not null && period.Start?.Day is not null && !IsDateline(tokens, date))
            {
                context.EventDate = period;
            }
        }
    }

    /// <summary>Keeps the period at the sentence's head for the next one.</summary>
    public void End()
    {
        context.HeadOfPrevious = null;
        foreach (var date in dates)
        {
            var clause = clauses.Of(date.First);
            if ((clause.Index <= 1 || date.First < firstQuantity) && date.Form is DateForm.In or DateForm.Since && date.Period is { } period && DateReach.IsHead(sentence, date, clause) && !date.IsNow && (period.Start?.Day is null || !period.IsSingle) && date.Rule != "relative day")
            {
                context.HeadOfPrevious = period;
                context.HeadOfList = IntroducesList() ? period : null;
                return;
            }
        }

        context.HeadOfList = BeginsItem() ? context.HeadOfList : null;
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

    /// <summary>…如下：</summary>
    private bool IntroducesList() => sentence.Count > 0 && sentence.Is(sentence.Count - 1, '：');

    /// <summary>一、, （二）, 3.: an item of a list, which goes on with the head of the list.</summary>
    private bool BeginsItem()
    {
        var at = sentence.Count > 0 && sentence.Is(0, '（') ? 1 : 0;
        return sentence.IsNumber(at) && sentence.CharAfter(at) is '、' or '.' or '）' or '．';
    }

    /// <summary>南宁9月19日电: where and when the report was sent.</summary>
    private static bool IsDateline(TokenizedSentence tokens, DateExpression date) => tokens.CharAfter(date.Last) is '电' or '讯' or '消';

    public Fact Build(int index, Quantity quantity)
    {
        var statement = placer.Place(index, quantity);
        if (previousFact is { } same && same.Sentence == sentence.View.Span && IsRestatement(statement))
        {
            return Restate(statement, same);
        }

        var date = TimeRules.Governing(statement, clauses, context.LastPeriod);
        if (date is null && IsAttendance(statement) && (context.EventDate is not null || (context.EventSpoken && statement.LastInClauseBefore(Role.Cumulative | Role.Adverb) < 0)))
        {
            date = new DateExpression(statement.Clause.First, statement.Clause.First, DateForm.OfEvent, null, "the event attended");
        }

        // 大会展示300个项目，并安排800场洽谈: the act goes on about the event.
        if (date is null && eventClause == statement.Clause.Index - 1 && sentence.IsWord(statement.Clause.First, Role.Act | Role.Adverb | Role.Conjunction))
        {
            date = new DateExpression(statement.Clause.First, statement.Clause.First, DateForm.OfEvent, null, "the event attended");
        }

        eventClause = date is { Form: DateForm.OfEvent } ? statement.Clause.Index : eventClause;

        var verdict = MeasureRules.Decide(statement, date, context.LastAmount, context.LastPercent?.Measure);
        if (context.LastPercent is { } ratio && verdict.Rule == ShareOrGrowth.Unnamed && ratio.Sentence == span && AmountNouns.NamesPlaceOnly(statement))
        {
            verdict = new MeasureVerdict(ratio.Measure, false, MeasureRules.Fellow);
            date ??= ratio.Date;
        }

        var (status, statusRule) = StatusRules.Decide(statement, date, context.Reference);
        var (time, timeRule) = TimeRules.Resolve(statement, date, verdict, status, context);
        // 超过去年全年143亿: a base is not what the text goes on about.
        var isBase = date is { Rule: TimeRules.NamedBase or TimeRules.SameOfAnotherYear };
        if (time is { } known && !isBase)
        {
            context.LastPeriod = known;
        }

        context.LastPercent = quantity.Unit.Dimension == Dimension.Percent ? (verdict.Measure, date, span) : context.LastPercent;
        if (verdict.Measure == Measure.Change)
        {
            context.LastDifference = (time, statement.Clause.Index);
        }

        var dealt = DealtFact(statement);
        if (dealt is not null)
        {
            context.LastSubject = SubjectPhrase.RootOf(dealt.Subject);
            context.LastKind = dealt.Kind;
        }

        var subject = subjects.Build(statement, document.Text, context, verdict.Measure);
        if (subject.Length > 0)
        {
            context.LastSubject = SubjectPhrase.RootOf(subject);
        }

        var kind = dealt?.Kind ?? kinds.Decide(statement, verdict.Measure, context.LastKind, AlikeKind(quantity.Unit.Dimension), topics.Of(statement.Clause), topics.IsHeading(statement.Clause));
        context.LastKind = kind;
        if (!isBase && verdict.Measure is Measure.Level or Measure.Cumulative or Measure.Period)
        {
            context.LastAmount = new Amount(verdict.Measure, quantity.Unit, time, statement.Clause.Index);
        }
        else if (!isBase && verdict.Measure == Measure.Growth && statement.LastInClauseBefore(Role.Flow) >= 0)
        {
            context.LastAmount ??= new Amount(Measure.Period, quantity.Unit, time, statement.Clause.Index);
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
            Basis = BasisOf(verdict.Measure, time, date),
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

        inSentence.Add((previousFact, statement.Clause.Index));
        return previousFact;
    }

    /// <summary>开行1.7万列、发送货物190万标箱，同比分别增长6%、18%: the figure of the clause before that this growth belongs to.</summary>
    private Fact? DealtFact(Statement statement)
    {
        var share = statement.Share;
        if (share.Count < 2 || !share.IsNamed || statement.Clause.Index == 0)
        {
            return null;
        }

        for (var i = statement.Clause.First; i < share.Distributor; i++)
        {
            if (sentence.IsWord(i, Role.Noun | Role.Flow | Role.Stock | Role.Place) || (sentence[i].Kind == TokenKind.Other && sentence[i].Length > 1))
            {
                return null;
            }
        }

        // The figures of the last clause before this one that has any; or, for growth, one figure a clause: 开行1万列，发送11万标箱，同比分别增长.
        var earlier = new Fact[share.Count];
        var (found, inLast, lastClause) = (0, 0, -1);
        for (var i = inSentence.Count - 1; i >= 0 && inSentence.Count - i <= LongestShare; i--)
        {
            var (fact, clause) = inSentence[i];
            if (clause >= statement.Clause.Index || NounKinds.IsRelative(fact.Unit.Dimension))
            {
                continue;
            }

            lastClause = found == 0 ? clause : lastClause;
            inLast += clause == lastClause ? 1 : 0;
            if (found < share.Count)
            {
                earlier[share.Count - 1 - found] = fact;
                found++;
            }
            else if (clause != lastClause)
            {
                break;
            }
        }

        var isDealt = found == share.Count && (inLast == share.Count || NounKinds.IsRelative(statement.Quantity.Unit.Dimension));
        return isDealt ? earlier[share.Index] : null;
    }

    /// <summary>The kind of the sentence's last figure in a dimension.</summary>
    private Kind? AlikeKind(Dimension dimension)
    {
        for (var i = inSentence.Count - 1; i >= 0 && inSentence.Count - i <= LongestShare; i--)
        {
            if (inSentence[i].Fact.Unit.Dimension == dimension)
            {
                return inSentence[i].Fact.Kind;
            }
        }

        return null;
    }

    /// <summary>（折合950.8亿美元） right behind a quantity says the same thing in another unit.</summary>
    private bool IsRestatement(Statement statement)
    {
        var open = statement.Clause.First - 1;
        if (open < 1 || !sentence.Is(open, '（') || !sentence.IsWord(open - 1, Role.Unit | Role.HedgeAfter) || statement.Quantity.Unit.Dimension is Dimension.Percent or Dimension.Times or Dimension.PercentagePoint)
        {
            return false;
        }

        for (var i = statement.Clause.First; i < statement.Quantity.First; i++)
        {
            if (!sentence.IsWord(i, Role.HedgeBefore | Role.State | Role.CurrencyBefore) && sentence[i].Length > 1)
            {
                return false;
            }
        }

        return true;
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
        return before is '负' || (before == '-' && (quantity.Numeral.Start < 2 || !char.IsAsciiLetterOrDigit(sentence.View[quantity.Numeral.Start - 2]))) ? -1 : 1;
    }

    internal static PeriodBasis BasisOf(Measure measure, TimePeriod? time, DateExpression? date) => measure switch
    {
        Measure.Level or Measure.Share or Measure.Rate => PeriodBasis.Point,
        Measure.Cumulative when time is { Start: { Month: 1 } start } && start.Year == time.Value.End.Year => PeriodBasis.YearToDate,
        Measure.Cumulative => PeriodBasis.SinceInception,
        Measure.Period or Measure.Growth when time is { Start: { Month: 1 } begin, End: { Month: > 1 } end } && begin.Year == end.Year => PeriodBasis.YearToDate,
        _ => date is { Form: DateForm.UpTo } && measure == Measure.Period ? PeriodBasis.Point : PeriodBasis.Period,
    };
}
