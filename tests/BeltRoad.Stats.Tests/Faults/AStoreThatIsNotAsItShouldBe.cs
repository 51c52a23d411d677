using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class AStoreThatIsNotAsItShouldBe
{
    [Fact]
    public void OfAnOlderSchemaIsBroughtUpToDateWithWhatItHolds()
    {
        using var folder = new TempFolder();
        var old = new StoreSchema(7, [() => "CREATE TABLE a (x TEXT); INSERT INTO a VALUES ('kept')"]);
        var current = old with
        {
            Scripts = [.. old.Scripts, () => "ALTER TABLE a ADD COLUMN y TEXT", () => "UPDATE a SET y = x || ' and moved'"],
        };
        StoreFile.Open(folder["a.db"], old, create: true).Dispose();
        StoreFile.Open(folder["a.db"], current, create: false).Dispose();
        Assert.Equal("kept and moved", SqlFile.Scalar(folder["a.db"], "SELECT y FROM a"));
        Assert.Equal(3L, SqlFile.Scalar(folder["a.db"], "PRAGMA user_version"));
        Assert.Equal("store-newer", Assert.Throws<RefusedException>(() => StoreFile.Open(folder["a.db"], old, create: false)).Refusal.Code);
    }

    [Fact]
    public void AndAMigrationThatFailsLeavesItAsItWas()
    {
        using var folder = new TempFolder();
        var old = new StoreSchema(7, [() => "CREATE TABLE a (x TEXT)"]);
        StoreFile.Open(folder["a.db"], old, create: true).Dispose();
        var broken = old with { Scripts = [.. old.Scripts, () => "CREATE TABLE b (x TEXT); CREATE TABLE a (x TEXT)"] };
        Assert.Equal(
            "store-damaged",
            Assert.Throws<RefusedException>(() => StoreFile.Open(folder["a.db"], broken, create: false)).Refusal.Code
        );
        Assert.Equal(1L, SqlFile.Scalar(folder["a.db"], "SELECT count(*) FROM sqlite_master"));
    }

    [Theory]
    [InlineData(FactStore.FileName, "DROP TABLE facts", "has no table facts")]
    [InlineData(FactStore.FileName, "DROP TABLE kept_readings", "has no table kept_readings")]
    [InlineData(FactStore.FileName, "DROP INDEX facts_by_value", "has no index facts_by_value")]
    [InlineData(FactStore.FileName, "ALTER TABLE facts DROP COLUMN quote", "has no column facts.quote")]
    [InlineData(
        FactStore.FileName,
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'value_order', 'span_end') WHERE name = 'facts_by_value'",
        "missing from index facts_by_value"
    )]
    [InlineData(FactStore.FileName, "PRAGMA user_version = 99", "newer")]
    [InlineData(FactStore.FileName, "PRAGMA user_version = 0", "is not of the schema 0")]
    [InlineData(FactStore.FileName, "PRAGMA user_version = 7", "is not of the schema 7")]
    [InlineData(FactStore.FileName, "PRAGMA user_version = -1", "is numbered -1")]
    [InlineData(FactStore.FileName, "PRAGMA application_id = 7", "not one of beltroad's")]
    [InlineData(FactStore.FileName, "UPDATE documents SET letter = 'Q'", "not those of the report")]
    [InlineData(FactStore.FileName, "UPDATE readings SET fingerprint = 'x'", "not those of the report")]
    [InlineData(FactStore.FileName, "UPDATE runs SET outcome = 'partial', started = 'x'", "is damaged")]
    [InlineData(FactStore.FileName, null, "is damaged")]
    [InlineData(RunHistory.FileName, "DROP TABLE run_documents", "has no table run_documents")]
    [InlineData(RunHistory.FileName, "PRAGMA user_version = 99", "newer")]
    [InlineData(RunHistory.FileName, "PRAGMA user_version = 2", "is not of the schema 2")]
    [InlineData(RunHistory.FileName, "PRAGMA application_id = 7", "not one of beltroad's")]
    [InlineData(RunHistory.FileName, null, "is damaged")]
    public void IsRefusedWithARemedyThatWorks(string name, string? sql, string expected)
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        runs.Run();
        Spoil(folder["out/" + name], sql);
        Report.WriteDocument(folder, 1002);
        var refusal = Assert.Throws<RefusedException>(() => runs.Run()).Refusal;
        Assert.Equal(folder["out/" + name], refusal.Where);
        Assert.Contains(expected, refusal.What, StringComparison.Ordinal);
        Assert.Contains("beltroad run --rebuild", refusal.Remedy, StringComparison.Ordinal);
        Assert.NotNull(Report.Whole(folder["out"]));
        Assert.Equal(RunState.Done, runs.Run(rebuild: true).Entry.State);
        Report.Stands(folder["out"], 1002);
        Assert.Equal("A1:13", Assert.Single(Report.Facts(folder["out"])!).Code);
        Assert.Single(Directory.GetFiles(folder["out"], name + ".2*Z"));
    }

    [Theory]
    [InlineData("UPDATE facts SET value = '1002'")]
    [InlineData("UPDATE facts SET high = '5'")]
    [InlineData("UPDATE facts SET quote = replace(quote, '1001', '1002')")]
    [InlineData("UPDATE facts SET unit = 'USD'")]
    [InlineData("UPDATE facts SET line = 7")]
    [InlineData("UPDATE facts SET line = 'x'")]
    [InlineData("UPDATE facts SET kind = 'x'")]
    [InlineData("UPDATE facts SET time = NULL")]
    [InlineData("UPDATE facts SET confidence = 0.5")]
    [InlineData("UPDATE documents SET letter = 'Q'")]
    [InlineData("DELETE FROM facts")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM documents")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM readings")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM facets")]
    [InlineData("UPDATE tallies SET count = 0")]
    [InlineData("DELETE FROM tallies")]
    public void IsNotReadWhereAValueChanged(string sql)
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        EarlierRun.Of(folder["in"], folder["out"]);
        SqlFile.Execute(folder["out/" + FactStore.FileName], sql);
        using var store = FactStore.OpenExisting(folder["out/" + FactStore.FileName]);
        Assert.Equal("store-damaged", Assert.Throws<RefusedException>(() => store.Each(new FactQuery()).ToList()).Refusal.Code);
    }

    [Fact]
    public void IsNotReadWhereBytesOfItsFileChanged()
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        EarlierRun.Of(folder["in"], folder["out"]);
        var path = folder["out/" + FactStore.FileName];
        var bytes = File.ReadAllBytes(path);
        for (var at = bytes.AsSpan().IndexOf("1001"u8); at >= 0; at = bytes.AsSpan().IndexOf("1001"u8))
        {
            bytes[at + 3] = (byte)'2';
        }

        File.WriteAllBytes(path, bytes);
        var read = BuiltProgram.Run(folder.Path, "facts", "-o", "out");
        Assert.Equal((1, string.Empty), (read.Code, read.Output));
        Assert.Contains("A1:13 is not as it was written", read.Error, StringComparison.Ordinal);
        Assert.Contains("beltroad run --rebuild", read.Error, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out", "--rebuild").Code);
        Assert.Contains("1,001", BuiltProgram.Run(folder.Path, "facts", "-o", "out").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE kept_readings SET found = zeroblob(length(found))")]
    [InlineData("UPDATE kept_readings SET fingerprint = 'x'")]
    public void IsNoSourceOfAReportWhereWhatItKeptChanged(string sql)
    {
        using var folder = new TempFolder();
        folder.Write("in/b.txt", "2023年，双边贸易额超过3800亿美元。\n");
        Report.WriteDocument(folder, 1001);
        Library(folder);
        var kept = File.ReadAllLines(folder["out/latest/facts.jsonl"])[1];
        SqlFile.Execute(folder["out/" + FactStore.FileName], sql);
        Report.WriteDocument(folder, 1002);
        Library(folder);
        Assert.Equal(kept, File.ReadAllLines(folder["out/latest/facts.jsonl"])[1]);
    }

    [Fact]
    public void StaysWhereARebuildFails()
    {
        using var folder = new TempFolder();
        var runs = new RecordedRuns(folder);
        Report.WriteDocument(folder, 1001);
        runs.Run();
        folder.Write("in/a.txt", [0, 1, 2]);
        Assert.Equal("nothing-read", Assert.Throws<RefusedException>(() => runs.Run(rebuild: true)).Refusal.Code);
        Report.Stands(folder["out"], 1001);
        Assert.DoesNotContain(Directory.GetFiles(folder["out"]), path => path.Contains(".db.", StringComparison.Ordinal));
        Report.WriteDocument(folder, 1002);
        Assert.Equal(RunState.Done, runs.Run(rebuild: true).Entry.State);
        Report.Stands(folder["out"], 1002);
        Assert.DoesNotContain(Directory.GetFiles(folder["out"]), path => path.Contains(".new", StringComparison.Ordinal));
    }

    /// <summary>As a large library is read, which takes over what earlier runs found.</summary>
    private static void Library(TempFolder folder) =>
        new Pipeline(
            new RunOptions
            {
                Input = folder["in"],
                Output = folder["out"],
                Parallelism = 1,
            },
            FixedTime.At(2026, 1, 1),
            new Progress<RunProgress>()
        )
        { }.Run(CancellationToken.None);

    private static void Spoil(string path, string? sql)
    {
        if (sql is not null)
        {
            SqlFile.Execute(path, sql);
            return;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var garbage = new byte[file.Length - 100];
        new Random(5).NextBytes(garbage);
        file.Seek(100, SeekOrigin.Begin);
        file.Write(garbage);
    }
}
