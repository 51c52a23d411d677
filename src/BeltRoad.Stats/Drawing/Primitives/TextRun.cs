namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>A stretch of text in one style, inside a line or a paragraph.</summary>
internal sealed record TextRun(string Text, TextStyle Style)
{
    /// <summary>A colour behind the text, as behind the number in a quotation.</summary>
    public Colour? Highlight { get; init; }

    public LinkTarget? Link { get; init; }

    /// <summary>What the link leads to, in words; the run's own text where this is null.</summary>
    public string? LinkDescription { get; init; }

    /// <summary>The run's language where it is not the document's, as a BCP 47 tag such as <c>zh-Hans</c>.</summary>
    public string? Language { get; init; }
}
