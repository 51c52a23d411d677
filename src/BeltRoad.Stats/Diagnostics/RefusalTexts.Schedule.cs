namespace BeltRoad.Stats.Diagnostics;

/// <content>The digests of the schedule, their times, and the scheduler itself.</content>
internal static partial class RefusalTexts
{
    public static Refusal NodeBusy(string node, string holder) =>
        new(
            "node-busy",
            "cluster:node",
            $"another node of this cluster is called {node} ({holder})",
            "Give each node a name of its own with cluster:node, or leave it out: the default has the machine and the process in it"
        );

    public static Refusal NodeLost(string node) =>
        new(
            "node-lost",
            node,
            "did not answer for a while, and another node has taken its name",
            "Give each node a name of its own with cluster:node, and start it again"
        );

    public static Refusal NoDigests(string file) =>
        new("no-digests", file, "no digest is scheduled", "Add one, such as: {\"digests\": {\"weekly\": {\"cron\": \"0 9 * * MON\"}}}");

    public static Refusal NoCron(string source, string key) =>
        new(
            "no-cron",
            source,
            $"\"{key}\" is neither due at times nor watched",
            $"Give it a time such as \"{key}:cron\": \"0 9 * * MON\", or \"{key}:watch\": true"
        );

    /// <param name="nearest">The word that was probably meant; null where none can be told.</param>
    public static Refusal BadCron(string source, string key, string cron, string reason, string? nearest = null, int at = 0) =>
        new(
            "bad-cron",
            source,
            $"\"{Cut(cron)}\" is no cron expression for \"{key}\" (" + Sentence(reason) + ")",
            (nearest is null ? string.Empty : $"Did you mean \"{nearest}\"? ")
                + "Give five fields (minute hour day month weekday) such as 0 9 * * MON, or six with the seconds first, or "
                + "seven with the year last",
            nearest is null ? null : Excerpt(cron, at, out _),
            Math.Min(at, ExcerptLength / 2)
        );

    public static Refusal UnknownZone(string source, string key, string zone, string nearest) =>
        new(
            "unknown-zone",
            source,
            $"\"{Cut(zone)}\" is no time zone for \"{key}\"",
            $"Did you mean \"{nearest}\"? Give an IANA name such as Asia/Shanghai"
        );

    public static Refusal UnknownDigest(string file, string name, string nearest, IEnumerable<string> known) =>
        new(
            "unknown-digest",
            file,
            $"there is no digest \"{Cut(name)}\"",
            $"Did you mean \"{nearest}\"? The digests are " + string.Join(", ", known)
        );

    public static Refusal SharedOutput(string path, IEnumerable<string> digests) =>
        new(
            "shared-output",
            path,
            "is the output folder of more than one digest: " + string.Join(", ", digests),
            "Give each a folder of its own with digests:NAME:output"
        );

    public static Refusal HealthPortTaken(int port, string reason) =>
        new(
            "port-taken",
            Invariant($"127.0.0.1:{port}"),
            "cannot be listened on (" + Sentence(reason) + ")",
            "Stop the program that has the port, or give another with the configuration key schedule:port; 0 turns /health off"
        );

    public static Refusal SchedulerBusy(string path, string holder) =>
        new(
            "scheduler-busy",
            path,
            "another beltroad schedule is at work here" + (holder.Length > 0 ? " (" + OneLine(holder) + ")" : string.Empty),
            "Stop it, or name another folder with --output"
        );

    public static Refusal NotHealthy(string address, string what) =>
        new("not-healthy", address, what, "Look into the log of beltroad schedule, or into beltroad history");
}
