namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Why a program was ended.</summary>
internal enum ExceededLimit
{
    Time,
    Memory,
    Text,
}
