namespace BeltRoad.Stats.Drawing.Text;

/// <summary>The part of a run that stands on one line.</summary>
/// <param name="X">Points from the start of the line.</param>
internal sealed record LineFragment(double X, GlyphRun Glyphs, TextRun Run);
