using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest;

/// <summary>Words checks and conflicts.</summary>
internal sealed class CheckRows(ChartContext context, CitationBuilders builders)
{
    /// <summary>Digits of a reckoned value: it is no more exact than what it was reckoned from.</summary>
    private const int DerivedDigits = 4;

    private const int MostOthers = 3;

    private Words Words => context.Words;

    public CheckRow Row(Check check)
    {
        var others = check.Statements.Skip(1).ToList();
        var shown = others.Count <= MostOthers ? others : [.. others.Take(MostOthers - 1), others[^1]];
        return new CheckRow(
            check.Sort,
            check.Result,
            Words["check.sort." + check.Sort],
            Words["check.result." + check.Result],
            Quote(check.Statements[0]),
            [.. shown.Select(Quote)],
            Capital(Reckoning(check))
        );
    }

    public ConflictRow Row(Conflict conflict) =>
        new(
            context.Label(conflict.Used).Text,
            conflict.Key.Time is { } time ? context.Periods.Short(time) : string.Empty,
            Figure(conflict.Used.Lead),
            Quote(CheckStatement.Of(conflict.Used.Lead)),
            [.. conflict.Others.Select(other => (Figure(other.Lead), Quote(CheckStatement.Of(other.Lead))))],
            conflict.Rule,
            Words["conflict.rule." + conflict.Rule]
        );

    private string Reckoning(Check check)
    {
        if (check.Counts.Count > 0)
        {
            return Words.Format("check." + check.Reckoning, [.. check.Counts.Select(count => (object)Words.Thousands(count))]);
        }

        var figures = check.Statements.Select(statement => statement.Claim).OfType<Claim>().Select(Figure).ToList();
        return Words.Format(
            "check." + check.Reckoning,
            figures[0],
            figures.Count > 1 ? figures[1] : string.Empty,
            figures[^1],
            check.Derived is { } derived ? Round(derived) : string.Empty,
            check.Derived?.Time is { } time ? context.Periods.Short(time) : string.Empty,
            figures.Count - 2,
            figures.Count > 2 ? figures[2] : string.Empty
        );
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Figure(Claim claim) => context.Figures.Of(claim.Fact).HedgedFull;

    private string Round(DerivedValue derived)
    {
        var unit = 1m;
        var size = Math.Abs(derived.Value);
        while (size > 0 && unit * 10m <= size)
        {
            unit *= 10m;
        }

        for (var digit = 1; digit < DerivedDigits; digit++)
        {
            unit /= 10m;
        }

        var rounded = Math.Round(derived.Value / unit, MidpointRounding.AwayFromZero) * unit;
        return context.Figures.Axis(rounded, rounded, derived.Unit, withUnit: true);
    }

    private CheckQuote Quote(CheckStatement statement)
    {
        if (statement.Claim is { } claim)
        {
            var citation = builders[claim.Letter].Cite(claim);
            return new CheckQuote(claim.Code, citation.Quote, citation.Start, citation.Length);
        }

        var closed = NormalizedText.Of(statement.Quote, new TextSpan(0, statement.Quote.Length)).Text;
        return new CheckQuote(statement.Code, closed, 0, 0);
    }
}
