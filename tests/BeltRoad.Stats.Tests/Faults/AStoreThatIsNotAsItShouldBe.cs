using BeltRoad.Stats.History;
using BeltRoad.Stats.Refusing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;
using Microsoft.Data.Sqlite;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class AStoreThatIsNotAsItShouldBe
{
    [Fact]
    public void OfAnOlderSchemaIsBroughtUpToDateWithWhatItHolds()
    {
        using var folder = new TempFolder();
        var old = new StoreSchema(7, [() => "CREATE TABLE a (x TEXT); INSERT INTO a VALUES ('kept')"]);
        var current = old with { Scripts = [.. old.Scripts, () => "ALTER TABLE a ADD COLUMN y TEXT", () => "UPDATE a SET y = x || ' and moved'"] };
        StoreFile.Open(folder["a.db"], old, create: true).Dispose();
        using (var connection = StoreFile.Open(folder["a.db"], current, create: false))
        {
            Assert.Equal("kept and moved", Scalar(connection, "SELECT y FROM a"));
            Assert.Equal(3L, Scalar(connection, "PRAGMA user_version"));
        }

        Assert.Equal("store-newer", Assert.Throws<RefusedException>(() => StoreFile.Open(folder["a.db"], old, create: false)).Refusal.Code);
    }

    [Fact]
    public void AndAMigrationThatFailsLeavesItAsItWas()
    {
        using var folder = new TempFolder();
        var old = new StoreSchema(7, [() => "CREATE TABLE a (x TEXT)"]);
        StoreFile.Open(folder["a.db"], old, create: true).Dispose();
        var broken = old with { Scripts = [.. old.Scripts, () => "CREATE TABLE b (x TEXT); CREATE TABLE a (x TEXT)"] };
        Assert.Throws<SqliteException>(() => StoreFile.Open(folder["a.db"], broken, create: false));
        using var connection = StoreFile.Open(folder["a.db"], old, create: false);
        Assert.Equal(1L, Scalar(connection, "SELECT count(*) FROM sqlite_master"));
    }

    [Theory]
    [InlineData(FactStore.FileName)]
    [InlineData(RunHistory.FileName)]
    public void DamagedIsRefusedWithTheRemedyAndRebuiltFromTheDocuments(string name)
    {
        using var folder = new TempFolder();
        Report.WriteDocument(folder, 1001);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out").Code);
        using (var file = new FileStream(folder["out/" + name], FileMode.Open, FileAccess.ReadWrite))
        {
            var garbage = new byte[file.Length - 100];
            new Random(5).NextBytes(garbage);
            file.Seek(100, SeekOrigin.Begin);
            file.Write(garbage);
        }

        var refused = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        Assert.Equal(1, refused.Code);
        Assert.Contains(name + ": is damaged", refused.Error, StringComparison.Ordinal);
        Assert.Contains("beltroad run --rebuild", refused.Error, StringComparison.Ordinal);
        Assert.NotNull(Report.Whole(folder["out"]));
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out", "--rebuild").Code);
        Assert.Equal(1001, Assert.Single(Report.Facts(folder["out"])!).Fact.Value);
        Assert.NotEmpty(Directory.GetFiles(folder["out"], name + ".2*"));
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
