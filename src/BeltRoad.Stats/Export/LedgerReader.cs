using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Reads ledgers back that <see cref="LedgerJsonl.WriteWhole"/> wrote, on this machine or another. A line that cannot be read, or that does
/// not fit the text of its document, is refused and costs no other; a document whose first line is refused costs its own lines.
/// </summary>
/// <param name="file">The name of the file in refusals.</param>
/// <param name="known">The documents of all files that are read together, by id, with the place of their first line.</param>
internal sealed class LedgerReader(string file, Dictionary<string, string> known)
{
    private readonly List<Refusal> refused = [];
    private readonly List<NumberMention> mentions = [];
    private readonly List<Fact> facts = [];
    private SourceDocument? document;
    private LedgerFields? fields;
    private string? skipped;

    /// <summary>Refused lines so far, in order.</summary>
    public IReadOnlyList<Refusal> Refused => refused;

    /// <summary>The ledgers, lazily, in the order of the lines.</summary>
    public IEnumerable<Ledger> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        for (var number = 1L; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var place = FormattableString.Invariant($"{file}:{number}");
            if (Parsed(place, line) is not { } json)
            {
                continue;
            }

            using (json)
            {
                if (!json.RootElement.TryGetProperty("start", out _))
                {
                    if (Finished() is { } ledger)
                    {
                        yield return ledger;
                    }

                    Guarded(place, () => Begin(place, json.RootElement));
                }
                else if (skipped is null || json.RootElement.GetProperty("doc").GetString() != skipped)
                {
                    Guarded(place, () => Add(json.RootElement));
                }
            }
        }

        if (Finished() is { } last)
        {
            yield return last;
        }
    }

    private JsonDocument? Parsed(string place, string line)
    {
        JsonDocument? json = null;
        Guarded(
            place,
            () =>
            {
                var parsed = JsonDocument.Parse(line);
                _ = parsed.RootElement.GetProperty("doc").GetString() ?? throw new FormatException("\"doc\" is null");
                json = parsed;
            }
        );
        return json;
    }

    private void Begin(string place, JsonElement line)
    {
        var id = line.GetProperty("doc").GetString()!;
        skipped = id;
        if (!known.TryAdd(id, place))
        {
            throw new FormatException($"the document \"{id}\" stands at {known[id]} already");
        }

        var text = line.GetProperty("text").GetString() ?? throw new FormatException("\"text\" is null");
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new FormatException("the text holds the character U+0000");
        }

        PartialDate? given = null;
        if (line.TryGetProperty("date", out var date))
        {
            given = PartialDate.TryParse(date.GetString(), out var published)
                ? published
                : throw new FormatException($"\"{date}\" is not a date");
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        document = DocumentReader.FromText(id, text, given, sha256);
        fields = new LedgerFields(document);
        skipped = null;
    }

    private void Add(JsonElement line)
    {
        if (document is null || line.GetProperty("doc").GetString() != document.Id)
        {
            throw new FormatException("the line does not follow that of its document");
        }

        var (mention, fact) = fields!.Of(line);
        if (mentions.Count > 0 && mention.Span.Start < mentions[^1].Span.End)
        {
            throw new FormatException("the number stands before the end of the one before");
        }

        mentions.Add(mention);
        if (fact is not null)
        {
            facts.Add(fact);
        }
    }

    private Ledger? Finished()
    {
        var ledger = document is null ? null : new Ledger(document, [.. mentions], [.. facts]);
        document = null;
        mentions.Clear();
        facts.Clear();
        return ledger;
    }

    private void Guarded(string place, Action read)
    {
        try
        {
            read();
        }
        catch (Exception fault)
            when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            refused.Add(RefusalTexts.BadLedgerLine(place, fault.Message));
        }
    }
}
