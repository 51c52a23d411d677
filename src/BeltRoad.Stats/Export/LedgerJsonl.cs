using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Ledgers and claims as JSON lines, UTF-8, line feeds. The fields of the gold files come first and in their order, so that
/// <c>extract</c> writes them and nothing else; <c>--verbose</c> and <c>facts.jsonl</c> add where the number stands and how it was read.
/// </summary>
public static class LedgerJsonl
{
    public static void Write(Ledger ledger, TextWriter writer, bool verbose = false)
    {
        var json = new JsonLine();
        var claims = verbose ? Claim.Of(ledger, string.Empty) : [];
        var next = 0;
        foreach (var line in LedgerLine.Of(ledger))
        {
            json.Add("doc", line.Document.Id)
                .Add("start", line.Characters.Start)
                .Add("end", line.Characters.End)
                .Add("text", line.Text)
                .Add("class", line.Class);
            if (line.Mention.Repeats)
            {
                json.Add("repeats", true);
            }

            json.AddIfAny("reason", line.Mention.Refusal);
            if (line.Fact is { } fact)
            {
                Statistic(json, fact);
            }

            if (verbose)
            {
                Place(json, line);
                if (line.Fact is not null)
                {
                    Reading(json, claims[next++]);
                }
            }

            json.WriteTo(writer);
        }
    }

    /// <summary>Claims, each with its code and place.</summary>
    public static void Write(IEnumerable<Claim> claims, TextWriter writer)
    {
        var json = new JsonLine();
        foreach (var claim in claims)
        {
            json.Add("doc", claim.Fact.DocumentId)
                .Add("start", claim.Characters.Start)
                .Add("end", claim.Characters.End)
                .Add("text", claim.Text)
                .Add("class", "statistic");
            Statistic(json, claim.Fact);
            json.Add("claim", claim.Code)
                .Add("line", claim.Line)
                .Add("column", claim.Column);
            Reading(json, claim);
            json.WriteTo(writer);
        }
    }

    private static void Statistic(JsonLine json, Fact fact) => json
        .Add("value", fact.Value)
        .AddIfAny("high", fact.High)
        .Add("unit", fact.Unit.Code)
        .AddIfAny("counted", fact.Counted)
        .Add("modifier", Terms.Name(fact.Modifier))
        .Add("measure", Terms.Name(fact.Measure))
        .Add("status", Terms.Name(fact.Status))
        .AddIfAny("time", fact.Time?.ToString())
        .Add("subject", fact.Subject)
        .Add("kind", Terms.Name(fact.Kind));

    private static void Place(JsonLine json, LedgerLine line)
    {
        var (row, column) = line.Document.Lines.PlaceOf(line.Mention.Span.Start);
        json.Add("line", row).Add("column", column).Add("rule", line.Mention.Rule);
    }

    private static void Reading(JsonLine json, Claim claim) => json
        .Add("section", claim.Section)
        .Add("sentence", claim.Quote)
        .Add("as_printed", claim.Fact.AsPrinted)
        .Add("significant_digits", claim.Fact.SignificantDigits)
        .Add("basis", Terms.Name(claim.Fact.Basis))
        .AddIfAny("time_rule", claim.Fact.TimeRule)
        .AddIfAny("indicator", claim.Fact.Indicator)
        .AddIfAny("scope", claim.Fact.Scope)
        .Add("confidence", decimal.Round((decimal)claim.Fact.Confidence, 4));
}
