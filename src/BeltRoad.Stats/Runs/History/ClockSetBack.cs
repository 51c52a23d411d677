namespace BeltRoad.Stats.Runs.History;

/// <summary>That the clock went back, as it was noticed for a digest.</summary>
/// <param name="Was">The latest time that it is known to have shown.</param>
/// <param name="Became">What it showed when that was noticed.</param>
/// <param name="LastRun">The number of the last run of the folder before that; 0 where there was none.</param>
internal sealed record ClockSetBack(string Digest, DateTimeOffset Was, DateTimeOffset Became, long LastRun)
{
    /// <summary>Clocks are put right by less all the time.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
}
