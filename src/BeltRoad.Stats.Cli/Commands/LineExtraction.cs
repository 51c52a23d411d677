using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>
/// Writes ledgers for a stream of JSON lines, in order and one line at a time. A line that cannot be read is reported and skipped.
/// </summary>
internal static class LineExtraction
{
    /// <returns>The number of refused lines.</returns>
    public static long Run(Stream input, TextWriter output, TextWriter error, LedgerDetail detail, NumberRecognizers? numbers = null)
    {
        var lines = new LineReader(input);
        var refused = 0L;
        while (true)
        {
            // A writer that waits for an answer to its line must get it before the next line is awaited.
            if (!lines.HasLine)
            {
                output.Flush();
            }

            if (!lines.Read())
            {
                return refused;
            }

            if (Refuse(lines, numbers, output, detail) is { } refusal)
            {
                refused++;
                error.WriteLine(refusal);
            }
        }
    }

    private static Refusal? Refuse(LineReader lines, NumberRecognizers? numbers, TextWriter output, LedgerDetail detail)
    {
        if (lines.IsTooLong)
        {
            return RefusalTexts.LineTooLong(lines.Number, LineReader.Limit);
        }

        if (lines.IsBlank)
        {
            return null;
        }

        if (!Utf8.IsValid(lines.Line.Span))
        {
            return RefusalTexts.LineNotUtf8(lines.Number);
        }

        try
        {
            using var json = JsonDocument.Parse(lines.Line);
            return Extract(lines.Number, json.RootElement, numbers, output, detail);
        }
        catch (JsonException fault)
        {
            var text = Encoding.UTF8.GetString(lines.Line.Span);
            var at = Encoding.UTF8.GetCharCount(lines.Line.Span[..(int)Math.Clamp(fault.BytePositionInLine ?? 0, 0, lines.Line.Length)]);
            return RefusalTexts.LineNotJson(lines.Number, text, at + 1);
        }
    }

    private static Refusal? Extract(long number, JsonElement line, NumberRecognizers? numbers, TextWriter output, LedgerDetail detail)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return RefusalTexts.LineNotJson(number, line.GetRawText(), 1);
        }

        if (!line.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return RefusalTexts.LineWithout(number, "id", "a string");
        }

        if (!line.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return RefusalTexts.LineWithout(number, "text", "a string");
        }

        PartialDate? published = null;
        if (line.TryGetProperty("date", out var date) && date.ValueKind != JsonValueKind.Null)
        {
            if (date.ValueKind != JsonValueKind.String || !PartialDate.TryParse(date.GetString(), out var given))
            {
                return RefusalTexts.LineDate(number, date.ToString());
            }

            published = given;
        }

        if (Words(id) is not { } name || Words(text) is not { } words)
        {
            return RefusalTexts.LineNotUtf8(number);
        }

        if (
            FaultBarrier.Try(
                LineReader.PlaceOf(number),
                () => StatisticsReader.Read(DocumentReader.FromText(name, words, published), numbers),
                out var refusal
            ) is
            { } ledger
        )
        {
            Write(ledger, published, output, detail);
        }

        return refusal;
    }

    private static void Write(Ledger ledger, PartialDate? given, TextWriter output, LedgerDetail detail)
    {
        if (detail == LedgerDetail.Whole)
        {
            LedgerJsonl.WriteWhole(ledger, given, output);
        }
        else
        {
            LedgerJsonl.Write(ledger, output, detail == LedgerDetail.Verbose);
        }
    }

    /// <summary>Returns null if an escape sequence names half a surrogate pair, which is no character.</summary>
    private static string? Words(JsonElement value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
