using System.Buffers;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;

namespace BeltRoad.Stats.Benchmarks.Compare;

/// <summary>The readers of the table, the first being what the others are measured by.</summary>
internal static class Sides
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(NumeralCharacters.CanStart),
    ]);

    public static IReadOnlyList<Side> All { get; } =
    [
        new("Microsoft number model alone", MicrosoftNumbers.CountIn),
        new("full reading", static text => StatisticsReader.Read(DocumentReader.FromText("compared", text)).Mentions.Count),
        new("scan for candidates", Candidates),
        new("vectorised search", Search),
    ];

    private static int Candidates(string text)
    {
        var count = 0;
        for (var at = 0; NumeralCandidates.Next(text, at, out _, out at); )
        {
            count++;
        }

        return count;
    }

    /// <summary>Every digit and numeral, by nothing but the runtime's own search.</summary>
    private static int Search(string text)
    {
        var count = 0;
        var left = text.AsSpan();
        for (int at; (at = left.IndexOfAny(Numerals)) >= 0; left = left[(at + 1)..])
        {
            count++;
        }

        return count;
    }
}
