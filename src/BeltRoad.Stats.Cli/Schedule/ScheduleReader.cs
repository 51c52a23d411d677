using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>Turns the configured digests into ones that can be scheduled, or says which setting keeps one from it.</summary>
internal static class ScheduleReader
{
    /// <exception cref="RefusedException">There is no digest, or a setting of one is not good.</exception>
    public static IReadOnlyList<ScheduledDigest> Read(Settings settings, DateTimeOffset now)
    {
        if (settings.Digests.Count == 0)
        {
            throw new RefusedException(RefusalTexts.NoDigests(SettingsReader.DefaultFile));
        }

        var digests = settings.Digests.Select(digest => Read(settings, digest.Key, digest.Value, now)).ToList();
        foreach (var shared in digests.GroupBy(digest => Path.GetFullPath(digest.Options.Output), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new RefusedException(RefusalTexts.SharedOutput(shared.Last().Options.Output, shared.Select(digest => digest.Name)));
        }

        return digests;
    }

    /// <exception cref="RefusedException">No digest has this name.</exception>
    public static ScheduledDigest Named(IReadOnlyList<ScheduledDigest> digests, string name) =>
        digests.FirstOrDefault(digest => digest.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(RefusalTexts.UnknownDigest(name, SettingKey.Nearest(name, digests.Select(digest => digest.Name)), digests.Select(digest => digest.Name)));

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
            throw new RefusedException(RefusalTexts.NoCron($"digests:{name}"));
        }

        return new ScheduledDigest(name, digest, Options(settings, name, digest),
            digest.Cron is { } cron ? CronReader.Read(Source(settings, cronKey), cronKey, cron, zone, now) : null, zone);
    }

    private static RunOptions Options(Settings settings, string name, DigestSettings digest) => settings.ToRunOptions() with
    {
        Input = digest.Input ?? settings.Input,
        Output = digest.Output ?? Path.Combine(settings.Output, name),
        Language = digest.Language ?? settings.Language,
        RetainedRuns = digest.Retention ?? settings.RetainedRuns,
    };

    private static string Source(Settings settings, string key) => settings.Sources.GetValueOrDefault(key) ?? key;
}
