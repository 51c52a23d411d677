using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Digest;

/// <summary>
/// Adds to the source line of a chart what its marks and abbreviations mean, under the first chart of the issue that uses each of them.
/// </summary>
internal sealed class FirstUses(Words words)
{
    private static readonly IReadOnlyList<string[]> abbreviations = LexiconTable.Read(
        "Digest/abbreviations.csv",
        "short",
        "english",
        "chinese"
    );

    private readonly HashSet<string> explained = new(StringComparer.Ordinal);

    /// <summary>The charts in the order of the issue; each is asked once.</summary>
    public ChartSpec Explained(ChartSpec chart)
    {
        var marks = chart
            .Marks.SelectMany(MarksOf)
            .Distinct(StringComparer.Ordinal)
            .Where(explained.Add)
            .Select(mark => words["mark.first." + mark])
            .ToList();
        var used = chart
            .Groups.SelectMany(static group => group.Rows)
            .Select(static row => row.Label)
            .Append(chart.Title)
            .Append(chart.Subtitle)
            .ToList();
        var spelt = abbreviations
            .Where(row => Spelt(row).Length > 0 && used.Exists(text => Uses(text, row[0])) && explained.Add(row[0]))
            .Select(row => words.Format("abbreviation", row[0], Spelt(row)))
            .ToList();
        var notes = new[] { string.Join(words["list.semicolon"], marks), string.Join(words["list.semicolon"], spelt) }
            .Where(static note => note.Length > 0)
            .Select(note => char.ToUpperInvariant(note[0]) + note[1..] + words["sentence.stop"])
            .ToList();
        return notes.Count == 0 || chart.Source.Length == 0
            ? chart
            : chart with
            {
                Source = string.Join(words["sentence.gap"], [chart.Source, .. notes]),
            };
    }

    private string Spelt(string[] row) => words.Language == DigestLanguage.English ? row[1] : row[2];

    private static IEnumerable<string> MarksOf(ChartMark mark)
    {
        if (mark.Hedge is Modifier.Over or Modifier.Nearly or Modifier.About)
        {
            yield return mark.Hedge.ToString();
        }

        if (mark.Status != Status.Actual)
        {
            yield return mark.Status.ToString();
        }
    }

    private static bool Uses(string text, string abbreviation)
    {
        var at = text.IndexOf(abbreviation, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !char.IsAsciiLetter(text[at - 1]))
            && (at + abbreviation.Length == text.Length || !char.IsAsciiLetter(text[at + abbreviation.Length]));
    }
}
