namespace BeltRoad.Stats.Runs.History;

/// <summary>Why a run was started.</summary>
internal enum RunCause
{
    /// <summary>Its time had come.</summary>
    Cron,

    /// <summary>A user started it.</summary>
    Manual,

    /// <summary>Documents of a watched folder changed.</summary>
    Change,

    /// <summary>Its time had passed while the schedule was not running; one run makes up for all missed times.</summary>
    CatchUp,
}
