using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>
/// Writes <c>run.json</c>: the inputs, the outputs, the program, and the duration. Only the times differ between equal runs.
/// </summary>
internal static class RunManifest
{
    /// <summary>Bytes written to the file at a time.</summary>
    private const int Portion = 1 << 16;

    private static readonly IReadOnlyList<(MentionClass Class, JsonEncodedText Name)> Classes =
    [
        .. Enum.GetValues<MentionClass>().Select(@class => (@class, JsonEncodedText.Encode(EnumNames.Name(@class)))),
    ];

    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="warnings">Metadata beside the documents that could not be used.</param>
    /// <param name="missingGlyphs">Characters of the digest that its font lacks and that are drawn as boxes.</param>
    public static void Write(
        Stream output,
        RunRecord run,
        DateOnly issueDate,
        IReadOnlyDictionary<string, string> letters,
        DigestModel model,
        CorrectedLedgers corrected,
        ReviewedLedgers reviewed,
        IReadOnlyList<Refusal> warnings,
        IReadOnlyList<MissingGlyph> missingGlyphs,
        IReadOnlyList<ReportFile> files
    )
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("program", "beltroad");
        json.WriteString("version", run.Version);
        json.WriteString("outcome", EnumNames.Name(run.Outcome));
        json.WriteString("issue_date", issueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("started", run.Started.ToUniversalTime());
        json.WriteString("finished", run.Finished.ToUniversalTime());
        json.WriteNumber("duration_ms", (long)(run.Finished - run.Started).TotalMilliseconds);
        json.WriteString("inputs_sha256", run.InputsSha256);
        json.WriteString("facts_sha256", run.FactsFingerprint(letters));
        json.WriteNumber("mentions", run.Ledgers.Sum(ledger => ledger.Mentions.Count));
        json.WriteNumber("statistics", run.Ledgers.Sum(ledger => ledger.Facts.Count));

        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("documents");
        foreach (var ledger in run.Ledgers)
        {
            Document(json, ledger, letters[ledger.Document.Id]);
            if (json.BytesPending > Portion)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        Refusals(json, "refused", run.Refused);
        Refusals(json, "warnings", warnings);
        Findings(json, model);
        Corrections(json, corrected);
        Decisions(json, reviewed);
        json.WriteStartArray("charts");
        foreach (var chart in model.Charts)
        {
            json.WriteStartObject();
            json.WriteString("name", chart.Id);
            json.WriteString("title", chart.Title);
            json.WriteNumber("points", chart.Marks.Count());
            Claims(json, "claims", chart.Marks.Select(mark => mark.Claim));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Claims(json, "key_figures", model.KeyFigures.Select(figure => figure.Claim));
        json.WriteStartArray("missing_glyphs");
        foreach (var glyph in missingGlyphs)
        {
            json.WriteStringValue(glyph.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Claims(Utf8JsonWriter json, string name, IEnumerable<string> claims)
    {
        json.WriteStartArray(name);
        foreach (var claim in claims.Where(claim => claim.Length > 0).Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(claim);
        }

        json.WriteEndArray();
    }

    private static void Refusals(Utf8JsonWriter json, string name, IReadOnlyList<Refusal> refusals)
    {
        json.WriteStartArray(name);
        foreach (var refusal in refusals)
        {
            json.WriteStartObject();
            json.WriteString("code", refusal.Code);
            json.WriteString("where", refusal.Where);
            json.WriteString("what", refusal.What);
            json.WriteString("remedy", refusal.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Corrections(Utf8JsonWriter json, CorrectedLedgers corrected)
    {
        json.WriteNumber("corrections_applied", corrected.Applied);
        json.WriteStartArray("corrections_not_applied");
        foreach (var stale in corrected.Stale)
        {
            json.WriteStringValue(stale.ToString());
        }

        json.WriteEndArray();
    }

    private static void Decisions(Utf8JsonWriter json, ReviewedLedgers reviewed)
    {
        json.WriteNumber("reviewed", reviewed.Held);
        json.WriteStartArray("decisions_fallen");
        foreach (var decision in reviewed.Fallen)
        {
            json.WriteStringValue($"{decision.Document}: {decision.Quote}, {EnumNames.Name(decision.Verdict)} by {decision.By}");
        }

        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, DigestModel model)
    {
        if (model.Findings is { } findings)
        {
            json.WriteStartObject("findings");
            json.WriteNumber("conflicts", findings.Conflicts);
            json.WriteNumber("checks_failed", findings.Failed);
            json.WriteNumber("checks_passed", findings.Passed);
            json.WriteNumber("checks_not_checkable", findings.NotCheckable);
            json.WriteNumber("reprints", findings.Reprints);
            json.WriteNumber("derived_values", findings.Derived);
            json.WriteEndObject();
        }

        if (model.Readers is { Counts: var readers })
        {
            json.WriteStartObject("second_reader");
            json.WriteNumber("agreed", readers.Agreed);
            json.WriteNumber("disagreed", readers.Disagreed);
            json.WriteNumber("not_read", readers.NotRead);
            json.WriteEndObject();
        }

        if (model.Changes is { } changes)
        {
            json.WriteStartObject("changes");
            json.WriteNumber("since_issue", changes.Since);
            foreach (var change in changes.Counts)
            {
                json.WriteNumber(EnumNames.Name(change.Sort), change.Count);
            }

            json.WriteEndObject();
        }
    }

    private static void Document(Utf8JsonWriter json, Ledger ledger, string letter)
    {
        var document = ledger.Document;
        json.WriteStartObject();
        json.WriteString("letter", letter);
        json.WriteString("id", document.Id);
        json.WriteString("sha256", document.Sha256);
        if (document.TextFrom is { } reader)
        {
            json.WriteString("text_from", reader);
        }

        json.WriteString("title", document.Title);
        json.WriteString("title_from", document.TitleFrom);
        json.WriteString("publisher", document.Publisher);
        json.WriteString("publisher_from", document.PublisherFrom);
        json.WriteString("published", document.Published?.ToString());
        json.WriteString("published_from", document.PublishedFrom);
        if (document.Encoding is { } encoding)
        {
            json.WriteStartObject("encoding");
            json.WriteString("name", encoding.Name);
            json.WriteNumber("confidence", encoding.Confidence);
            json.WriteString("from", encoding.From);
            json.WriteEndObject();
        }

        json.WriteString("script", EnumNames.Name(document.Script));
        json.WriteString("script_from", document.ScriptFrom);
        json.WriteString("language", document.Language);
        json.WriteStartObject("mentions");
        foreach (var (@class, name) in Classes)
        {
            json.WriteNumber(name, ledger.CountOf(@class));
        }

        json.WriteEndObject();
        json.WriteStartArray("refused_mentions");
        foreach (var mention in ledger.Refused)
        {
            var (line, column) = document.Lines.PlaceOf(mention.Span.Start);
            json.WriteStartObject();
            json.WriteString("claim", string.Create(CultureInfo.InvariantCulture, $"{letter}{line}:{column}"));
            json.WriteString("text", mention.Span.Of(document.Text));
            json.WriteString("reason", mention.Refusal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
