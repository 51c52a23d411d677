using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Text;

/// <summary>The part of a run that stands on one line.</summary>
/// <param name="X">Points from the start of the line.</param>
/// <param name="Width">Points; a gap or space at the end does not count.</param>
internal sealed record LineFragment(double X, double Width, GlyphRun Glyphs, TextRun Run);
