namespace BeltRoad.Stats.Runs.History;

/// <summary>The state of a run.</summary>
internal enum RunState
{
    Running,

    /// <summary>Every document was read, and the report was written.</summary>
    Done,

    /// <summary>The report was written, but some documents were refused.</summary>
    Partial,

    /// <summary>Skipped: documents, settings and program are those of the last good run, whose report stays.</summary>
    Unchanged,

    /// <summary>No report was written; the earlier one stays.</summary>
    Failed,

    /// <summary>Cancelled on request; the earlier report stays.</summary>
    Cancelled,

    /// <summary>The process ended during the run; the earlier report stays.</summary>
    Killed,
}
