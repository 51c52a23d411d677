using System.Globalization;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Benchmarks.Scaling;

/// <summary>The time for a character, for texts of growing length in one line and in many, and for a million of one character.</summary>
internal static class LinearTimes
{
    private const int Megabyte = 1_000_000;
    private const int Repeats = 5;
    private const int Rounds = 4;

    /// <summary>A text may take so many seconds more than the document text of its length.</summary>
    private const double MostExtra = 0.1;

    private const double MostSpread = 1.2;

    /// <param name="sample">Document text, which is repeated to the length wanted.</param>
    /// <returns>False where a bound is passed.</returns>
    public static bool Run(string sample, TextWriter output)
    {
        var holds = true;
        Seconds(Repeated(sample, Megabyte));
        foreach (var (name, text) in new[] { ("one line", OneLine(sample)), ("many lines", sample) })
        {
            int[] sizes = [1, 8, 64];
            var each = SecondsAMillion([.. sizes.Select(size => (text, size * Megabyte))]);
            for (var i = 0; i < sizes.Length; i++)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name, -12} {sizes[i], 3} M characters: {each[i] * 1000:F1} ns a character"
                    )
                );
            }

            var spread = each.Max() / each.Min();
            holds &= spread < MostSpread;
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{name, -12} largest to smallest {spread:F2} (at most {MostSpread})")
            );
        }

        var usual = Seconds(Repeated(sample, Megabyte));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a million characters of documents: {usual:F3} s"));
        foreach (var piece in new[] { "9", "一", "（", "(", "“", "《", "万", "千", "1.", "1,", "半" })
        {
            var seconds = Seconds(Repeated(piece, Megabyte));
            holds &= seconds - usual <= MostExtra;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a million characters of {piece}: {seconds:F3} s ({seconds - usual:+0.000;-0.000} s; at most +{MostExtra} s)"
                )
            );
        }

        // A text of nothing but figures takes more than any document; it is to take the same for each, however many there are.
        foreach (var piece in new[] { "3亿美元、", "约3吨", "同比增长3%，" })
        {
            var each = SecondsAMillion([(piece, Megabyte / 2), (piece, 2 * Megabyte)]);
            var (few, many) = (each[0], each[1]);
            holds &= many / few < MostSpread;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"two million characters of {piece}: {many:F3} s a million, {many / few:F2} times that of half a million "
                        + $"(at most {MostSpread})"
                )
            );
        }

        return holds;
    }

    /// <summary>
    /// For a million characters of each text. The texts take turns, so that a slow minute of the machine is every text's.
    /// </summary>
    private static double[] SecondsAMillion(IReadOnlyList<(string Piece, int Length)> texts)
    {
        var least = new double[texts.Count];
        Array.Fill(least, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < least.Length; i++)
            {
                var (piece, length) = texts[i];
                least[i] = Math.Min(
                    least[i],
                    Seconds(Repeated(piece, length), Math.Clamp(4 * Megabyte / length, 1, Repeats)) * Megabyte / length
                );
            }
        }

        return least;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(string.Empty);

    private static string Repeated(string piece, int length) =>
        string.Create(
            length,
            piece,
            static (span, piece) =>
            {
                for (var at = 0; at < span.Length; at += piece.Length)
                {
                    piece.AsSpan(0, Math.Min(piece.Length, span.Length - at)).CopyTo(span[at..]);
                }
            }
        );

    private static double Seconds(string text, int repeats = Repeats)
    {
        var best = double.MaxValue;
        for (var i = 0; i < repeats; i++)
        {
            GC.Collect();
            var begun = TimeProvider.System.GetTimestamp();
            StatisticsReader.Read(DocumentReader.FromText("long", text));
            best = Math.Min(best, TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }

        return best;
    }
}
