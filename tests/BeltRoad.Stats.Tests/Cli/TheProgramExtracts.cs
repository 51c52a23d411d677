using System.Text.Json;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramExtracts
{
    private static readonly Dictionary<string, string> NoVariables = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("table")]
    public void TheLedgerOfFilesInTheirOrder(string format)
    {
        using var folder = new TempFolder();
        var second = Path.Combine(BuiltProgram.Seeds, "000_2303b0abd9976b07.txt");
        var first = Path.Combine(BuiltProgram.Seeds, "003_aaa949114e9714a4.txt");
        var run = BuiltProgram.Run(folder.Path, "extract", first, second, "--format", format);
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        var order = run.Output.IndexOf("003_aaa949114e9714a4.txt", StringComparison.Ordinal);
        Assert.True(order >= 0 && order < run.Output.IndexOf("000_2303b0abd9976b07.txt", StringComparison.Ordinal), run.Output);
    }

    [Fact]
    public void AndTheTextOfEachLineStandsWhereItSays()
    {
        using var folder = new TempFolder();
        var files = Directory.GetFiles(BuiltProgram.Seeds, "*.txt");
        var texts = files.ToDictionary(
            file => Path.GetFileName(file),
            file => File.ReadAllText(file).EnumerateRunes().ToList(),
            StringComparer.Ordinal
        );
        var run = BuiltProgram.Run(folder.Path, ["extract", .. files, "--format", "jsonl"]);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length > 500, $"only {lines.Length} number expressions");
        Assert.All(
            lines,
            line =>
            {
                var json = JsonDocument.Parse(line).RootElement;
                var (start, end) = (json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());
                Assert.Equal(json.GetProperty("text").GetString(), string.Concat(texts[json.GetProperty("doc").GetString()!][start..end]));
            }
        );
    }

    [Theory]
    [InlineData("good.txt none.txt", 3, "none.txt: there is no such file")]
    [InlineData("none.txt", 1, "none.txt: there is no such file")]
    [InlineData("binary.txt good.txt", 3, "binary.txt: is not text: byte 1 is 0x00")]
    [InlineData("good.txt .", 3, ".: is a folder")]
    [InlineData("good.txt", 0, "")]
    public void WhatItCanAndSaysWhatItCannot(string files, int code, string message)
    {
        using var folder = new TempFolder();
        folder.Write("good.txt", "共3列\n");
        folder.Write("binary.txt", [0x00]);
        var run = BuiltProgram.Run(folder.Path, ["extract", "--format", "jsonl", .. files.Split(' ')]);
        Assert.Equal(code, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void LinesFromStandardInputInTheirOrder()
    {
        using var folder = new TempFolder();
        const string input = """
            {"id":"b","text":"2022年，贸易总额19.1万亿美元。","date":"2023-10"}
            {"id":"bad",
            {"id":"c"}

            {"id":7,"text":"共89项","date":null}
            {"id":"d","text":"x","date":"2023-13"}
            [1]
            {"id":"e","text":"\ud800"}
            {"id":"a","text":"2022年"}
            """;
        var run = BuiltProgram.Run(folder.Path, input, NoVariables, "extract", "--jsonl");
        Assert.Equal(3, run.Code);
        Assert.Equal<IEnumerable<string?>>(
            ["b", "7", "a"],
            run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("doc").GetString())
                .Distinct(StringComparer.Ordinal)
        );
        string[] places =
        [
            "standard input:2:",
            "standard input:3: \"text\"",
            "standard input:6: \"2023-13\" is not a date",
            "standard input:7:1:",
            "standard input:8: ",
        ];
        Assert.All(places, place => Assert.Contains(place, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("standard input:5", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachLineIsAnsweredBeforeTheNextIsAwaited()
    {
        using var folder = new TempFolder();
        using var running = new RunningProgram(BuiltProgram.Start(folder.Path, NoVariables, "extract", "--jsonl"));
        var process = running.Process;
        string[] ids = ["one", "two"];
        foreach (var id in ids)
        {
            process.StandardInput.WriteLine($$"""{"id":"{{id}}","text":"2022年"}""");
            process.StandardInput.Flush();
            var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(id, JsonDocument.Parse(answer!).RootElement.GetProperty("doc").GetString());
        }

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task AndEndsQuietlyWhenItsReaderHasEnough()
    {
        using var folder = new TempFolder();
        using var running = new RunningProgram(BuiltProgram.Start(folder.Path, NoVariables, "extract", "--jsonl"));
        var process = running.Process;
        process.StandardInput.WriteLine("""{"id":"a","text":"2022年"}""");
        process.StandardInput.Flush();
        Assert.NotNull(await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        process.StandardOutput.Close();
        var writer = Task.Run(() =>
        {
            try
            {
                for (var i = 0; i < 1_000_000 && !process.HasExited; i++)
                {
                    process.StandardInput.WriteLine("""{"id":"b","text":"2022年"}""");
                }
            }
            catch (IOException)
            {
                return;
            }
        });
        Assert.True(process.WaitForExit(30_000), "it reads on though nobody listens");
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(string.Empty, await process.StandardError.ReadToEndAsync());
        await writer.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void AndScoresItselfAgainstGold()
    {
        using var folder = new TempFolder();
        var gold = Path.Combine(SourceTree.Root, "tests", "BeltRoad.Stats.Tests", "Gold");
        var run = BuiltProgram.Run(folder.Path, "evaluate", gold, "--documents", BuiltProgram.Seeds, "--errors", "1");
        Assert.Equal((0, string.Empty), (run.Code, run.Error));
        Assert.Contains("\nobservation_f1: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\ntrade ", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, BuiltProgram.Run(folder.Path, "evaluate", gold, "--documents", folder.Path).Code);
    }
}
