namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>Measures of a face in thousandths of the size. Ascent and descent bound the ideographs' square; both are positive.</summary>
internal sealed record FontMetrics(int Ascent, int Descent, int CapHeight, int XHeight, int XMin, int YMin, int XMax, int YMax);
