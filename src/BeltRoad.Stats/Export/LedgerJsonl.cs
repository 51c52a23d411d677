using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Ledgers and facts as JSON lines in UTF-8 with line feeds. The fields of the annotated files come first and in their order;
/// <c>extract</c> writes only these. <c>--verbose</c> and <c>facts.jsonl</c> add the position of the number and how it was read.
/// </summary>
internal static class LedgerJsonl
{
    /// <summary>The facts as they are written to a report.</summary>
    public static FactFormat Format { get; } =
        new(
            "facts.jsonl",
            IsMarked: false,
            IsQuoted: false,
            static _ => { },
            Write,
            static (id, _) => new JsonLine().Add("doc", id) + ",\"start\":"
        );

    /// <summary>Writes the document and then its number expressions, with all that <see cref="LedgerReader"/> needs.</summary>
    /// <param name="given">The date that was given with the text.</param>
    public static void WriteWhole(Ledger ledger, PartialDate? given, TextWriter writer)
    {
        new JsonLine().Add("doc", ledger.Document.Id).AddIfAny("date", given?.ToString()).Add("text", ledger.Document.Text).WriteTo(writer);
        Write(ledger, writer, verbose: true, isWhole: true);
    }

    public static void Write(Ledger ledger, TextWriter writer, bool verbose = false) => Write(ledger, writer, verbose, isWhole: false);

    private static void Write(Ledger ledger, TextWriter writer, bool verbose, bool isWhole)
    {
        var characters = isWhole ? CodePointMap.Of(ledger.Document.Text) : null;
        var json = new JsonLine();
        var facts = verbose ? StoredFact.Of(ledger, string.Empty) : [];
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
                    Reading(json, facts[next]);
                    if (characters is not null)
                    {
                        Whole(json, facts[next], characters);
                    }

                    next++;
                }
            }

            json.WriteTo(writer);
        }
    }

    /// <summary>Writes facts, each with its claim code and position.</summary>
    public static void Write(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        var json = new JsonLine();
        foreach (var stored in facts)
        {
            json.Add("doc", stored.Fact.DocumentId)
                .Add("start", stored.Characters.Start)
                .Add("end", stored.Characters.End)
                .Add("text", stored.Text)
                .Add("class", "statistic");
            Statistic(json, stored.Fact);
            json.Add("claim", stored.Code).Add("line", stored.Line).Add("column", stored.Column);
            Reading(json, stored);
            json.WriteTo(writer);
        }
    }

    private static void Whole(JsonLine json, StoredFact stored, CodePointMap characters)
    {
        var sentence = characters.Of(stored.Fact.Sentence);
        json.Add("sentence_start", sentence.Start)
            .Add("sentence_end", sentence.End)
            .Add("dimension", EnumNames.Name(stored.Fact.Unit.Dimension))
            .AddIfAny("subject_rule", stored.Fact.SubjectRule)
            .Add("signs", stored.Fact.Signs)
            .Add("exact_confidence", stored.Fact.Confidence.ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Statistic(JsonLine json, Fact fact) =>
        json.Add("value", fact.Value)
            .AddIfAny("high", fact.High)
            .Add("unit", fact.Unit.Code)
            .AddIfAny("multiple", fact.Multiple)
            .AddIfAny("counted", fact.Counted)
            .Add("modifier", EnumNames.Name(fact.Modifier))
            .Add("measure", EnumNames.Name(fact.Measure))
            .Add("status", EnumNames.Name(fact.Status))
            .AddIfAny("time", fact.Time?.ToString())
            .Add("subject", fact.Subject)
            .Add("kind", EnumNames.Name(fact.Kind))
            .AddIfAny("condition", fact.Condition)
            .Add("confidence", decimal.Round((decimal)fact.Confidence, 4))
            .AddIfAny("doubts", fact.Doubts.Count > 0 ? StoredFact.NamesOf(fact.Doubts) : null);

    private static void Place(JsonLine json, LedgerLine line)
    {
        var (row, column) = line.Document.Lines.PlaceOf(line.Mention.Span.Start);
        json.Add("line", row).Add("column", column).Add("rule", line.Mention.Rule);
    }

    private static void Reading(JsonLine json, StoredFact stored) =>
        json.Add("section", stored.Section)
            .AddIfAny("place", stored.Place.Length > 0 ? stored.Place : null)
            .Add("sentence", stored.Quote)
            .Add("as_printed", stored.Fact.AsPrinted)
            .Add("significant_digits", stored.Fact.SignificantDigits)
            .Add("basis", EnumNames.Name(stored.Fact.Basis))
            .AddIfAny("time_rule", stored.Fact.TimeRule)
            .AddIfAny("indicator", stored.Fact.Indicator)
            .AddIfAny("scope", stored.Fact.Scope)
            .AddIfAny("measure_rule", stored.Fact.MeasureRule)
            .AddIfAny("status_rule", stored.Fact.StatusRule)
            .AddIfAny("kind_rule", stored.Fact.KindRule)
            .AddIfAny("reviewed_by", Review.Of(stored.Fact)?.By)
            .AddIfAny("reviewed_on", Review.Of(stored.Fact)?.On);
}
