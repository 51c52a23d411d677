using System.Buffers;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>
/// One sentence as the recognisers see it: folded to Simplified, half-width, with the line breaks and spaces of the layout
/// taken out, each character knowing the offset it came from. The buffers are reused from sentence to sentence.
/// </summary>
internal sealed class SentenceView : IDisposable
{
    /// <summary>Longer sentences are cut: no rule looks further, and a text without full stops stays linear.</summary>
    public const int MaxLength = 1500;

    private readonly char[] chars = ArrayPool<char>.Shared.Rent(MaxLength + 8);
    private readonly int[] map = ArrayPool<int>.Shared.Rent(MaxLength + 8);

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => chars.AsSpan(0, Length);

    public char this[int index] => index >= 0 && index < Length ? chars[index] : '\0';

    /// <summary>True where the sentence begins a line of the document, so that a list marker may stand there.</summary>
    public bool StartsLine { get; internal set; }

    /// <summary>True where the line is marked as a heading.</summary>
    public bool IsHeading { get; internal set; }

    /// <summary>Counts the paragraphs of the document from 0; sentences of one paragraph share it.</summary>
    public int Paragraph { get; internal set; }

    /// <summary>Where the sentence stands in the document, from its first to behind its last visible character.</summary>
    public TextSpan Span => Length == 0 ? default : new TextSpan(map[0], map[Length - 1] + 1);

    /// <summary>The document's span of the view's characters <paramref name="start"/> up to <paramref name="end"/>, at least one.</summary>
    public TextSpan SpanOf(int start, int end) => new(map[start], map[end - 1] + 1);

    public int OffsetOf(int index) => map[index];

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(chars);
        ArrayPool<int>.Shared.Return(map);
    }

    internal bool IsFull => Length >= MaxLength;

    internal char Last => Length == 0 ? '\0' : chars[Length - 1];

    internal void Clear()
    {
        Length = 0;
        StartsLine = false;
        IsHeading = false;
    }

    internal void Append(char folded, int offset)
    {
        chars[Length] = folded;
        map[Length++] = offset;
    }

    internal void Replace(int index, char folded) => chars[index] = folded;

    /// <summary>Takes the last character back, for a cut that must not fall inside a number.</summary>
    internal int TakeBack(int count)
    {
        Length -= count;
        return map[Length];
    }
}
