namespace BeltRoad.Stats.Drawing.Text;

/// <summary>One line of a paragraph.</summary>
internal sealed class ParagraphLine
{
    internal ParagraphLine(IReadOnlyList<LineFragment> fragments, double offset, double width)
    {
        Fragments = fragments;
        Offset = offset;
        Width = width;
    }

    /// <summary>Points from the paragraph's left edge to the line's first glyph.</summary>
    public double Offset { get; }

    /// <summary>Points from the first glyph to the end of the last; spaces at the end of the line do not count.</summary>
    public double Width { get; }

    public string Text => string.Concat(Fragments.Select(fragment => fragment.Glyphs.Text));

    internal IReadOnlyList<LineFragment> Fragments { get; }
}
