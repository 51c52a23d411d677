using System.Globalization;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>The next times of digests, in their own zone and in UTC.</summary>
internal static class NextFirings
{
    private const int Shown = 5;

    /// <summary>
    /// Returns rows of name, cron, time in the digest's zone with its offset, and time in UTC. Only the first row of a digest has name and
    /// cron.
    /// </summary>
    public static IEnumerable<string[]> Of(IEnumerable<ScheduledDigest> digests, DateTimeOffset now)
    {
        foreach (var digest in digests)
        {
            string[] head = [digest.Name, digest.Settings.Cron ?? "on change", digest.Zone.Id];
            foreach (var time in digest.Next(now, Shown).Select(time => TimeZoneInfo.ConvertTime(time, digest.Zone)).DefaultIfEmpty())
            {
                yield return time == default
                    ? [.. head, "when documents change", string.Empty]
                    :
                    [
                        .. head,
                        time.ToString("ddd yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
                        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    ];
                head = [string.Empty, string.Empty, string.Empty];
            }
        }
    }
}
