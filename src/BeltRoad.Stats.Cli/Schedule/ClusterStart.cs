using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Store.Databases;
using Npgsql;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>How a schedule joins others on the same PostgreSQL database.</summary>
internal static class ClusterStart
{
    /// <summary>
    /// Waits until no other node is starting, since nodes that create Quartz's tables or plan at the same time fail or delay each other.
    /// </summary>
    /// <returns>Lets the next node start when it is disposed of.</returns>
    /// <exception cref="Diagnostics.RefusedException">The database does not answer.</exception>
    public static IDisposable Begin(PostgresServer server) =>
        server.Cluster.Guarded(
            null,
            () =>
            {
                server.Cluster.Open(StoreSchema.Cluster, create: true).Dispose();
                var connection = server.Cluster.Connect();
                connection.Run("SELECT pg_advisory_lock(hashtext('beltroad start'), hashtext(current_schema()))");
                return connection;
            }
        );

    public static void Configure(IQuartzBuilder quartz, PostgresServer server, ClusterSettings cluster)
    {
        // A node is dead for the others after the interval and the threshold; a check-in that fails is tried again within both.
        var interval = cluster.DeadAfter / 4;
        quartz.ConfigureScheduler(scheduler => scheduler.InstanceId = cluster.Node);
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, server.ConnectionTo(server.Cluster.Schema));
            store.UseClustering(clustering =>
            {
                clustering.CheckinInterval = interval;
                clustering.CheckinMisfireThreshold = cluster.DeadAfter - interval;
            });
            store.ProvisionSchema();
            store.UseExecutionHistory();
            store.ConfigureStore(ado =>
            {
                ado.StoreJobDataAsStrings = true;
                ado.CommandTimeout = cluster.DeadAfter;
                ado.RecoverFiringsCancelledByShutdown = true;
                ado.DbRetryInterval = interval;
            });
        });
    }
}
