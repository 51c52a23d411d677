namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Why a program was ended.</summary>
internal enum BrokenBound
{
    Time,
    Memory,
    Text,
}
