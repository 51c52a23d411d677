using System.Text.Json;
using BeltRoad.Stats.Runs.Leases;
using BeltRoad.Stats.Store.Databases;
using Quartz;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>A node of the cluster as the database knows it; one that died is known for a day, one that was stopped is not.</summary>
/// <param name="Process">Its process and machine.</param>
/// <param name="Running">The digests that it makes.</param>
internal sealed record NodeHealth(
    string Name,
    string Process,
    bool IsAlive,
    DateTimeOffset Since,
    DateTimeOffset AliveUntil,
    IReadOnlyList<string> Running
)
{
    /// <summary>Returns the nodes by name.</summary>
    /// <exception cref="Diagnostics.RefusedException">The database does not answer.</exception>
    public static async Task<IReadOnlyList<NodeHealth>> Of(PostgresServer server, IScheduler scheduler, CancellationToken cancel)
    {
        var firings = await scheduler.QueryFireInstances(new FireInstanceQuery(), cancel);
        return Of(
            server,
            firings.Items.Select(static firing => (firing.SchedulerInstanceId, firing.JobKey?.Name ?? firing.TriggerKey.Name))
        );
    }

    /// <param name="firings">The nodes that make a digest, each with the digest.</param>
    /// <exception cref="Diagnostics.RefusedException">The database does not answer.</exception>
    public static IReadOnlyList<NodeHealth> Of(PostgresServer server, IEnumerable<(string Node, string Digest)> firings)
    {
        var running = firings.ToLookup(static firing => firing.Node, static firing => firing.Digest, StringComparer.Ordinal);
        return
        [
            .. Lease
                .List(server, NodeMembership.Prefix)
                .Select(node => new NodeHealth(
                    node.Name,
                    node.Holder,
                    node.IsHeld,
                    new DateTimeOffset(node.Acquired),
                    new DateTimeOffset(node.Expires),
                    [.. running[node.Name].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
                )),
        ];
    }

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("process", Process);
        json.WriteString("state", IsAlive ? "alive" : "dead");
        json.WriteString("since", Since);
        json.WriteString("alive_until", AliveUntil);
        json.WriteStartArray("running");
        foreach (var digest in Running)
        {
            json.WriteStringValue(digest);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
