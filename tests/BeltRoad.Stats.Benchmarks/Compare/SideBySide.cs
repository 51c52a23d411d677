using System.Globalization;

namespace BeltRoad.Stats.Benchmarks.Compare;

/// <summary>
/// Runs all sides in turn, round after round in one process, so that what disturbs the machine disturbs them alike, and prints
/// the best round of each and its ratio to the first.
/// </summary>
internal static class SideBySide
{
    /// <summary>Rounds before it counts, in which the runtime compiles, and rounds that count.</summary>
    private const int WarmUp = 4;

    private const int Rounds = 9;

    private static readonly TimeSpan LeastRound = TimeSpan.FromMilliseconds(60);

    public static void Run(IReadOnlyList<string> texts, TextWriter output)
    {
        var characters = texts.Sum(text => (long)text.Length);
        var best = new (double Seconds, double Bytes, long Found)[Sides.All.Count];
        Array.Fill(best, (double.MaxValue, 0, 0));
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                var measured = Round(Sides.All[i], texts);
                best[i] = round >= WarmUp && measured.Seconds < best[i].Seconds ? measured : best[i];
            }
        }

        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{texts.Count} texts, {characters:N0} characters, one thread, the best of {Rounds} rounds"
            )
        );
        output.WriteLine();
        output.WriteLine("| reader | characters/s | ratio | bytes allocated a character | found |");
        output.WriteLine("|---|---|---|---|---|");
        for (var i = 0; i < best.Length; i++)
        {
            var (seconds, bytes, found) = best[i];
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Sides.All[i].Name} | {characters / seconds:N0} | {best[0].Seconds / seconds:F2} | "
                        + $"{bytes / characters:F1} | {found:N0} |"
                )
            );
        }
    }

    /// <summary>The texts as often as makes a round long enough to be measured.</summary>
    private static (double Seconds, double Bytes, long Found) Round(Side side, IReadOnlyList<string> texts)
    {
        var times = 0;
        long found = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begun = TimeProvider.System.GetTimestamp();
        do
        {
            found = texts.Sum(text => (long)side.Read(text));
            times++;
        } while (TimeProvider.System.GetElapsedTime(begun) < LeastRound);

        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds / times;
        return (seconds, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / times, found);
    }
}
