namespace BeltRoad.Stats.Drawing;

internal enum PathVerb : byte
{
    Move,
    Line,
    Cubic,
    Close,
}
