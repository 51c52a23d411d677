namespace BeltRoad.Stats.Drawing.Primitives;

internal readonly record struct PathPoint(double X, double Y);
