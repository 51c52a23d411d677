using System.Globalization;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Times as the pages print them.</summary>
internal static class UtcTimestamp
{
    /// <summary>In UTC, to the second.</summary>
    public static string Of(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>In a zone, to the minute: the day with its name, and the time with the offset from UTC.</summary>
    public static (string Day, string Time) Parts(DateTimeOffset time, TimeZoneInfo zone, DashboardWords words)
    {
        var there = TimeZoneInfo.ConvertTime(time, zone);
        return (
            words["weekday." + there.DayOfWeek] + there.ToString(" yyyy-MM-dd", CultureInfo.InvariantCulture),
            there.ToString("HH:mm zzz", CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Both parts in a line.</summary>
    public static string Of(DateTimeOffset time, TimeZoneInfo zone, DashboardWords words)
    {
        var (day, there) = Parts(time, zone, words);
        return day + " " + there;
    }

    /// <summary>The value of the attribute <c>datetime</c>, which the page's script converts to the reader's own time.</summary>
    public static string Attribute(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
