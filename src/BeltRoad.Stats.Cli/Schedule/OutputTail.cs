using System.Globalization;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>The end of what a program prints, however much that is: why it failed stands there.</summary>
internal sealed class OutputTail
{
    /// <summary>In characters.</summary>
    private const int Kept = 2000;

    private readonly Lock gate = new();
    private readonly char[] ring = new char[Kept];
    private long length;

    /// <summary>Reads to the end, so that the program never waits for a reader.</summary>
    public async Task Read(TextReader reader)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var read)
        {
            lock (gate)
            {
                foreach (var c in buffer.AsSpan(0, read))
                {
                    ring[length++ % Kept] = c;
                }
            }
        }
    }

    /// <summary>What was read so far, after a note of how much was left out before it.</summary>
    public override string ToString()
    {
        lock (gate)
        {
            var begin = Math.Max(0, length - Kept);
            var text = string.Create(
                    (int)(length - begin),
                    (ring, begin),
                    static (tail, kept) =>
                    {
                        for (var i = 0; i < tail.Length; i++)
                        {
                            tail[i] = kept.ring[(kept.begin + i) % Kept];
                        }
                    }
                )
                .Trim();
            return begin == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"({begin} characters left out) {text}");
        }
    }
}
