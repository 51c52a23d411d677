using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Converts the configured digests to ones that can be scheduled, or reports the setting that prevents it.</summary>
internal static class ScheduleReader
{
    /// <exception cref="RefusedException">There is no digest, or a setting of one is invalid.</exception>
    public static IReadOnlyList<ScheduledDigest> Read(Settings settings, DateTimeOffset now)
    {
        if (settings.Digests.Count == 0)
        {
            throw new RefusedException(RefusalTexts.NoDigests(settings.File));
        }

        var digests = settings.Digests.Select(digest => Read(settings, digest.Key, digest.Value, now)).ToList();
        foreach (
            var shared in digests
                .GroupBy(digest => Path.GetFullPath(digest.Options.Output), StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
        )
        {
            throw new RefusedException(RefusalTexts.SharedOutput(shared.Last().Options.Output, shared.Select(digest => digest.Name)));
        }

        return digests;
    }

    private static ScheduledDigest Read(Settings settings, string name, DigestSettings digest, DateTimeOffset now)
    {
        var zoneKey = $"digests:{name}:timeZone";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(digest.TimeZone, out var zone))
        {
            var nearest = SettingKey.Nearest(digest.TimeZone, TimeZoneInfo.GetSystemTimeZones().Select(known => known.Id).Append("UTC"));
            throw new RefusedException(RefusalTexts.UnknownZone(Source(settings, zoneKey), zoneKey, digest.TimeZone, nearest));
        }

        var cronKey = $"digests:{name}:cron";
        if (digest is { Cron: null, Watch: false })
        {
            throw new RefusedException(RefusalTexts.NoCron(Source(settings, $"digests:{name}"), $"digests:{name}"));
        }

        return new ScheduledDigest(
            name,
            digest,
            settings.ToRunOptions(name),
            digest.Cron is { } cron ? CronReader.Read(Source(settings, cronKey), cronKey, cron, zone, now) : null,
            zone
        );
    }

    private static string Source(Settings settings, string key) => settings.Sources.GetValueOrDefault(key) ?? key;
}
