namespace BeltRoad.Stats.Runs.History;

/// <summary>How far a run came.</summary>
internal enum RunState
{
    Running,

    /// <summary>Every document was read and the report written.</summary>
    Done,

    /// <summary>The report is written; some documents were refused.</summary>
    Partial,

    /// <summary>Skipped: documents, settings and program are as in the last good run, whose report stands.</summary>
    Unchanged,

    /// <summary>No report was written: the earlier one stands.</summary>
    Failed,

    /// <summary>Stopped as asked: the earlier report stands.</summary>
    Cancelled,

    /// <summary>The process ended within the run: the earlier report stands.</summary>
    Killed,
}
