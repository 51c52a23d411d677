namespace BeltRoad.Stats.Reading.Texts;

/// <summary>Turns UTF-16 offsets into offsets that count Unicode characters, as Python and the gold files do.</summary>
internal sealed class CodePointMap
{
    private readonly int[] pairs;

    private CodePointMap(int[] pairs) => this.pairs = pairs;

    public static CodePointMap Of(string text)
    {
        var found = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                found.Add(++i);
            }
        }

        return new CodePointMap([.. found]);
    }

    /// <param name="offset">In UTF-16 code units; never inside a surrogate pair.</param>
    public int Of(int offset)
    {
        var before = Array.BinarySearch(pairs, offset);
        return offset - (before >= 0 ? before : ~before);
    }

    public TextSpan Of(TextSpan span) => new(Of(span.Start), Of(span.End));
}
