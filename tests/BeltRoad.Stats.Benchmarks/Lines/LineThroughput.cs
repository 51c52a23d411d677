using System.Globalization;
using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Cli.Commands;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Benchmarks.Lines;

/// <summary>How fast <c>extract --jsonl</c> is, from the bytes of its input to those of its output, next to the reading itself.</summary>
internal static class LineThroughput
{
    private const int WarmUp = 4;
    private const int Rounds = 11;

    /// <summary>Characters of a round, at least.</summary>
    private const int LeastRound = 1_000_000;

    public static void Run(IReadOnlyList<string> texts, TextWriter output)
    {
        var times = 1 + (LeastRound / texts.Sum(static text => text.Length));
        var characters = times * texts.Sum(static text => (long)text.Length);
        var input = Encoding.UTF8.GetBytes(
            string.Concat(
                Enumerable.Repeat(
                    string.Concat(texts.Select(static (text, i) => JsonSerializer.Serialize(new { id = $"{i}.txt", text }) + "\n")),
                    times
                )
            )
        );
        var (reading, lines, written) = (double.MaxValue, double.MaxValue, 0L);
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var read = Seconds(() =>
            {
                for (var time = 0; time < times; time++)
                {
                    foreach (var text in texts)
                    {
                        StatisticsReader.Read(DocumentReader.FromText("compared", text));
                    }
                }
            });
            using var sink = new MemoryStream();
            var piped = Seconds(() =>
            {
                using var bytes = new MemoryStream(input);
                LineExtraction.Run(bytes, new StreamWriter(sink, new UTF8Encoding(false), 65536), TextWriter.Null, LedgerDetail.Plain);
            });
            if (round >= WarmUp)
            {
                (reading, lines, written) = (Math.Min(reading, read), Math.Min(lines, piped), sink.Length);
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{characters / reading:N0} characters/s read; {characters / lines:N0} from JSON lines to ledger lines "
                    + $"({input.Length:N0} to {written:N0} bytes); ratio {reading / lines:F2}"
            )
        );
    }

    private static double Seconds(Action work)
    {
        var begun = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
    }
}
