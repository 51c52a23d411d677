namespace BeltRoad.Stats.Reading.Texts;

/// <summary>Converts UTF-16 offsets to offsets in Unicode code points, as Python and the annotated files count.</summary>
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
