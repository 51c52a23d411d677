namespace BeltRoad.Stats.Runs.History;

/// <param name="Entry">The entry of this run, or of the earlier run that serves the slot.</param>
/// <param name="Made">The result of the run; null if nothing had to be done.</param>
/// <param name="IsServedBefore">Whether another run had served the slot, so that this one was not recorded.</param>
internal sealed record RecordedResult(HistoryEntry Entry, RunResult? Made, bool IsServedBefore = false);
