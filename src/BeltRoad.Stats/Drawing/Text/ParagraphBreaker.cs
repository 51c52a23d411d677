namespace BeltRoad.Stats.Drawing.Text;

internal sealed class ParagraphBreaker(IReadOnlyList<TextRun> runs, ParagraphOptions options)
{
    public (IReadOnlyList<ParagraphLine> Lines, bool IsTruncated, bool Overflows) Break()
    {
        var fragments = new List<LineFragment>();
        var at = 0d;
        foreach (var (glyphs, run) in TextShaper.Shape(runs))
        {
            fragments.Add(new LineFragment(at, glyphs, run));
            at += glyphs.Width(run.Style.Size);
        }

        return ([new ParagraphLine(fragments, 0, at)], false, at > options.Width);
    }
}
