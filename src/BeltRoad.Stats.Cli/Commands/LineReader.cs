namespace BeltRoad.Stats.Cli.Commands;

/// <summary>
/// Splits a stream of bytes into lines and holds at most one of them. A line longer than <see cref="Limit"/> is skipped without holding it.
/// </summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>The maximum length of a line in bytes.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The number of the current line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The current line without its end; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    public bool IsTooLong { get; private set; }

    /// <summary>The name of a line in messages to its writer.</summary>
    public static string PlaceOf(long number) => FormattableString.Invariant($"standard input:{number}");

    public bool IsBlank => Line.Span.Trim(" \t"u8).IsEmpty;

    /// <summary>Whether the next line is already in the buffer, so that reading it does not wait.</summary>
    public bool HasLine => buffer.AsSpan(start, end - start).Contains((byte)'\n');

    /// <returns>False at the end of the stream.</returns>
    public bool Read()
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Take(searched + at);
                return true;
            }

            if (ended)
            {
                var rest = end > start || IsTooLong;
                if (rest)
                {
                    Take(end - start);
                }

                return rest;
            }

            searched = end - start;
            if (searched > Limit)
            {
                IsTooLong = true;
                start = end;
                searched = 0;
            }

            Fill();
        }
    }

    private void Take(int length)
    {
        Number++;
        var line = buffer.AsMemory(start, length);
        start = Math.Min(end, start + length + 1);
        if (Number == 1 && line.Span.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        Line = line.Length > 0 && line.Span[^1] == (byte)'\r' ? line[..^1] : line;
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var count = input.Read(buffer, end, buffer.Length - end);
        ended = count == 0;
        end += count;
    }
}
