namespace BeltRoad.Stats.Drawing.Fonts;

internal readonly record struct OutlinePoint(double X, double Y, bool OnCurve);
