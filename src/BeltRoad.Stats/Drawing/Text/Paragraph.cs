using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>Runs of text broken into lines, ready to be drawn by <see cref="Scene.Paragraph"/>.</summary>
internal sealed class Paragraph
{
    private Paragraph(IReadOnlyList<ParagraphLine> lines, double leading, bool isTruncated, bool overflows)
    {
        Lines = lines;
        Leading = leading;
        IsTruncated = isTruncated;
        Overflows = overflows;
    }

    public IReadOnlyList<ParagraphLine> Lines { get; }

    public double Leading { get; }

    /// <summary>Lines times leading.</summary>
    public double Height => Lines.Count * Leading;

    /// <summary>The widest line's width.</summary>
    public double Width => Lines.Count == 0 ? 0 : Lines.Max(line => line.Width);

    /// <summary>Text was left out for <see cref="ParagraphOptions.MaxLines"/>.</summary>
    public bool IsTruncated { get; }

    /// <summary>A line is wider than was allowed, since it holds a single word that cannot be broken.</summary>
    public bool Overflows { get; }

    /// <summary>Breaks one run; see <see cref="Lay(IReadOnlyList{TextRun}, ParagraphOptions)"/>.</summary>
    public static Paragraph Lay(string text, TextStyle style, ParagraphOptions options) => Lay([new TextRun(text, style)], options);

    /// <summary>
    /// Breaks runs into lines. A line break in the text is kept. A line neither starts with a closing mark nor ends with an
    /// opening one or a currency sign; words, numbers, and numbers with their scale word stay whole; the last line is not a
    /// single word where the one before can spare another. Takes time in proportion to the text.
    /// </summary>
    public static Paragraph Lay(IReadOnlyList<TextRun> runs, ParagraphOptions options)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(options);
        if (!(options.Width > 0) || !(options.Leading > 0) || options.MaxLines < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options),
                options,
                "A paragraph needs a width and a leading of more than 0 points and at least one line."
            );
        }

        var broken = new ParagraphBreaker(runs, options).Break();
        return new Paragraph(broken.Lines, options.Leading, broken.IsTruncated, broken.Overflows);
    }
}
