using System.Text;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Digest;

/// <summary>A stretch of a document on one line: line breaks closed up, spaces between words kept as one.</summary>
internal sealed class NormalizedText
{
    private readonly int[] places;
    private readonly TextSpan source;

    private NormalizedText(string text, int[] places, TextSpan source)
    {
        Text = text;
        this.places = places;
        this.source = source;
    }

    public string Text { get; }

    public static NormalizedText Of(string document, TextSpan span)
    {
        var text = new StringBuilder(span.Length);
        var starts = new int[span.Length + 1];
        for (var i = 0; i < span.Length; )
        {
            var character = document[span.Start + i];
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                starts[i++] = text.Length;
                text.Append(character);
                continue;
            }

            var end = i;
            var breaks = false;
            while (end < span.Length && (char.IsWhiteSpace(document[span.Start + end]) || char.IsControl(document[span.Start + end])))
            {
                breaks |= document[span.Start + end] is '\n' or '\r';
                starts[end++] = text.Length;
            }

            var between = text.Length > 0 && end < span.Length;
            if (between && (!breaks || (char.IsAscii(text[^1]) && char.IsAscii(document[span.Start + end]))))
            {
                text.Append(' ');
            }

            i = end;
        }

        starts[span.Length] = text.Length;
        return new NormalizedText(text.ToString(), starts, span);
    }

    /// <summary>Where an offset of the document stands in <see cref="Text"/>.</summary>
    public int PlaceOf(int offset) => places[Math.Clamp(offset - source.Start, 0, source.Length)];

    /// <summary>Where a span of the document stands, without spaces at its ends.</summary>
    public TextSpan PlaceOf(TextSpan span)
    {
        var (start, end) = (PlaceOf(span.Start), PlaceOf(span.End));
        while (start < end && Text[start] == ' ')
        {
            start++;
        }

        while (end > start && Text[end - 1] == ' ')
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
