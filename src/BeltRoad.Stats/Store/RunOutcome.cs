namespace BeltRoad.Stats.Store;

internal enum RunOutcome
{
    /// <summary>Every document was read, and the report was written.</summary>
    Done,

    /// <summary>The report was written, but some documents were refused or some corrections no longer fit.</summary>
    Partial,

    /// <summary>No report was written; the earlier one stays.</summary>
    Failed,
}
