using System.Globalization;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Lexicons;

namespace BeltRoad.Stats.Facts;

/// <summary>Whose 元 a document writes: CNY, or HKD, MOP or TWD where a Traditional text speaks of that place as its own.</summary>
internal static class HomeCurrency
{
    private const int Looked = 20_000;
    private static readonly (string Word, string Currency, int Weight)[] Cues =
        [.. LexiconFile.ReadEmbedded("Facts/regions.csv").Select(row => (row["word"], row["currency"], int.Parse(row["weight"], CultureInfo.InvariantCulture)))];

    /// <summary>The ISO 4217 code with the most weight; CNY where nothing speaks for another.</summary>
    public static string Of(SourceDocument document)
    {
        if (document.Script != Script.Traditional)
        {
            return "CNY";
        }

        var text = document.Text.AsSpan(0, Math.Min(document.Text.Length, Looked));
        var weights = new Dictionary<string, int> { ["TWD"] = 0, ["HKD"] = 0, ["MOP"] = 0 };
        foreach (var (word, currency, weight) in Cues)
        {
            weights[currency] += text.Count(word) * weight;
        }

        var best = weights.MaxBy(pair => pair.Value);
        return best.Value == 0 ? "CNY" : best.Key;
    }
}
