using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BeltRoad.Stats.Benchmarks.Corpus;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Benchmarks.Cluster;

/// <summary>
/// Three nodes read a library for one run, while nodes are killed at random moments, PostgreSQL is restarted once and one node is cut
/// off from it once. The report and the facts must be those of one machine, and the run must be made once.
/// </summary>
internal static class NodeFaults
{
    private const int Seed = 20231018;
    private static readonly string[] names = ["a", "b", "c"];

    /// <param name="program">The path of the built program.</param>
    /// <param name="folder">A new one.</param>
    /// <param name="address">Of a PostgreSQL database, with the password in PGPASSWORD; names a schema of its own with search_path.</param>
    /// <param name="restart">The command line of a shell that restarts PostgreSQL; empty to leave it running.</param>
    /// <param name="kills">So many times a node is killed.</param>
    /// <returns>Whether nothing was lost and nothing done twice.</returns>
    public static bool Run(string program, string folder, string address, string restart, int documents, int kills, TextWriter output)
    {
        var server = PostgresServer.TryParse(address) ?? throw new ArgumentException("no address of PostgreSQL", nameof(address));
        var moments = new Random(Seed);
        Directory.CreateDirectory(folder);
        CorpusWriter.Write(Path.Combine(folder, "in"), documents);
        using (var alone = NodeProcess.Start(program, folder, "alone", "run", "-i", "in", "-o", "one", "--date", "2026-01-01"))
        {
            alone.WaitForExit();
        }

        var direct = new Uri(address);
        using var proxy = new TcpProxy(direct.Port);
        NodeProcess.WriteSettings(folder, "direct.json", address);
        NodeProcess.WriteSettings(folder, "proxied.json", new UriBuilder(direct) { Host = "127.0.0.1", Port = proxy.Port }.Uri.ToString());
        var options = new RunOptions
        {
            Output = Path.Combine(folder, "many"),
            Server = server,
            StoreOf = "all",
        };
        var begun = TimeProvider.System.GetTimestamp();
        var nodes = names.Select(name => StartNode(program, folder, name)).ToList();
        var told = new List<string>();
        void Tell(string what) =>
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetElapsedTime(begun).TotalSeconds:F0} s: {what}"));
        for (var kill = 0; kill < kills && NodeProcess.Good(options) == 0; kill++)
        {
            Thread.Sleep(moments.Next(1500, 1500 + (NodeProcess.DeadAfter * 1000)));
            var at = moments.Next(names.Length);
            nodes[at].Kill();
            nodes[at].WaitForExit();
            nodes[at].Dispose();
            Tell($"{names[at]} was killed");
            if (kill == kills / 3 && restart.Length > 0)
            {
                using var shell = Process.Start("/bin/sh", ["-c", restart]);
                shell.WaitForExit();
                Tell("PostgreSQL was restarted");
            }

            if (kill == kills * 2 / 3)
            {
                proxy.Cut();
                Thread.Sleep(TimeSpan.FromSeconds(NodeProcess.DeadAfter * 1.5));
                proxy.Mend();
                Tell("c was cut off for a while");
            }

            Thread.Sleep(moments.Next(1000));
            nodes[at] = StartNode(program, folder, names[at]);
        }

        while (NodeProcess.Good(options) == 0 && TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromMinutes(30))
        {
            Thread.Sleep(500);
        }

        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        Thread.Sleep(TimeSpan.FromSeconds(NodeProcess.DeadAfter * 2));
        nodes.ForEach(static node =>
        {
            node.Kill();
            node.WaitForExit();
            node.Dispose();
        });
        told.ForEach(output.WriteLine);
        var faults = Look(folder, options);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents:N0} documents, {seconds:F0} s, {faults.Count} faults"));
        faults.ForEach(output.WriteLine);
        return faults.Count == 0;
    }

    private static List<string> Look(string folder, RunOptions options)
    {
        var faults = new List<string>();
        if (NodeProcess.Good(options) is not 1 and var good)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{good} runs made a report"));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(folder, "one", "latest"), "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Path.Combine(folder, "one", "latest"), file);
            var other = Path.Combine(folder, "many", "latest", name);
            if (name != "run.json" && (!File.Exists(other) || !File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other))))
            {
                faults.Add(name + " is not that of one machine");
            }
        }

        using var one = FactStore.OpenExisting(Path.Combine(folder, "one", FactStore.FileName));
        using var many = FactStore.OpenExisting(options.StoreAddress);
        var pairs = one.Each(new FactQuery()).Zip(many.Each(new FactQuery())).Count(static pair => pair.First.Code == pair.Second.Code);
        if (pairs != one.Listed()!.Statistics || pairs != many.Listed()!.Statistics)
        {
            faults.Add("the stores hold different facts");
        }

        return faults;
    }

    private static Process StartNode(string program, string folder, string name) =>
        NodeProcess.Start(program, folder, name, "schedule", "--config", name == "c" ? "proxied.json" : "direct.json");
}
