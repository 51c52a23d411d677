using BeltRoad.Stats.Facts.Confidence;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.English;

/// <summary>Makes facts of the quantities of one English sentence.</summary>
internal sealed class EnglishFactBuilder(SourceDocument document, DocumentContext context)
{
    private readonly EnglishSubjects subjects = new(document.Text);
    private readonly EnglishCues cues = new();
    private readonly EnglishDistribution distribution = new();
    private EnglishSentence sentence = null!;
    private List<DateExpression> dates = [];
    private (EnglishQuantity Quantity, Fact Fact)? previous;
    private bool mainIsAct;
    private Status mainStatus;

    /// <summary>True where facts are to tell how they were read.</summary>
    public bool Tracing { get; init; }

    public void Begin(EnglishSentence read, List<DateExpression> dated, IReadOnlyList<EnglishMention> mentions)
    {
        (sentence, dates, previous, mainIsAct, mainStatus) = (read, dated, null, false, Status.Actual);
        cues.Read(read);
        distribution.Begin(read, cues, mentions);
        subjects.Begin(read, mentions, dated);
    }

    /// <summary>Keeps the period at the sentence's head for flows of the next one that name none.</summary>
    public void End()
    {
        var head = dates.FirstOrDefault(static date => date is { Form: DateForm.In or DateForm.Since, Period: not null } && !date.IsNow);
        context.HeadOfPrevious =
            head.Period is { } period
            && period.Start?.Day is null
            && EnglishClause.BehindDate(sentence, dates, 0, sentence.Count) > head.Last
                ? period
                : null;
    }

    public Fact Build(EnglishQuantity quantity)
    {
        if (previous is { } before && IsRestatement(quantity, before.Quantity))
        {
            var same = Printed(quantity, before.Fact);
            previous = (quantity, same);
            return same;
        }

        var clause = distribution.ClauseOf(quantity, EnglishClause.Of(sentence, cues, quantity));
        var date = distribution.DateOf(quantity, dates) ?? EnglishTimes.Governing(dates, quantity, clause);
        var measure = EnglishMeasures.Decide(sentence, cues, quantity, clause, date?.Form, mainIsAct, out var falls);
        if (
            measure == Measure.Level
            && clause.Verb < 0
            && previous is { Fact: { Measure: Measure.Cumulative or Measure.Period } of }
            && of.Unit.Dimension == quantity.Unit.Dimension
        )
        {
            // including US$240 billion from China: a part is counted as the whole is.
            measure = of.Measure;
        }

        var status = StatusOf(clause, quantity, date);
        var (time, rule) = EnglishTimes.Resolve(date, EnglishTimes.Base(dates, quantity, clause), measure, status, context);
        var subject = subjects.Of(sentence, cues, quantity, clause, dates, distribution);
        var kind = EnglishKinds.Decide(sentence, cues, quantity, clause, measure, context.LastKind);
        context.LastKind = kind;
        if (clause.Verb >= 0)
        {
            (mainIsAct, mainStatus) = (cues.Is(clause.Verb, EnglishCue.Act), status);
        }

        var sign = falls || IsNegative(quantity) ? -1 : 1;
        var fact = Printed(
            quantity,
            new Fact
            {
                DocumentId = document.Id,
                Span = default,
                Sentence = sentence.Span,
                Value = sign,
                AsPrinted = string.Empty,
                SignificantDigits = 1,
                Unit = EnglishMultiplication.UnitOf(sentence, cues, quantity, clause),
                Measure = measure,
                Basis = PeriodBases.Of(measure, time, date),
                Status = status,
                Time = time,
                TimeRule = rule,
                Subject = subject,
                Kind = kind,
            }
        );
        fact = ConfidenceRules.JudgeUnmeasured(fact);
        previous = (quantity, fact);
        return Tracing ? fact with { Trace = Trace(fact, date) } : fact;
    }

    /// <summary>The fact with the value, unit and hedge that this quantity prints; its sign stays.</summary>
    private Fact Printed(EnglishQuantity quantity, Fact fact)
    {
        var sign = fact.Value < 0 ? -1 : 1;
        var (numeral, low, high) = (quantity.Numeral, FactBuilder.Plain(quantity.Value) * sign, quantity.High * sign);
        return fact with
        {
            Span = sentence.SpanOf(numeral.First, numeral.Last),
            Value = low,
            High = high is { } end ? FactBuilder.Plain(end) : null,
            AsPrinted = OneLine(sentence.SpanOf(quantity.First, quantity.Last)),
            SignificantDigits = numeral.SignificantDigits,
            Modifier = quantity.Modifier,
            Unit = quantity.Unit.Dimension == Dimension.Times ? fact.Unit : quantity.Unit,
            Counted = quantity is { Unit.Dimension: Dimension.Count, Counted: { } counted }
                ? OneLine(sentence.SpanOf(counted.First, counted.Last))
                : null,
        };
    }

    /// <summary>19.1 trillion yuan (about US$2.7 trillion): the second says the same in another unit.</summary>
    private bool IsRestatement(EnglishQuantity quantity, EnglishQuantity before) =>
        sentence.Is(quantity.First - 1, "(")
        && before.Last == quantity.First - 2
        && quantity.Unit.Dimension == before.Unit.Dimension
        && quantity.Unit != before.Unit
        && quantity.Unit.Dimension != Dimension.Count;

    private bool IsNegative(EnglishQuantity quantity) =>
        sentence.Is(quantity.First - 1, "minus") || (sentence.Is(quantity.First - 1, "-") && !sentence.IsGlued(quantity.First - 1));

    private Status StatusOf(EnglishClause clause, EnglishQuantity quantity, DateExpression? date)
    {
        var behind = clause.Verb < 0 ? clause.Behind : quantity.First;
        if (
            quantity.Unit.Dimension == Dimension.Percent
            && clause.Verb < 0
            && Enumerable
                .Range(quantity.Last + 1, behind - quantity.Last - 1)
                .Any(i => sentence[i].Text is "plan" or "plans" or "intend" or "intends" or "expect" or "expects" or "hope" or "hopes")
        )
        {
            // One in three firms plans to invest: how many plan it is no plan.
            return Status.Actual;
        }

        if (cues.Any(clause.First, behind, EnglishCue.Forecast))
        {
            return Status.Forecast;
        }

        if (cues.Any(clause.First, behind, EnglishCue.Plan) || date is { Form: DateForm.By or DateForm.Ahead })
        {
            return Status.Planned;
        }

        return clause.Verb < 0 ? mainStatus : Status.Actual;
    }

    private IReadOnlyList<string> Trace(Fact fact, DateExpression? date) =>
        [
            FormattableString.Invariant($"number: {fact.AsPrinted} is {fact.Value} {fact.Unit}"),
            date is { } governing
                ? $"date: {OneLine(sentence.SpanOf(governing.First, governing.Last))} ({governing.Form}, {governing.Rule}) "
                    + $"gives {fact.Time}"
                : "date: none",
            $"measure: {fact.Measure}",
            $"status: {fact.Status}",
            $"subject: {fact.Subject}",
            $"kind: {fact.Kind}",
        ];

    private string OneLine(TextSpan span) =>
        string.Join(' ', span.Of(document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
