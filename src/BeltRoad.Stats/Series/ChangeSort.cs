namespace BeltRoad.Stats.Series;

/// <summary>What happened to a statement between two issues.</summary>
internal enum ChangeSort
{
    /// <summary>Nothing was stated about this before.</summary>
    New,

    /// <summary>Its document now states another value, or the only document that stated it was replaced by another.</summary>
    Revised,

    /// <summary>Another place now says what was said before.</summary>
    Restated,

    /// <summary>Another place now prints the words of an earlier one.</summary>
    Copied,

    /// <summary>Another place now says something that contradicts an earlier statement.</summary>
    Contradicted,

    /// <summary>No document states it any more.</summary>
    Withdrawn,

    /// <summary>Its words are unchanged, but the program or a correction now reads them differently.</summary>
    Reread,
}
