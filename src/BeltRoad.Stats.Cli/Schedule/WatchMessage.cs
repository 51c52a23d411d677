using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Tells what a run changed in the figures that a digest watches.</summary>
internal static class WatchMessage
{
    private const int Most = 20;
    private const int LongestSubject = 60;

    /// <summary>Null if the run changed none of them.</summary>
    public static RunMessage? Of(ScheduledDigest digest, RecordedResult result, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Made?.Watched is not { Count: > 0 } changes)
        {
            return null;
        }

        var what = string.Join("; ", changes.Take(Most).Select(Line));
        return new RunMessage(
            "watch",
            digest,
            now,
            changes.Count > Most ? FormattableString.Invariant($"{what}; and {changes.Count - Most} more") : what,
            result.Entry,
            result.Entry
        )
        {
            Changes = [.. changes.Take(Most)],
        };
    }

    private static string Line(FactChange change)
    {
        var shown = (change.New ?? change.Old)!;
        var subject = shown.Fact.Subject.ReplaceLineEndings(string.Empty);
        var values = change is { Old: { } old, New: { } now } ? $"{old.Fact.AsPrinted}, now {now.Fact.AsPrinted}" : shown.Fact.AsPrinted;
        var named = subject.Length > LongestSubject ? subject[..LongestSubject] : subject;
        return $"{EnumNames.Name(change.Sort)}: {named}: {values} ({shown.Code})";
    }
}
