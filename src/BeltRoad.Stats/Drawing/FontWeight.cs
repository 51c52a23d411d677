namespace BeltRoad.Stats.Drawing;

/// <summary>The two weights of BeltRoadHei. Digits are tabular within a weight, not between them.</summary>
public enum FontWeight
{
    Regular,
    Bold,
}
