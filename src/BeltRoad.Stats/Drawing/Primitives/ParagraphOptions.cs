namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>How a paragraph is broken into lines.</summary>
/// <param name="Width">Points a line may take.</param>
/// <param name="Leading">Points from one baseline to the next.</param>
internal sealed record ParagraphOptions(double Width, double Leading)
{
    /// <summary>Lines of about one length, as in titles and source lines, in no more lines than they need.</summary>
    public bool Balance { get; init; }

    /// <summary>Text beyond this many lines is left out and <see cref="Ellipsis"/> put in its place.</summary>
    public int MaxLines { get; init; } = int.MaxValue;

    public string Ellipsis { get; init; } = "\u2026";

    public TextAnchor Alignment { get; init; }
}
