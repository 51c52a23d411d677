using System.Diagnostics;
using System.Text.Json.Nodes;
using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Evaluation;

public sealed class TheScorerAgreesWithScorePy
{
    private static readonly string Gold = Path.Combine(SourceTree.Root, "tests", "BeltRoad.Stats.Tests", "Gold");

    private static readonly Action<JsonObject, List<JsonObject>>[] Mistakes =
    [
        (line, lines) => lines.Remove(line),
        (line, _) => line["class"] = "idiom",
        (line, _) => line["class"] = "statistic",
        (line, _) => line["value"] = 12345.678,
        (line, _) => line["value"] = (line["value"]?.GetValue<double>() ?? 1) * 1.000001,
        (line, _) => line["high"] = 7,
        (line, _) => line.Remove("value"),
        (line, _) => line["unit"] = "USD ",
        (line, _) => line["modifier"] = "about",
        (line, _) => line["measure"] = "level",
        (line, _) => line["status"] = "planned",
        (line, _) => line["time"] = "../2023-12-31",
        (line, _) => line["time"] = "2023-06-30",
        (line, _) => line.Remove("time"),
        (line, _) => line["counted"] = "國家 和 地区",
        (line, _) => line["subject"] = "的等“多”",
        (line, _) => line["subject"] = line["subject"]?.GetValue<string>()[1..] + "\u3000合作",
        (line, _) => line["kind"] = "other",
        (line, _) => line["end"] = line["end"]!.GetValue<int>() + 12,
        (line, _) => line["start"] = line["start"]!.GetValue<int>() - 5,
        (line, lines) => lines.Add((JsonObject)line.DeepClone()),
        (line, lines) =>
        {
            var spurious = (JsonObject)line.DeepClone();
            (spurious["start"], spurious["end"], spurious["class"]) = (
                line["end"]!.GetValue<int>() + 1,
                line["end"]!.GetValue<int>() + 2,
                "statistic"
            );
            lines.Add(spurious);
        },
    ];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 20)]
    [InlineData(2, 60)]
    [InlineData(3, 100)]
    public void OnPredictionsWithMistakes(int seed, int mistakenPercent)
    {
        var python = FindPython();
        Assert.SkipWhen(python is null, "python3 is not installed");
        using var folder = new TempFolder();
        var predicted = folder.Write("predicted.jsonl", string.Join('\n', Predictions(seed, mistakenPercent)));
        var score = Scorer.Of(ScoredFile.Load(Gold), ScoredFile.Load(predicted).Documents);
        var expected = ScorePy(python, predicted);
        Assert.Equal(expected, string.Join('\n', score.Figures));
        Assert.Equal(score["gold_statistics"], score.Kinds.Sum(kind => kind.Gold));
    }

    [Fact]
    public void GoldAgainstItselfIsRight()
    {
        var gold = ScoredFile.Load(Gold);
        var score = Scorer.Of(gold, gold.Documents);
        Assert.All(score.Figures.Where(figure => !figure.IsCount), figure => Assert.Equal(1.0, figure.Value, 12));
        Assert.Empty(score.Errors);
    }

    [Fact]
    public void WithoutPredictionsEverythingIsMissed()
    {
        var score = Scorer.Of(ScoredFile.Load(Gold), new Dictionary<string, IReadOnlyList<ScoredLine>>(StringComparer.Ordinal));
        Assert.Equal((0.0, 0.0), (score["accounted"], score["detection_f1"]));
        Assert.All(score.Errors, error => Assert.Equal("missed", error.What));
    }

    [Fact]
    public void ASentenceFileBringsItsOwnTexts()
    {
        using var folder = new TempFolder();
        var path = folder.Write(
            "s.jsonl",
            """{"id":"s1","text":"共3列","date":"2023-10","facts":[{"start":1,"end":2,"text":"3","class":"statistic","value":3,"""
                + "\"unit\":\"train\",\"modifier\":\"exact\",\"measure\":\"level\",\"status\":\"actual\",\"kind\":\"train\"}]}"
        );
        var gold = ScoredFile.Load(path);
        Assert.Equal("2023-10", gold.Texts["s1"].Published.ToString());
        Assert.Equal(3, Assert.Single(gold.Documents["s1"]).Value);
    }

    private static IEnumerable<string> Predictions(int seed, int mistakenPercent)
    {
        var random = new Random(seed);
        var lines = Directory
            .GetFiles(Gold, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .ToList();
        foreach (var line in lines.ToList())
        {
            if (random.Next(100) < mistakenPercent)
            {
                Mistakes[random.Next(Mistakes.Length)](line, lines);
            }
        }

        return lines.Select(line => line.ToJsonString());
    }

    private static string ScorePy(string python, string predicted)
    {
        var start = new ProcessStartInfo(
            python,
            [Path.Combine(Gold, "score.py"), .. Directory.GetFiles(Gold, "*.jsonl").Order(StringComparer.Ordinal), "--", predicted]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static string? FindPython() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "python3"))
            .FirstOrDefault(File.Exists);
}
