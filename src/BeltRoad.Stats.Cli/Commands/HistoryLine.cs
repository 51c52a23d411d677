using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>An entry of the printed history: a run, or a clock that was set back.</summary>
internal sealed record HistoryLine(HistoryEntry? Run, ClockSetBack? SetBack)
{
    private DateTimeOffset Time => Run?.Started ?? SetBack!.Became;

    /// <summary>
    /// Returns the entries of several output folders, newest first. Within a folder runs are sorted by number, which keeps their order
    /// even if the clock was set back; between folders only the clock can order them.
    /// </summary>
    /// <param name="digest">The digest to return; null for all.</param>
    public static IReadOnlyList<HistoryLine> Newest(IEnumerable<RunOptions> outputs, string? digest, int limit)
    {
        var heads = new PriorityQueue<IEnumerator<HistoryLine>, DateTimeOffset>(
            Comparer<DateTimeOffset>.Create(static (left, right) => right.CompareTo(left))
        );
        foreach (var output in outputs.DistinctBy(static options => Path.GetFullPath(options.Output), StringComparer.Ordinal))
        {
            Queue(heads, Of(output, digest, limit).GetEnumerator());
        }

        var newest = new List<HistoryLine>();
        while (newest.Count < limit && heads.TryDequeue(out var head, out _))
        {
            newest.Add(head.Current);
            Queue(heads, head);
        }

        return newest;
    }

    private static void Queue(PriorityQueue<IEnumerator<HistoryLine>, DateTimeOffset> heads, IEnumerator<HistoryLine> lines)
    {
        if (lines.MoveNext())
        {
            heads.Enqueue(lines, lines.Current.Time);
        }
    }

    private static IEnumerable<HistoryLine> Of(RunOptions output, string? digest, int limit)
    {
        using var history = RunHistory.OpenExisting(output);
        if (history is null)
        {
            return [];
        }

        var runs = history.List(digest, limit).Select(run => (run.Id, Order: 0, Line: new HistoryLine(run, null)));
        var setBacks = history.SetBacks(digest).Select(setBack => (Id: setBack.LastRun, Order: 1, Line: new HistoryLine(null, setBack)));
        return [.. runs.Concat(setBacks).OrderByDescending(line => line.Id).ThenByDescending(line => line.Order).Select(line => line.Line)];
    }
}
