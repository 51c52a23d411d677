using System.Globalization;
using BeltRoad.Stats.Benchmarks.Corpus;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Benchmarks.Stores;

/// <summary>A store with one run of as many facts as wanted, and how long it takes to ask it.</summary>
internal static class StoreFill
{
    private const int Facts = 5_000_000;
    private const int Batch = 20_000;
    private const double MostSeconds = 0.3;

    /// <returns>False where an answer takes longer than <see cref="MostSeconds"/>.</returns>
    public static bool Run(string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FactStore.FileName);
        if (!File.Exists(path))
        {
            Fill(path, output);
        }

        var holds = true;
        foreach (var (name, query) in new (string, FactQuery)[]
        {
            ("the first 100 facts", new FactQuery { Limit = 100 }),
            ("the first 1,000 of a kind", new FactQuery { Kind = Kind.Train, Limit = 1000 }),
            ("the first 100 plans", new FactQuery { Status = Status.Planned, Limit = 100 }),
            ("one document", new FactQuery { Document = "ZZZ" }),
        })
        {
            var begun = TimeProvider.System.GetTimestamp();
            using var store = FactStore.OpenExisting(path);
            var found = store.Each(query).Count();
            var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
            holds &= seconds <= MostSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {found:N0} facts in {seconds:F3} s"));
        }

        return holds;
    }

    /// <summary>One run, whose readings are added batch by batch so that they need not all be in memory.</summary>
    private static void Fill(string path, TextWriter output)
    {
        using var store = FactStore.Open(path);
        var total = 0L;
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var first = 0; total < Facts; first += Batch)
        {
            var ledgers = Enumerable.Range(first, Batch).AsParallel().AsOrdered().Select(item => StatisticsReader.Read(DocumentReader.FromText(CorpusWriter.NameOf(item), CorpusWriter.Item(item).Text))).ToList();
            foreach (var ledger in ledgers)
            {
                letters[ledger.Document.Id] = Series.DocumentLetters.Of(letters.Count);
            }

            var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using (var pending = store.Begin(new RunRecord(now, now, "filled", first.ToString(CultureInfo.InvariantCulture), RunOutcome.Done, ledgers, []), letters))
            {
                pending.Commit();
            }

            total += ledgers.Sum(ledger => ledger.Facts.Count);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total:N0} facts"));
        }

        OneRun(path);
    }

    /// <summary>All readings become those of the last run.</summary>
    private static void OneRun(string path)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=" + path + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT OR IGNORE INTO run_readings (run, reading) SELECT (SELECT max(id) FROM runs), id FROM readings";
        command.ExecuteNonQuery();
    }
}
