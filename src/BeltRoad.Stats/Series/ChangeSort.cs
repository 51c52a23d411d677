namespace BeltRoad.Stats.Series;

/// <summary>What became of one statement between two issues.</summary>
internal enum ChangeSort
{
    /// <summary>Nothing was stated of it before.</summary>
    New,

    /// <summary>
    /// Its document states another value where it stated this one, or the one document that stated it is replaced by another.
    /// </summary>
    Revised,

    /// <summary>A place more says what was said before.</summary>
    Restated,

    /// <summary>A place more prints the words of an earlier one.</summary>
    Copied,

    /// <summary>A place more says what cannot hold together with what was said before.</summary>
    Contradicted,

    /// <summary>No document states it any more.</summary>
    Withdrawn,

    /// <summary>Its words stand as they stood; the program, or a correction, reads them otherwise now.</summary>
    Reread,
}
