using System.Text.Json;
using BeltRoad.Stats.Tests.Support;
using Parquet;

namespace BeltRoad.Stats.Tests.Cli;

/// <summary>Ledgers that other machines made become a store and a report, and facts leave by year and kind.</summary>
public sealed class LedgersComeFromElsewhere
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);

    [Fact]
    public void AndTheReportIsThatOfARunOverTheSameTexts()
    {
        using var folder = new TempFolder();
        var files = Directory.GetFiles(BuiltProgram.Seeds, "*.txt").Order(StringComparer.Ordinal).ToList();
        files.Add(
            folder.Write(
                "astral.txt",
                "\U00020000\U00020001一带一路：2023年，中欧班列开行1.7万列。\U0001F684\n\n第二段。双边贸易额超过3800亿美元。\n"
            )
        );
        Directory.CreateDirectory(folder["in"]);
        files.ForEach(file => File.Copy(file, folder["in/" + Path.GetFileName(file)]));
        Ledger(folder, files[..3], "one.jsonl");
        Ledger(folder, files[3..], "two.jsonl");
        string[] rest = ["--date", "2026-01-01", "--second-reader", "off"];
        Assert.Equal(0, BuiltProgram.Run(folder.Path, ["run", "-i", "in", "-o", "run", .. rest]).Code);
        var load = BuiltProgram.Run(folder.Path, ["load", "two.jsonl", "one.jsonl", "-o", "load", .. rest]);
        Assert.True(load.Code == 0, load.Error);
        var made = Directory
            .GetFiles(folder["run/latest"], "*", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith("run.json", StringComparison.Ordinal));
        Assert.All(
            made,
            file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace("/run/", "/load/", StringComparison.Ordinal)))
        );
        Assert.Contains("6", BuiltProgram.Run(folder.Path, "history", "-o", "load").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("{\"doc\":\"a\",\"start\":0,\"end\":1,\"text\":\"x\"}", "the text of the document at this place is another")]
    [InlineData("{\"doc\":\"a\",\"start\":5,\"end\":4,\"text\":\"\"}", "are no place in the document")]
    [InlineData("{\"doc\":\"a\",\"start\":5,\"end\":999,\"text\":\"\"}", "are no place in the document")]
    [InlineData("{\"doc\":\"other\",\"start\":0,\"end\":1}", "does not follow that of its document")]
    [InlineData("{\"doc\":\"a\",\"text\":\"again\"}", "stands at l.jsonl:1 already")]
    [InlineData("{\"doc\":\"n\",\"text\":\"a\\u0000b\"}", "U+0000")]
    [InlineData("{\"doc\":\"n\",\"text\":\"a\",\"date\":\"soon\"}", "is not a date")]
    public void AndALineThatIsNoneCostsThatLine(string line, string reason)
    {
        using var folder = new TempFolder();
        var lines = Ledger(folder, [folder.Write("a", "2023年，中欧班列开行1.7万列。\n")], "l.jsonl");
        Assert.True(lines.Length == 3, string.Join('\n', lines));
        File.WriteAllLines(folder["l.jsonl"], [.. lines, line, lines[0].Replace("\"a\"", "\"b\"", StringComparison.Ordinal)]);
        var load = BuiltProgram.Run(folder.Path, "load", "l.jsonl", "-o", "out");
        Assert.True(load.Code == 3, load.Error);
        Assert.Contains("l.jsonl:4: the line is not one of a whole ledger", load.Error + load.Output, StringComparison.Ordinal);
        Assert.Contains(reason, load.Error + load.Output, StringComparison.Ordinal);
        Assert.Equal(
            2,
            JsonDocument.Parse(File.ReadAllText(folder["out/latest/run.json"])).RootElement.GetProperty("documents").GetArrayLength()
        );
        Assert.Single(File.ReadAllLines(folder["out/latest/facts.jsonl"]));
    }

    [Fact]
    public async Task AndFactsAreWrittenByYearAndKind()
    {
        using var folder = new TempFolder();
        EarlierRun.Of(BuiltProgram.Seeds, folder["reports"]);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "export", "facts", "--format", "parquet", "--partition").Code);
        Assert.Equal(1, BuiltProgram.Run(folder.Path, "export", "facts", "--partition").Code);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "export", "whole").Code);
        var expected = File.ReadLines(folder["reports/latest/facts.jsonl"])
            .Select(static line => JsonDocument.Parse(line).RootElement)
            .GroupBy(static fact => FolderOf(fact), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        Assert.True(expected.Count > 20);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder["facts"], "*.parquet", SearchOption.AllDirectories))
        {
            found[Path.GetRelativePath(folder["facts"], Path.GetDirectoryName(file)!)] = await Rows(file);
        }

        Assert.Equal(expected.OrderBy(static pair => pair.Key), found.OrderBy(static pair => pair.Key));
        Assert.Equal(expected.Values.Sum(), await Rows(folder["whole/facts.parquet"]));
    }

    [Fact]
    public void AndAReaderThatClosesThePipeEndsTheProgramInPeace()
    {
        using var folder = new TempFolder();
        var line = JsonSerializer.Serialize(new { id = "a", text = "2023年，中欧班列开行1.7万列。" });
        folder.Write("lines", string.Concat(Enumerable.Repeat(line + "\n", 20_000)));
        var (code, output, error) = Shell.Run(
            folder.Path,
            $"{{ '{BuiltProgram.Executable}' extract --jsonl < lines; echo $? > code; }} | head -n 1"
        );
        Assert.Equal((0, 1, string.Empty), (code, output.AsSpan().Count('\n'), error));
        Assert.Equal("0\n", File.ReadAllText(folder["code"]));
    }

    private static string FolderOf(JsonElement fact)
    {
        var year = fact.TryGetProperty("time", out var time) ? time.GetString()!.Split('/')[^1][..4] : "__HIVE_DEFAULT_PARTITION__";
        return Path.Combine("year=" + year, "kind=" + fact.GetProperty("kind").GetString());
    }

    private static async Task<int> Rows(string file)
    {
        await using var stream = File.OpenRead(file);
        await using var reader = await ParquetReader.CreateAsync(stream);
        return (int)reader.Metadata!.NumRows;
    }

    private static string[] Ledger(TempFolder folder, IEnumerable<string> files, string name)
    {
        var input = string.Concat(
            files.Select(static file => JsonSerializer.Serialize(new { id = Path.GetFileName(file), text = File.ReadAllText(file) }) + "\n")
        );
        var run = BuiltProgram.Run(folder.Path, input, NoVariables, "extract", "--jsonl", "--whole");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        folder.Write(name, run.Output);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
