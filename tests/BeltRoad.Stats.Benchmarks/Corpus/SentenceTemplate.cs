using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BeltRoad.Stats.Benchmarks.Corpus;

/// <summary>A sentence with places for words and for figures, as <c>sentences.csv</c> explains.</summary>
internal sealed partial class SentenceTemplate(string pattern, IReadOnlyDictionary<string, string[]> words)
{
    private readonly List<Match> places = [.. Place().Matches(pattern).Cast<Match>()];

    /// <summary>Appends the sentence with drawn words and figures and tells the figures.</summary>
    /// <param name="date">Of the document.</param>
    public void Write(StringBuilder text, DateOnly date, DrawnNumbers drawn, Action<int, decimal, string> tell)
    {
        var at = 0;
        var sentence = text.Length;
        foreach (var place in places)
        {
            text.Append(pattern, at, place.Index - at);
            at = place.Index + place.Length;
            if (place.Groups["word"].Success)
            {
                text.Append(Word(place.Groups["word"].Value, date, drawn));
            }
            else
            {
                // What is said of one thing in one year is the same in all documents.
                Figure(text, place, new DrawnNumbers(HashOf(text, sentence)), tell);
            }
        }

        text.Append(pattern, at, pattern.Length - at);
    }

    /// <summary>FNV-1a over what is written of the sentence so far.</summary>
    private static ulong HashOf(StringBuilder text, int from)
    {
        var hash = 14_695_981_039_346_656_037;
        for (var i = from; i < text.Length; i++)
        {
            hash = unchecked((hash ^ text[i]) * 1_099_511_628_211);
        }

        return hash;
    }

    private static void Figure(StringBuilder text, Match place, DrawnNumbers drawn, Action<int, decimal, string> tell)
    {
        var decimals = int.Parse(place.Groups["decimals"].Value, CultureInfo.InvariantCulture);
        var power = 1;
        for (var i = 0; i < decimals; i++)
        {
            power *= 10;
        }

        var units = drawn.Next(Whole("low") * power, Whole("high") * power);
        units += decimals > 0 && units % 10 == 0 ? 1 : 0;
        var value = (decimal)units / power;
        tell(text.Length, value * Whole("scale"), place.Groups["unit"].Value);
        text.Append(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            .Append(place.Groups["behind"].Value);

        long Whole(string group) => long.Parse(place.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private string Word(string name, DateOnly date, DrawnNumbers drawn) =>
        name switch
        {
            "year" => (date.Year - 1).ToString(CultureInfo.InvariantCulture),
            "month" => drawn.Next(2, 11).ToString(CultureInfo.InvariantCulture),
            _ => drawn.Of(words[name]),
        };

    [GeneratedRegex(
        @"\{(?<word>\w+)\}|\[(?<low>\d+)-(?<high>\d+)/(?<decimals>\d) (?<behind>[^=\]]*)=(?<unit>[^*\]]*)\*(?<scale>\d+)\]",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Place();
}
