namespace BeltRoad.Stats.Runs.History;

/// <param name="Entry">Of this run; of the earlier one where that serves the slot.</param>
/// <param name="Made">What the run made; null where nothing had to be done.</param>
/// <param name="IsServedBefore">Whether another run had served the slot, so that this one left no trace.</param>
internal sealed record RecordedResult(HistoryEntry Entry, RunResult? Made, bool IsServedBefore = false);
