using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.History;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Databases;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Store;

/// <summary>Whole runs whose stores are in PostgreSQL, and the program that is told to keep them there.</summary>
public sealed class ARunStoresInPostgres
{
    [Fact]
    public void AndItsReportsAreByteForByteThoseOfARunIntoFiles()
    {
        using var files = new TempFolder();
        using var schemas = new TempFolder();
        foreach (
            var (folder, place) in (ReadOnlySpan<(TempFolder, StorePlace)>)[(files, StorePlace.Sqlite), (schemas, StorePlace.Postgres)]
        )
        {
            Copy(folder);
            Run(folder, place);
            File.Delete(folder["in/000_2303b0abd9976b07.txt"]);
            folder.Write("in/new.txt", "2023年，中欧班列开行1234列。\n");
            Run(folder, place);
        }

        var expected = Directory.GetFiles(files["out/latest"], "*", SearchOption.AllDirectories);
        Assert.True(expected.Length > 10);
        Assert.All(
            expected,
            file =>
                Assert.Equal(
                    File.ReadAllBytes(file),
                    File.ReadAllBytes(schemas["out/latest/" + Path.GetRelativePath(files["out/latest"], file)])
                )
        );
        Assert.Equal(["latest", "runs"], Directory.GetDirectories(schemas["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Directory.GetFiles(schemas["out"]), file => file.Contains(".db", StringComparison.Ordinal));
    }

    [Fact]
    public void AndAServerThatIsGoneIsReportedWithoutAnyLoss()
    {
        using var server = new PostgresProcess();
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "2023年，中欧班列开行1234列。\n");
        var options = StorePlace.Sqlite.Options(folder) with { Server = server.Server("gone") };
        Make(options);
        using var store = FactStore.OpenExisting(options.StoreAddress);
        server.Stop("immediate");
        var refusal = Assert.Throws<RefusedException>(() => store.Find(new FactQuery())).Refusal;
        Assert.Equal(("store-unreachable", options.StorePath), (refusal.Code, refusal.Where));
        Assert.Equal("store-unreachable", Assert.Throws<RefusedException>(() => Make(options)).Refusal.Code);
        Assert.Contains("1234", File.ReadAllText(folder["out/latest/facts.jsonl"]), StringComparison.Ordinal);
        server.Start();
        Assert.Single(store.Find(new FactQuery()));
        folder.Write("in/a.txt", "2023年，中欧班列开行5678列。\n");
        Make(options);
        Assert.Equal(5678, Assert.Single(store.Find(new FactQuery())).Fact.Value);
    }

    [Fact]
    public void AndThePasswordIsShownNowhere()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "2023年，中欧班列开行1234列。\n");
        var address = PostgresProcess.Shared.Address("secret");
        folder.Write("beltroad.json", $"{{\"store\": \"{address}\", \"storePasswordVariable\": \"OURS\", \"input\": \"in\"}}");
        var told = new StringBuilder();
        string Told(string password, params string[] arguments)
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["OURS"] = password };
            var outcome = BuiltProgram.Run(folder.Path, string.Empty, environment, arguments);
            told.Append(outcome.Output).Append(outcome.Error);
            return outcome.Output + outcome.Error;
        }

        Assert.Contains("postgres://127.0.0.1", Told(PostgresProcess.Password, "run"), StringComparison.Ordinal);
        Assert.Contains("1,234", Told(PostgresProcess.Password, "facts"), StringComparison.Ordinal);
        Assert.Contains("by hand", Told(PostgresProcess.Password, "history") + "by hand", StringComparison.Ordinal);
        Assert.Contains("refuses the user or the password", Told("wrong-one", "facts"), StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(PostgresProcess.Password, Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(PostgresProcess.Password, told.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-one", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://me:hidden@host/db", "holds a password")]
    [InlineData("Host=host;Database=db;Password=hidden", "holds a password")]
    [InlineData("Host=host;Database=db;Passfile=hidden", "holds a password")]
    [InlineData("postgres://host/db?password=hidden", "holds a password")]
    [InlineData("Host=host;Datbase=hidden", "is no value for \"store\"")]
    [InlineData("hidden", "is no value for \"store\"")]
    [InlineData("postgres://host:hidden/db", "is no value for \"store\"")]
    [InlineData("postgres://host/db?search_path=a%22hidden", "is no value for \"store\"")]
    [InlineData("Host=host;Database=db;Search Path=a,hidden", "is no value for \"store\"")]
    public void AndAnAddressThatIsNoneIsRefusedWithoutRepeatingIt(string address, string message)
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", $"{{\"store\": \"{address}\"}}");
        var outcome = BuiltProgram.Run(folder.Path, "run");
        Assert.Equal(2, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://me@host:6/db", "postgres://host:6/db#beltroad")]
    [InlineData("postgresql://host/db?search_path=mine&sslmode=require", "postgres://host:5432/db#mine")]
    [InlineData("Host=host;Database=db;Username=me", "postgres://host:5432/db#beltroad")]
    public void AndAnAddressIsNamedByItsPlace(string address, string name)
    {
        var server = PostgresServer.TryParse(address)!.With("hidden");
        Assert.Equal(name, server.StoreOf(string.Empty).Name);
        Assert.Equal(name + "_weekly", server.StoreOf("weekly").Name);
        Assert.DoesNotContain("hidden", server.ToString(), StringComparison.Ordinal);
    }

    private static void Copy(TempFolder folder)
    {
        Directory.CreateDirectory(folder["in"]);
        foreach (var file in Directory.GetFiles(BuiltProgram.Seeds, "*.txt"))
        {
            File.Copy(file, folder["in/" + Path.GetFileName(file)]);
        }
    }

    private static void Run(TempFolder folder, StorePlace place) =>
        Make(place.Options(folder) with { IssueDate = new DateOnly(2026, 1, 1), Input = Path.GetRelativePath(".", folder["in"]) });

    private static void Make(RunOptions options) =>
        new RunRecorder(options, FixedTime.At(2026, 1, 1), new Progress<RunProgress>()).Run(RunTrigger.ByHand, CancellationToken.None);
}
