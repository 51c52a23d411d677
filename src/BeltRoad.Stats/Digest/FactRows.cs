using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Digest;

/// <summary>Puts facts in words for tables.</summary>
internal sealed class FactRows(ChartContext context, CitationBuilders documents)
{
    public FactRow Row(Observation observation, Claim claim)
    {
        var fact = claim.Fact;
        var words = context.Words;
        var figure = context.Figures.Of(fact);
        var label = context.Label(observation);
        return new FactRow
        {
            Claim = claim.Code,
            Letter = claim.Letter,
            Label = label.Text,
            IsGloss = label.IsGloss,
            Subject = SubjectLabel.Close(fact.Subject),
            Modifier = fact.Modifier,
            Hedge = context.Figures.Hedge(fact.Modifier),
            Value = Value(fact),
            Figure = figure.Full,
            Unit =
                fact.Unit.Dimension == Dimension.Count
                    ? SubjectLabel.Close(fact.Counted ?? string.Empty)
                    : context.Figures.UnitWord(fact.Unit),
            AsPrinted = fact.AsPrinted,
            Kind = fact.Kind,
            KindWord = words.Find("kindword." + fact.Kind) ?? words["kind." + fact.Kind],
            Measure = fact.Measure,
            MeasureWord = words["measure." + fact.Measure],
            AsOf = context.Periods.Of(fact.Time),
            HasTime = fact.Time is not null,
            Status = fact.Status,
            StatusWord = words["status." + fact.Status],
            Section = documents[claim.Letter].SectionAt(fact.Span.Start),
            Line = claim.Line,
            Reviewed = Review.Of(fact) is { } review ? words.Format("review.by", review.By, review.On) : string.Empty,
        };
    }

    /// <summary>In the scale of its column: billions for money, units for all else.</summary>
    private string Value(Fact fact)
    {
        if (fact.Unit.Dimension == Dimension.Currency)
        {
            var (size, _) = context.Figures.ColumnScale(fact.Unit);
            var low = FigureFormat.InScale(fact.Value, size, signed: false);
            return fact.High is { } high ? low + "\u2013" + FigureFormat.InScale(high, size, signed: false) : low;
        }

        return context.Figures.Plain(fact);
    }
}
