using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Drawing;

/// <summary>
/// Puts the fragments of lines into a scene with their highlights, links and languages. One painter paints one paragraph, so
/// that a link that runs over a line's end stays one link.
/// </summary>
internal sealed class FragmentPainter(Scene scene)
{
    /// <summary>How far a highlight reaches beyond its text to either side, and its corners' radius, in points.</summary>
    private const double HighlightMargin = 1;

    private readonly Dictionary<TextRun, StructureElement> elements = new(ReferenceEqualityComparer.Instance);

    public void Paint(double left, double baseline, IReadOnlyList<LineFragment> fragments)
    {
        foreach (var fragment in fragments)
        {
            if (fragment.Run.Highlight is { } colour)
            {
                var style = fragment.Run.Style;
                using (scene.Artifact())
                {
                    scene.Rectangle(
                        left + fragment.X - HighlightMargin,
                        baseline - (TextMeasurer.Ascent(style) * 1.04),
                        fragment.Width + (2 * HighlightMargin),
                        (TextMeasurer.Ascent(style) * 1.04) + (TextMeasurer.Descent(style) * 1.5),
                        colour,
                        cornerRadius: HighlightMargin
                    );
                }
            }
        }

        foreach (var fragment in fragments)
        {
            Paint(left + fragment.X, baseline, fragment);
        }
    }

    private void Paint(double x, double baseline, LineFragment fragment)
    {
        var (run, style) = (fragment.Run, fragment.Run.Style);
        if (run.Link is { } target)
        {
            var ascent = TextMeasurer.Ascent(style);
            using (
                scene.Link(
                    x,
                    baseline - ascent,
                    fragment.Width,
                    ascent + TextMeasurer.Descent(style),
                    target,
                    run.LinkDescription ?? run.Text,
                    Element(run, StructureTag.Link)
                )
            )
            {
                scene.Add(x, baseline, fragment.Glyphs, style);
            }
        }
        else if (run.Language is not null)
        {
            using (scene.Tag(Element(run, StructureTag.Span)))
            {
                scene.Add(x, baseline, fragment.Glyphs, style);
            }
        }
        else
        {
            scene.Add(x, baseline, fragment.Glyphs, style);
        }
    }

    private StructureElement Element(TextRun run, StructureTag tag)
    {
        if (!elements.TryGetValue(run, out var element))
        {
            element = new StructureElement(tag) { Language = run.Language };
            elements.Add(run, element);
        }

        return element;
    }
}
