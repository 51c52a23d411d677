namespace BeltRoad.Stats.Drawing.Primitives;

internal enum PathVerb : byte
{
    Move,
    Line,
    Cubic,
    Close,
}
