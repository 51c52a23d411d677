using System.Data.Common;
using BeltRoad.Stats.Cli.Schedule;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Store.Databases;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The digests and their next times in the schedule's own database, which is only read.</summary>
/// <param name="Nodes">The nodes of a cluster; none for a schedule of one process.</param>
/// <param name="Fault">Why it could not be read; null otherwise.</param>
internal sealed record ScheduleState(IReadOnlyList<ScheduleState.Digest> Digests, IReadOnlyList<NodeHealth> Nodes, string? Fault)
{
    private const string FileName = "schedule.db";

    /// <param name="State">The scheduler's name for it, such as <c>WAITING</c>, <c>PAUSED</c> or <c>ERROR</c>.</param>
    internal sealed record Digest(string Name, string State, DateTimeOffset? Last, DateTimeOffset? Next);

    /// <param name="options">Those of runs without a digest.</param>
    /// <returns>Null if nothing was ever scheduled for the folder or the database.</returns>
    public static ScheduleState? Of(RunOptions options)
    {
        try
        {
            return options.Server is { } server ? Of(server) : Of(Path.Combine(options.Output, FileName));
        }
        catch (Exception fault) when (fault is DbException or RefusedException)
        {
            return new ScheduleState([], [], fault is RefusedException { Refusal: var refusal } ? refusal.ToString() : fault.Message);
        }
    }

    private static ScheduleState? Of(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

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
        return new ScheduleState(Triggers(connection), [], null);
    }

    private static ScheduleState? Of(PostgresServer server)
    {
        if (!server.Cluster.Exists)
        {
            return null;
        }

        using var connection = server.Cluster.Connect();
        var firings = connection.Query<(string, string)>(
            "SELECT instance_name, job_name FROM qrtz_fired_triggers WHERE job_name IS NOT NULL"
        );
        return new ScheduleState(Triggers(connection), NodeHealth.Of(server, firings), null);
    }

    private static List<Digest> Triggers(DbConnection connection) =>
        connection
            .Query<(string Name, string State, long? Last, long? Next)>(
                "SELECT trigger_name, trigger_state, prev_fire_time, next_fire_time FROM qrtz_triggers "
                    + "ORDER BY next_fire_time, trigger_name"
            )
            .Select(static row => new Digest(row.Name, row.State, Instant(row.Last), Instant(row.Next)))
            .AsList();

    /// <summary>The scheduler stores ticks in UTC, and 0 for never.</summary>
    private static DateTimeOffset? Instant(long? ticks) => ticks is > 0 and var known ? new DateTimeOffset(known, TimeSpan.Zero) : null;
}
