namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>The two weights of BeltRoadHei. Digits are tabular within a weight, not between them.</summary>
internal enum FontWeight
{
    Regular,
    Bold,
}
