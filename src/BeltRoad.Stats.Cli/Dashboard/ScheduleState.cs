using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The digests and their next times in the schedule's own database, which is only read.</summary>
/// <param name="Fault">Why it could not be read; null otherwise.</param>
internal sealed record ScheduleState(IReadOnlyList<ScheduleState.Digest> Digests, string? Fault)
{
    private const string FileName = "schedule.db";

    /// <param name="State">The scheduler's name for it, such as <c>WAITING</c>, <c>PAUSED</c> or <c>ERROR</c>.</param>
    internal sealed record Digest(string Name, string State, DateTimeOffset? Last, DateTimeOffset? Next);

    /// <returns>Null if nothing was ever scheduled for the folder.</returns>
    public static ScheduleState? Of(string output)
    {
        var path = Path.Combine(output, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return new ScheduleState(Read(path), null);
        }
        catch (SqliteException fault)
        {
            return new ScheduleState([], fault.Message);
        }
    }

    private static List<Digest> Read(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT trigger_name, trigger_state, prev_fire_time, next_fire_time FROM qrtz_triggers ORDER BY next_fire_time, trigger_name";
        using var reader = command.ExecuteReader();
        var digests = new List<Digest>();
        while (reader.Read())
        {
            digests.Add(new Digest(reader.GetString(0), reader.GetString(1), Instant(reader, 2), Instant(reader, 3)));
        }

        return digests;
    }

    /// <summary>The scheduler stores ticks in UTC, and 0 for never.</summary>
    private static DateTimeOffset? Instant(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) || Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture) is var ticks && ticks <= 0
            ? null
            : new DateTimeOffset(Convert.ToInt64(reader.GetValue(column), CultureInfo.InvariantCulture), TimeSpan.Zero);
}
