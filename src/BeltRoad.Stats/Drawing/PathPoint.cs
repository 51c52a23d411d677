namespace BeltRoad.Stats.Drawing;

internal readonly record struct PathPoint(double X, double Y);
