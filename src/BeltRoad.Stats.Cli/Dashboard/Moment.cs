using System.Globalization;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Instants as the pages print them, in UTC.</summary>
internal static class Moment
{
    public static string Of(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
