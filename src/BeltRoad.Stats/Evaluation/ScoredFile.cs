using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Evaluation;

/// <summary>Annotated or predicted lines, by document in the order of first mention. A file of sentences also contains the texts.</summary>
internal sealed record ScoredFile(
    IReadOnlyDictionary<string, IReadOnlyList<ScoredLine>> Documents,
    IReadOnlyDictionary<string, GoldText> Texts
)
{
    /// <summary>Reads all <c>*.jsonl</c> files of a folder, or a single file.</summary>
    /// <exception cref="RefusedException">There is nothing to read, or a line does not have the format of the annotations.</exception>
    public static ScoredFile Load(string path)
    {
        string[] files =
            File.Exists(path) ? [path]
            : Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl")
            : [];
        if (files.Length == 0)
        {
            throw new RefusedException(RefusalTexts.NoGold(path));
        }

        Array.Sort(files, StringComparer.Ordinal);
        return Load(files);
    }

    public static ScoredFile Load(IEnumerable<string> files)
    {
        var lines = new Dictionary<string, List<ScoredLine>>(StringComparer.Ordinal);
        var texts = new Dictionary<string, GoldText>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                try
                {
                    using var json = JsonDocument.Parse(line);
                    Take(json.RootElement, lines, texts);
                }
                catch (Exception fault)
                    when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
                {
                    throw new RefusedException(RefusalTexts.BadGold(file, number, fault.Message), fault);
                }
            }
        }

        var sorted = lines.ToDictionary(
            pair => pair.Key,
            pair => (IReadOnlyList<ScoredLine>)[.. pair.Value.OrderBy(line => line.Start).ThenBy(line => line.End)],
            StringComparer.Ordinal
        );
        return new ScoredFile(sorted, texts);
    }

    private static void Take(JsonElement line, Dictionary<string, List<ScoredLine>> lines, Dictionary<string, GoldText> texts)
    {
        if (!line.TryGetProperty("facts", out var facts))
        {
            Of(line.GetProperty("doc").GetString()!).Add(ScoredLine.Of(line));
            return;
        }

        var id = line.GetProperty("id").GetString()!;
        foreach (var fact in facts.EnumerateArray())
        {
            Of(id).Add(ScoredLine.Of(fact));
        }

        if (line.TryGetProperty("text", out var text))
        {
            var date =
                line.TryGetProperty("date", out var given) && PartialDate.TryParse(given.GetString(), out var published)
                    ? published
                    : (PartialDate?)null;
            texts[id] = new GoldText(text.GetString()!, date);
        }

        List<ScoredLine> Of(string document)
        {
            if (!lines.TryGetValue(document, out var of))
            {
                lines.Add(document, of = []);
            }

            return of;
        }
    }
}
