namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>What a header cell is the header of.</summary>
public enum HeaderScope
{
    Column,
    Row,
    Both,
}
