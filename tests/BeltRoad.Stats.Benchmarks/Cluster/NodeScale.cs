using System.Diagnostics;
using System.Globalization;
using BeltRoad.Stats.Benchmarks.Corpus;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Store.Databases;
using Dapper;

namespace BeltRoad.Stats.Benchmarks.Cluster;

/// <summary>What nodes of one thread each and the database need for one run over a library, in all and for a document.</summary>
internal static class NodeScale
{
    /// <param name="program">The path of the built program.</param>
    /// <param name="folder">A new one, or one in which an earlier measurement left documents.</param>
    /// <param name="address">Of a PostgreSQL database, with the password in PGPASSWORD; names a new schema with search_path.</param>
    public static void Run(string program, string folder, string address, int nodes, int documents, TextWriter output)
    {
        var server = PostgresServer.TryParse(address) ?? throw new ArgumentException("no address of PostgreSQL", nameof(address));
        Directory.CreateDirectory(folder);
        if (!Directory.Exists(Path.Combine(folder, "in")))
        {
            CorpusWriter.Write(Path.Combine(folder, "in"), documents);
        }

        NodeProcess.WriteSettings(folder, "direct.json", address);
        var options = new RunOptions
        {
            Output = Path.Combine(folder, "many"),
            Server = server,
            StoreOf = "all",
        };
        var transactions = Asked(server);
        var begun = TimeProvider.System.GetTimestamp();
        var running = Enumerable
            .Range(1, nodes)
            .Select(i => NodeProcess.Start(program, folder, FormattableString.Invariant($"n{i}"), "schedule", "--config", "direct.json"))
            .ToList();
        var (processor, memory) = (0.0, 0L);
        while (NodeProcess.Good(options) == 0)
        {
            Thread.Sleep(200);
            (processor, memory) = (
                running.Sum(static node => node.TotalProcessorTime.TotalSeconds),
                Math.Max(memory, running.Max(static node => Peak(node)))
            );
        }

        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        running.ForEach(static node =>
        {
            node.Kill();
            node.WaitForExit();
            node.Dispose();
        });
        var report = Directory
            .GetFiles(Path.Combine(folder, "many", "latest"), "*", SearchOption.AllDirectories)
            .Sum(static file => new FileInfo(file).Length);
        var page = new FileInfo(Path.Combine(folder, "many", "latest", "digest.pdf")).Length;
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{nodes} nodes, {documents:N0} documents: {seconds:F0} s; processor of the nodes "
                    + $"{1000 * processor / documents:F2} ms a document; largest node {memory / 1e6:N0} MB; "
                    + $"{(double)(Asked(server) - transactions) / documents:F2} transactions, {Bytes(server) / documents:N0} bytes of "
                    + $"store and {report / documents:N0} of report a document; PDF {page / 1e6:F1} MB"
            )
        );
        foreach (
            var line in File.ReadLines(Path.Combine(folder, "n1.log"))
                .Where(static line => line.Contains("read batch", StringComparison.Ordinal))
                .TakeLast(1)
        )
        {
            output.WriteLine("last batch of the first node: " + line);
        }
    }

    private static long Peak(Process node)
    {
        node.Refresh();
        return node.PeakWorkingSet64;
    }

    private static long Asked(PostgresServer server)
    {
        using var connection = server.Cluster.Connect();
        return connection.ExecuteScalar<long>(
            "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()"
        );
    }

    private static long Bytes(PostgresServer server)
    {
        using var connection = server.Cluster.Connect();
        return connection.ExecuteScalar<long>(
            "SELECT CAST(sum(pg_total_relation_size(c.oid)) AS BIGINT) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                + "WHERE n.nspname = @schema AND c.relkind = 'r'",
            new { schema = server.StoreOf("all").Schema }
        );
    }
}
