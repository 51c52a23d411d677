using System.Security.Cryptography;
using System.Text.Json;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramRuns
{
    [Theory]
    [InlineData("run")]
    [InlineData("")]
    public void AndLeavesAReport(string command)
    {
        using var folder = new TempFolder();
        var run = BuiltProgram.Run(folder.Path, [.. Words(command), "--input", BuiltProgram.Seeds, "--output", "out"]);
        Assert.Equal((0, true), (run.Code, run.Output.Contains("statistics", StringComparison.Ordinal)));
        Assert.Contains("reading 5/5", run.Error, StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(File.ReadAllText(folder["out/latest/run.json"])).RootElement;
        Assert.Equal("done", manifest.GetProperty("outcome").GetString());
        Assert.Equal(5, manifest.GetProperty("documents").GetArrayLength());
        Assert.All(
            manifest.GetProperty("files").EnumerateArray(),
            file => Assert.Equal(file.GetProperty("sha256").GetString(), Hash(folder["out/latest/" + file.GetProperty("name").GetString()]))
        );
        Assert.Single(Directory.GetDirectories(folder["out/runs"]));
    }

    [Fact]
    public void AndTheSameInputsGiveTheSameBytes()
    {
        using var folder = new TempFolder();
        foreach (var output in (ReadOnlySpan<string>)["one", "two", "one"])
        {
            Assert.Equal(0, BuiltProgram.Run(folder.Path, "--input", BuiltProgram.Seeds, "--output", output, "--date", "2024-01-02").Code);
        }

        var files = Directory
            .GetFiles(folder["one/latest"], "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder["one/latest"], path))
            .Where(name => name != "run.json")
            .ToList();
        Assert.NotEmpty(files);
        Assert.All(files, name => Assert.Equal(Hash(folder["one/latest/" + name]), Hash(folder["two/latest/" + name])));
    }

    [Fact]
    public void AndDoesTheRestWhenADocumentIsRefused()
    {
        using var folder = new TempFolder();
        folder.Write("in/good.txt", "共3列\n");
        folder.Write("in/bad.txt", [0x00, 0x01]);
        folder.Write("in/legacy.txt", [0xB4, 0xF8]);
        var run = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        Assert.Equal(3, run.Code);
        Assert.Contains("refused: in/bad.txt: is not text", run.Error, StringComparison.Ordinal);
        Assert.Contains("--encoding gb18030", run.Error, StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(File.ReadAllText(folder["out/latest/run.json"])).RootElement;
        Assert.Equal("partial", manifest.GetProperty("outcome").GetString());
        Assert.Equal<IEnumerable<string?>>(
            ["not-text", "not-utf-8"],
            manifest.GetProperty("refused").EnumerateArray().Select(refused => refused.GetProperty("code").GetString())
        );
    }

    [Fact]
    public void AndWarnsOfARowThatTellsOfNoFile()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "2023年，出口3亿元。\n");
        folder.Write("in/old.doc", "x");
        folder.Write("in/documents.csv", "file,title\na.txt,公报\nb.txt,通报\nold.doc,旧报\nsub/c.txt,快报\n");
        folder.Write("in/sub/c.txt", "2023年，出口4亿元。\n");
        var run = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        Assert.Contains("warning: in/documents.csv:3: tells of \"b.txt\", and there is no such file", run.Error, StringComparison.Ordinal);
        var manifest = JsonDocument.Parse(File.ReadAllText(folder["out/latest/run.json"])).RootElement;
        var warning = Assert.Single(manifest.GetProperty("warnings").EnumerateArray());
        Assert.Equal(
            ("metadata-without-file", "in/documents.csv:3"),
            (warning.GetProperty("code").GetString(), warning.GetProperty("where").GetString())
        );
        Assert.Equal(2, manifest.GetProperty("documents").GetArrayLength());
    }

    [Theory]
    [InlineData("--input missing", "missing: there is no such folder")]
    [InlineData("--input empty", "empty: holds no document")]
    [InlineData("--input file", "file: is a file, where a folder of documents is expected")]
    [InlineData("--input bad", "bad: none of the 1 documents could be read")]
    [InlineData("--input good --output file", "file: is a file, where a folder for the reports is expected")]
    [InlineData("--input good --output file/reports", "file/reports: cannot be written")]
    public void AndAnEarlierReportIsUntouchedByAFailure(string arguments, string message)
    {
        using var folder = new TempFolder();
        folder.Write("empty/picture.png", "x");
        folder.Write("file", "x");
        folder.Write("good/a.txt", "共3列\n");
        folder.Write("bad/a.txt", [0x00]);
        EarlierRun.Of(folder["good"], folder["reports"]);
        var before = Tree(folder["reports/latest"]);
        var run = BuiltProgram.Run(folder.Path, Words(arguments));
        Assert.Equal(1, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Output);
        Assert.Equal(before, Tree(folder["reports/latest"]));
        Assert.Equal("x", File.ReadAllText(folder["file"]));
    }

    [Fact]
    public void AndRefusesADamagedStoreUntilItIsToldToRebuild()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "共3列\n");
        folder.Write("out/beltroad.db", new string('x', 5000));
        var refused = BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out");
        Assert.Equal(1, refused.Code);
        Assert.Contains("out/beltroad.db: is damaged", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out", "--rebuild").Code);
        Assert.Single(Directory.GetFiles(folder["out"], "beltroad.db.2*"));
    }

    [Theory]
    [InlineData("{\"langauge\": \"zh\"}", "", "", "beltroad.json:1:2: there is no setting \"langauge\"\n  Did you mean \"language\"?")]
    [InlineData("{\"limits\": {\"paralelism\": 2}}", "", "", "Did you mean \"limits:parallelism\"?")]
    [InlineData("{\"language\": \"fr\"}", "", "", "beltroad.json:1:2: \"fr\" is no value for \"language\"\n  Give en or zh")]
    [InlineData(
        "{\"secondReader\": \"builtin\"}",
        "",
        "",
        "beltroad.json:1:2: \"builtin\" is no value for \"secondReader\"\n  Give microsoft or off"
    )]
    [InlineData(
        "{}",
        "BELTROAD__SECONDREADER=no",
        "",
        "environment variable BELTROAD__SECONDREADER: \"no\" is no value for \"secondReader\"\n  Give microsoft or off"
    )]
    [InlineData("{\"language\": ", "", "", "beltroad.json:1:14: is not a JSON object of settings")]
    [InlineData(
        "{}",
        "BELTROAD__RETENTION__RUNS=-1",
        "",
        "environment variable BELTROAD__RETENTION__RUNS: \"-1\" is no value for \"retention:runs\""
    )]
    [InlineData("{}", "BELTROAD__OUTPT=x", "", "there is no setting \"OUTPT\"\n  Did you mean \"output\"?")]
    [InlineData("{}", "", "--date 2023-02-30", "--date: \"2023-02-30\" is no value for \"date\"")]
    [InlineData("{}", "", "--second-reader no", "--second-reader: \"no\" is no value for \"secondReader\"\n  Give microsoft or off")]
    [InlineData("{}", "", "--config none.json", "none.json: there is no such configuration file")]
    [InlineData("{}", "", "--frobnicate", "--frobnicate")]
    [InlineData("{}", "", "facts --kind trains", "--kind: \"trains\" is none of trade, investment")]
    [InlineData("{}", "", "facts --limit 0", "--limit is a whole number from 1 on")]
    [InlineData("{}", "", "facts --limit 99999999999", "--limit is a whole number from 1 on, not \"99999999999\"")]
    [InlineData("{}", "", "history --limit abc", "--limit is a whole number from 1 on, not \"abc\"")]
    [InlineData("{}", "", "serve --port abc", "--port is a whole number from 0 to 65535, not \"abc\"")]
    [InlineData("{}", "", "diff 1 x", "AFTER is a whole number from 1 on, not \"x\"")]
    [InlineData("{}", "", "evaluate gold --errors -3", "--errors is a whole number from 0 on, not \"-3\"")]
    [InlineData("{}", "", "explain 3 --date x", "--date: \"x\" is not a date")]
    [InlineData("{}", "", "extract", "beltroad extract: no file is named")]
    public void ButNotWithASettingItDoesNotKnow(string file, string variable, string arguments, string message)
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", file);
        folder.Write("seeds/a.txt", "共3列\n");
        var run = BuiltProgram.Run(folder.Path, string.Empty, Variables(variable), Words(arguments));
        Assert.Equal((2, string.Empty), (run.Code, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["reports"]));
    }

    [Fact]
    public void AndWithoutTheSecondReaderItMakesTheReportAnew()
    {
        using var folder = new TempFolder();
        folder.Write("seeds/a.txt", "2023年，出口3亿元。\n");
        Assert.Contains(
            "two readers         1 numerals agreed, 0 disagreed, 0 not read by the second",
            BuiltProgram.Run(folder.Path, "run").Output,
            StringComparison.Ordinal
        );
        var off = BuiltProgram.Run(folder.Path, "run", "--second-reader", "off");
        Assert.Contains("digest.pdf", off.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("two readers", off.Output, StringComparison.Ordinal);
        Assert.Contains(
            "is unchanged; --again makes it again",
            BuiltProgram.Run(folder.Path, "run", "--second-reader", "off").Output,
            StringComparison.Ordinal
        );
        Assert.Contains("digest.pdf", BuiltProgram.Run(folder.Path, "run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AndTheCommandLineOverrulesTheEnvironmentAndThatTheFile()
    {
        using var folder = new TempFolder();
        folder.Write("beltroad.json", "{\"input\": \"in\", \"output\": \"a\", \"date\": \"2001-01-01\", \"retention\": {\"runs\": 0}}");
        folder.Write("in/a.txt", "共3列\n");
        var run = BuiltProgram.Run(folder.Path, string.Empty, Variables("BELTROAD__OUTPUT=b"), "--date", "2003-03-03");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            "2003-03-03",
            JsonDocument.Parse(File.ReadAllText(folder["b/latest/run.json"])).RootElement.GetProperty("issue_date").GetString()
        );
        Assert.Empty(Directory.GetDirectories(folder["b/runs"]));
    }

    [Fact]
    public void AndPrintsTheFactsOfTheLastRun()
    {
        using var folder = new TempFolder();
        Assert.Equal(1, BuiltProgram.Run(folder.Path, "facts").Code);
        EarlierRun.Of(BuiltProgram.Seeds, folder["reports"]);
        Assert.Equal(
            File.ReadAllText(folder["reports/latest/facts.jsonl"]),
            BuiltProgram.Run(folder.Path, "facts", "--format", "jsonl").Output
        );
        Assert.Equal(
            File.ReadAllText(folder["reports/latest/facts.csv"]).TrimStart('\uFEFF'),
            BuiltProgram.Run(folder.Path, "facts", "--format", "csv").Output
        );
        Assert.Contains("claim", BuiltProgram.Run(folder.Path, "facts", "--kind", "trade").Output, StringComparison.Ordinal);
    }

    private static string[] Words(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Variables(string variable) =>
        variable.Split('=') is [var name, var value] ? new(StringComparer.Ordinal) { [name] = value } : new(StringComparer.Ordinal);

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static List<string> Tree(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => path + " " + Hash(path)),
        ];
}
