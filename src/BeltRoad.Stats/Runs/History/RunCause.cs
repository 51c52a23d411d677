namespace BeltRoad.Stats.Runs.History;

/// <summary>Why a run was started.</summary>
internal enum RunCause
{
    /// <summary>It was due.</summary>
    Cron,

    /// <summary>Someone asked for it.</summary>
    Manual,

    /// <summary>Documents of a watched folder changed.</summary>
    Change,

    /// <summary>It had been due while nothing ran: one for all the times missed.</summary>
    CatchUp,
}
