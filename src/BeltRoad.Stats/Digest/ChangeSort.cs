namespace BeltRoad.Stats.Digest;

/// <summary>What became of one statement between two issues.</summary>
public enum ChangeSort
{
    New,
    Revised,
    Restated,
    Copied,
    Contradicted,
    Withdrawn,
}
