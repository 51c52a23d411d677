using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using Microsoft.Extensions.Logging;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Logs the course of a run, with the run's number in every line: its stages, the refused documents, its end.</summary>
internal sealed class RunLog(ILogger log, string digest) : IProgress<RunProgress>
{
    private readonly Dictionary<string, object?> scope = new(StringComparer.Ordinal) { ["run"] = null, ["digest"] = digest };

    public void Begin(HistoryEntry entry) =>
        Write(
            entry.Id,
            () =>
                log.LogInformation(
                    "run {Number} of {Name} begins: {Cause}, attempt {Attempt}",
                    entry.Id,
                    digest,
                    EnumNames.Name(entry.Cause),
                    entry.Attempt
                )
        );

    public void Report(RunProgress value) =>
        Write(
            null,
            () =>
            {
                if (value.Refusal is { } refusal)
                {
                    log.LogWarning("refused: {Where}: {What}; {Remedy}", refusal.Where, refusal.What, refusal.Remedy);
                }
                else if (value.Warning is { } warning)
                {
                    log.LogWarning("warning: {Where}: {What}; {Remedy}", warning.Where, warning.What, warning.Remedy);
                }
                else if (value.Stage == RunStage.Read && value.Done == value.Total)
                {
                    log.LogInformation("read {Done} documents", value.Done);
                }
                else if (value.Stage == RunStage.Publish)
                {
                    log.LogInformation("published {Folder}", value.Item);
                }
            }
        );

    public void End(RecordedResult result) =>
        Write(
            result.Entry.Id,
            () =>
            {
                var entry = result.Entry;
                if (result.IsServedBefore)
                {
                    log.LogInformation("nothing to do: run {Number} of {Name} has served {Slot:u}", entry.Id, digest, entry.Slot);
                }
                else
                {
                    foreach (var stale in result.Made?.StaleCorrections ?? [])
                    {
                        log.LogWarning("{Stale}", stale.ToString());
                    }

                    log.LogInformation(
                        "run {Number} of {Name} ends: {State}, {Changed} of {Documents} documents changed, {Refused} refused, "
                            + "{Statistics} statistics",
                        entry.Id,
                        digest,
                        EnumNames.Name(entry.State),
                        entry.Changed,
                        entry.Documents,
                        entry.Refused,
                        entry.Statistics
                    );
                }
            }
        );

    public void End(Exception fault) =>
        Write(
            null,
            () =>
            {
                switch (fault)
                {
                    case RefusedException { Refusal: var refusal }:
                        log.LogError(
                            "the run of {Name} ends without a report: {Where}: {What}; {Remedy}",
                            digest,
                            refusal.Where,
                            refusal.What,
                            refusal.Remedy
                        );
                        break;
                    case OperationCanceledException:
                        log.LogWarning("the run of {Name} was stopped; the last report stays as it was", digest);
                        break;
                    default:
                        log.LogError(fault, "the run of {Name} ends without a report", digest);
                        break;
                }
            }
        );

    private void Write(long? run, Action write)
    {
        scope["run"] = run ?? scope["run"];
        using (log.BeginScope(scope))
        {
            write();
        }
    }
}
