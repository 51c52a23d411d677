namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>What a header cell is the header of.</summary>
internal enum HeaderScope
{
    Column,
    Row,
    Both,
}
