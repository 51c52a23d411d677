namespace BeltRoad.Stats.Reading.Texts;

/// <summary>The lines of a text, and the line and column that an editor shows for an offset.</summary>
public sealed class LineMap
{
    private readonly int[] starts;

    private LineMap(int[] starts) => this.starts = starts;

    /// <summary>How many lines the text has; an empty text has one.</summary>
    public int Count => starts.Length;

    /// <summary>The lines of a text, which end with a line feed, a carriage return, or both.</summary>
    public static LineMap Of(ReadOnlySpan<char> text)
    {
        var found = new List<int> { 0 };
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAny('\n', '\r');
            if (next < 0)
            {
                return new LineMap([.. found]);
            }

            at += next + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
            {
                at++;
            }

            found.Add(at);
        }
    }

    /// <summary>The line and column of an offset, both from 1; the column counts UTF-16 code units.</summary>
    public (int Line, int Column) PlaceOf(int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset at which a line begins.</summary>
    /// <param name="line">From 1.</param>
    public int StartOf(int line) => starts[line - 1];

    /// <summary>A line without its line end.</summary>
    /// <param name="text">The text from which the map was made.</param>
    /// <param name="line">From 1.</param>
    public ReadOnlySpan<char> TextOf(string text, int line)
    {
        var start = StartOf(line);
        var end = line < Count ? StartOf(line + 1) : text.Length;
        return text.AsSpan(start, end - start).TrimEnd("\r\n");
    }
}
