using System.Globalization;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Evaluation;

/// <summary>
/// What readers decided, as annotated lines: the program's present reading of a number is compared with what was confirmed. Numbers that
/// nobody decided count neither way.
/// </summary>
internal sealed class ConfirmedLines
{
    private readonly Dictionary<string, IReadOnlyList<ScoredLine>> gold = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ScoredLine>> predicted = new(StringComparer.Ordinal);

    /// <summary>The decided numbers, as decided.</summary>
    public ScoredFile Gold => new(gold, new Dictionary<string, GoldText>(StringComparer.Ordinal));

    /// <summary>The same numbers as they are read now.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ScoredLine>> Predicted => predicted;

    /// <summary>Decisions whose passage stands in no document any more.</summary>
    public int Lost { get; private set; }

    /// <param name="ledger">As read now, without corrections.</param>
    /// <param name="decisions">Those on its document, one a passage.</param>
    public void Add(Ledger ledger, IReadOnlyList<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(decisions);
        var byNumber = decisions
            .Select(static decision => (Decision: decision, Parts: MarkedQuote.Split(decision.Quote)))
            .Where(static one => one.Parts is not null)
            .ToLookup(static one => MarkedQuote.Fold(one.Parts!.Value.Number), StringComparer.Ordinal);
        var (confirmed, read) = (new List<ScoredLine>(), new List<ScoredLine>());
        var found = new HashSet<Decision>(ReferenceEqualityComparer.Instance);
        foreach (var line in LedgerLine.Of(ledger))
        {
            foreach (var (decision, parts) in byNumber[MarkedQuote.Fold(line.Text)])
            {
                if (StandsAt(line, parts!.Value))
                {
                    found.Add(decision);
                    confirmed.Add(Confirmed(line, decision));
                    read.Add(ScoredLine.Of(line));
                    break;
                }
            }
        }

        Lost += decisions.Count - found.Count;
        if (confirmed.Count > 0)
        {
            gold[ledger.Document.Id] = confirmed;
            predicted[ledger.Document.Id] = read;
        }
    }

    private static bool StandsAt(LedgerLine line, (string Before, string Number, string After) quote)
    {
        const int Spaces = 16; // so many more than the quote has, where the text is set otherwise
        var (text, span) = (line.Document.Text, line.Mention.Span);
        var before = text.AsSpan(Math.Max(0, span.Start - quote.Before.Length - Spaces)..span.Start);
        var after = text.AsSpan(span.End..Math.Min(text.Length, span.End + quote.After.Length + Spaces));
        return MarkedQuote.Fold(before).EndsWith(MarkedQuote.Fold(quote.Before), StringComparison.Ordinal)
            && MarkedQuote.Fold(after).StartsWith(MarkedQuote.Fold(quote.After), StringComparison.Ordinal);
    }

    private static ScoredLine Confirmed(LedgerLine line, Decision decision)
    {
        var fields = decision.Confirmed;
        var place = new ScoredLine
        {
            Start = line.Characters.Start,
            End = line.Characters.End,
            Text = line.Text,
        };
        return decision.Verdict == Verdict.Refused
            ? place with
            {
                Class = "refused",
            }
            : place with
            {
                Class = "statistic",
                Value = Number("value"),
                High = Number("high"),
                Unit = Field("unit"),
                Counted = Field("counted"),
                Modifier = Field("modifier"),
                Measure = Field("measure"),
                Status = Field("status"),
                Time = Field("time"),
                Subject = Field("subject"),
                Kind = Field("kind"),
            };

        string? Field(string name) => fields.GetValueOrDefault(name);

        double? Number(string name) =>
            double.TryParse(Field(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
