namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>How text is set: weight, size in points, colour.</summary>
internal readonly record struct TextStyle(FontWeight Weight, double Size, Colour Colour);
