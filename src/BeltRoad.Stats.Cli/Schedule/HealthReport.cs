using System.Text.Json;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Cli.Schedule;

/// <summary>
/// The answer of <c>/health</c>. <c>unhealthy</c>: nothing fires, or a digest had no good run for too long. <c>degraded</c>: the last run
/// of a digest failed and its earlier report stays, the clock was set back and there was no good run since, or a node of the cluster
/// does not answer.
/// </summary>
internal static class HealthReport
{
    public const string Healthy = "healthy";
    public const string Degraded = "degraded";
    public const string Unhealthy = "unhealthy";

    /// <param name="nodes">The nodes of the cluster; empty for a schedule of one process.</param>
    public static (string Status, byte[] Json) Of(ScheduleBoard board, bool isFiring, IReadOnlyList<NodeHealth>? nodes = null)
    {
        var now = board.Time.GetUtcNow();
        var status = isFiring ? Healthy : Unhealthy;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteBoolean("firing", isFiring);
            json.WriteStartArray("digests");
            foreach (var digest in board.Digests)
            {
                status = Worse(status, Digest(json, digest, board.Started, now));
            }

            json.WriteEndArray();
            if (nodes is { Count: > 0 })
            {
                json.WriteStartArray("nodes");
                foreach (var node in nodes)
                {
                    node.WriteTo(json);
                    status = node.IsAlive ? status : Worse(status, Degraded);
                }

                json.WriteEndArray();
            }

            json.WriteString("status", status);
            json.WriteEndObject();
        }

        return (status, buffer.ToArray());
    }

    private static string Digest(Utf8JsonWriter json, ScheduledDigest digest, DateTimeOffset started, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("name", digest.Name);
        try
        {
            var health = DigestHealth.Of(digest, started);
            json.WriteString("last_result", health.Last is { } last ? EnumNames.Name(last.State) : null);
            Instant(json, "last_good", health.LastGood?.Finished);
            Instant(json, "next", digest.Next(now, 1).Cast<DateTimeOffset?>().FirstOrDefault());
            json.WriteBoolean("overdue", health.IsOverdue(now));
            SetBack(json, health);
            json.WriteEndObject();
            return health.IsOverdue(now) ? Unhealthy
                : health.IsFailing || health.IsSetBack ? Degraded
                : Healthy;
        }
        catch (RefusedException fault)
        {
            json.WriteString("error", fault.Refusal.What);
            json.WriteEndObject();
            return Unhealthy;
        }
    }

    private static void SetBack(Utf8JsonWriter json, DigestHealth health)
    {
        if (health.SetBack is not { } setBack)
        {
            json.WriteNull("clock_set_back");
            return;
        }

        json.WriteStartObject("clock_set_back");
        Instant(json, "was", setBack.Was);
        Instant(json, "became", setBack.Became);
        json.WriteBoolean("served_since", !health.IsSetBack);
        json.WriteEndObject();
    }

    private static void Instant(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteString(name, known.ToUniversalTime());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Worse(string left, string right) =>
        left == Unhealthy || right == Unhealthy ? Unhealthy
        : left == Degraded || right == Degraded ? Degraded
        : Healthy;
}
