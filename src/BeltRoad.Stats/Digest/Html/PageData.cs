using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>What the page's script reads: the facts, their sentences, the rows of the download, the words it shows.</summary>
internal static class PageData
{
    private static readonly string[] columns =
    [
        "claim",
        "doc",
        "line",
        "column",
        "section",
        "subject",
        "value",
        "high",
        "unit",
        "counted",
        "modifier",
        "as_printed",
        "significant_digits",
        "measure",
        "basis",
        "status",
        "time",
        "kind",
        "indicator",
        "scope",
        "confidence",
        "doubts",
        "reviewed_by",
        "reviewed_on",
        "sentence",
    ];

    /// <summary>The mark before what a reader has confirmed.</summary>
    private const string Confirmed = "\u2713 ";

    private static readonly (string Key, string Word)[] words =
    [
        ("fact", "card.fact"),
        ("printed", "card.printed"),
        ("measures", "card.measures"),
        ("period", "card.period"),
        ("status", "card.status"),
        ("used", "card.used"),
        ("also", "card.also"),
        ("how", "card.how"),
        ("previous", "card.previous"),
        ("next", "card.next"),
        ("close", "card.close"),
        ("comma", "comma"),
        ("colon", "colon"),
        ("count", "facts.count"),
        ("saved", "saved"),
        ("copy", "chart.copy"),
        ("copied", "chart.copied"),
        ("kept", "chart.kept"),
        ("dark", "dark"),
        ("light", "light"),
        ("facts", "facts"),
        ("source", "source"),
        ("rising", "order.rising"),
        ("falling", "order.falling"),
    ];

    /// <summary>
    /// JSON, in UTF-8, that may stand in a script element: no angle bracket, no line separator, nothing unseen is in it unescaped.
    /// </summary>
    /// <param name="html">Is told the characters that the script will show.</param>
    public static ReadOnlyMemory<byte> Of(PageContent content, HtmlWriter html)
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. UnseenCharacters.OfBasicPlane]);
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (
            var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(settings), NewLine = "\n" })
        )
        {
            var sentences = new Dictionary<string, int>(StringComparer.Ordinal);
            json.WriteStartObject();
            Words(content, json, html);
            json.WriteNumber("total", content.Model.Totals.Statistics);
            json.WriteStartArray("facts");
            foreach (var fact in content.Facts)
            {
                Fact(content, fact, sentences, json, html);
            }

            json.WriteEndArray();
            Strings(json, "columns", columns);
            json.WriteStartArray("rows");
            foreach (var fact in content.Facts)
            {
                Row(fact, json);
            }

            json.WriteEndArray();
            Strings(json, "sentences", sentences.OrderBy(pair => pair.Value).Select(pair => pair.Key));
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Words(PageContent content, Utf8JsonWriter json, HtmlWriter html)
    {
        json.WriteStartObject("words");
        foreach (var (key, word) in words)
        {
            json.WriteString(key, content.Words[word]);
            html.Tally(content.Words[word]);
        }

        json.WriteStartObject("orders");
        foreach (var order in new[] { "claim", "subject", "value", "time", "status" })
        {
            json.WriteString(order, content.Words["order." + order]);
            html.Tally(content.Words["order." + order]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Fact(PageContent content, PageFact item, Dictionary<string, int> sentences, Utf8JsonWriter json, HtmlWriter html)
    {
        var (row, fact, document, citation, _, used) = item;
        if (!sentences.TryGetValue(citation.Sentence, out var sentence))
        {
            sentences[citation.Sentence] = sentence = sentences.Count;
        }

        var period = row.AsOf + content.Words["comma"] + row.MeasureWord;
        var standing = content.Words.Format("card.kind", row.StatusWord, row.KindWord);
        if (row.Reviewed.Length > 0)
        {
            standing += content.Words["comma"] + Confirmed + row.Reviewed;
        }

        json.WriteStartObject();
        json.WriteString("claim", row.Claim);
        json.WriteString("document", document.Letter);
        json.WriteString("documentName", document.ShortName);
        json.WriteString("subject", row.Subject);
        json.WriteString(
            "label",
            row.Reviewed.Length > 0 ? Confirmed + row.Label
                : row.Label == row.Subject ? string.Empty
                : row.Label
        );
        json.WriteString("hedge", row.Hedge);
        json.WriteString("value", row.Figure);
        json.WriteString("printed", row.AsPrinted);
        json.WriteString("when", row.AsOf);
        json.WriteString("period", period);
        json.WriteString("until", fact.Time is { } time ? time.End.LastDay + " " + time : string.Empty);
        json.WriteString("kind", row.Kind.ToString());
        json.WriteString("kindName", row.KindWord);
        json.WriteString("status", row.Status.ToString());
        json.WriteString("statusName", row.StatusWord);
        json.WriteString("standing", standing);
        json.WriteString("unit", fact.Unit.Code);
        json.WriteNumber("number", fact.Value);
        json.WriteNumber("sentence", sentence);
        json.WriteString("quote", citation.Quote);
        json.WriteNumber("at", citation.Start);
        json.WriteNumber("length", citation.Length);
        json.WriteStartArray("used");
        foreach (var (label, address) in used)
        {
            Strings(json, null, [label, address]);
        }

        json.WriteEndArray();
        Strings(json, "also", row.AlsoAt.Where(content.Shows));
        Strings(json, "trace", fact.Trace);
        json.WriteEndObject();
        html.Tally(citation.Quote);
        html.Tally(Confirmed + row.Label);
        html.Tally(period + standing + document.ShortName + string.Concat(fact.Trace) + string.Concat(used.Select(pair => pair.Label)));
    }

    private static void Row(PageFact item, Utf8JsonWriter json)
    {
        var (row, fact, document, _, column, _) = item;
        Strings(
            json,
            null,
            [
                row.Claim,
                document.Id,
                Text(row.Line),
                Text(column),
                row.Section,
                fact.Subject,
                Text(fact.Value),
                fact.High is { } high ? Text(high) : string.Empty,
                fact.Unit.Code,
                fact.Counted ?? string.Empty,
                Name(fact.Modifier),
                fact.AsPrinted,
                Text(fact.SignificantDigits),
                Name(fact.Measure),
                Name(fact.Basis),
                Name(fact.Status),
                fact.Time?.ToString() ?? string.Empty,
                Name(fact.Kind),
                fact.Indicator ?? string.Empty,
                fact.Scope ?? string.Empty,
                fact.Confidence.ToString("0.####", CultureInfo.InvariantCulture),
                string.Join(' ', fact.Doubts.Select(Name)),
                Review.Of(fact)?.By ?? string.Empty,
                Review.Of(fact)?.On ?? string.Empty,
            ]
        );
    }

    private static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>As the gold files write it: <c>YearToDate</c> is <c>year_to_date</c>.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static void Strings(Utf8JsonWriter json, string? name, IEnumerable<string> values)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
