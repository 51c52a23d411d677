using System.Buffers;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Sentences;

/// <summary>
/// A sentence as the recognisers see it: folded to Simplified and half-width, without the line breaks and spaces of the layout. Each
/// character keeps its original offset. The buffers are reused for the next sentence.
/// </summary>
internal sealed class SentenceView : IDisposable
{
    /// <summary>Longer sentences are cut. No rule looks farther, and the work stays linear for a text without full stops.</summary>
    public const int MaxLength = 1500;

    private readonly char[] chars = ArrayPool<char>.Shared.Rent(MaxLength + 8);
    private readonly int[] map = ArrayPool<int>.Shared.Rent(MaxLength + 8);

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => chars.AsSpan(0, Length);

    public char this[int index] => index >= 0 && index < Length ? chars[index] : '\0';

    /// <summary>Whether the sentence begins a line of the document, so that a list marker may come first.</summary>
    public bool StartsLine { get; internal set; }

    /// <summary>Whether the line is marked as a heading.</summary>
    public bool IsHeading { get; internal set; }

    /// <summary>The index of the paragraph in the document, from 0; sentences of one paragraph share it.</summary>
    public int Paragraph { get; internal set; }

    /// <summary>The span of the sentence in the document, from its first visible character to after its last.</summary>
    public TextSpan Span => Length == 0 ? default : new TextSpan(map[0], map[Length - 1] + 1);

    /// <summary>
    /// The span in the document of the view's characters from <paramref name="start"/> to <paramref name="end"/>, at least one.
    /// </summary>
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

    /// <summary>Removes the last characters, for a cut that must not fall inside a number.</summary>
    internal int TakeBack(int count)
    {
        Length -= count;
        return map[Length];
    }
}
