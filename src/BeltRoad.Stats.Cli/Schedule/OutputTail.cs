using System.Globalization;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Keeps the end of a program's output, where the reason of a failure usually is.</summary>
internal sealed class OutputTail
{
    /// <summary>The number of characters kept.</summary>
    private const int Kept = 2000;

    private readonly Lock gate = new();
    private readonly char[] ring = new char[Kept];
    private long length;

    /// <summary>Reads to the end, so that the program never blocks on its output.</summary>
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

    /// <summary>The text read so far, after a note of how much was omitted before it.</summary>
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
