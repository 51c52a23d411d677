using System.Text.Json;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Runs;

/// <summary>A first reader that misses the first digit of a numeral is found out by the second, in all that a run leaves.</summary>
public sealed class TwoReadersDisagree
{
    private const string Text = "出口额为3800亿元，进口额为120万元，增长5.5%。\n";

    private static readonly NumberRecognizers Short = new("short", static () => new CutShort());

    [Fact]
    public void AndTheReportSaysWhere()
    {
        using var folder = new TempFolder();
        var result = Run(folder, "out", readsTwice: true);
        Assert.Equal(new ReaderAgreement(1, 2, 0), result.Readers);
        var checks = File.ReadAllText(folder["out/latest/checks.csv"]);
        Assert.Contains("second_reader,fail,microsoft,A1:6,800亿 = 80000000000,,3800亿 = 380000000000\n", checks, StringComparison.Ordinal);
        Assert.Contains("second_reader,fail,microsoft,A1:17,20万 = 200000,,120万 = 1200000\n", checks, StringComparison.Ordinal);
        var readers = JsonDocument.Parse(File.ReadAllText(folder["out/latest/run.json"])).RootElement.GetProperty("second_reader");
        Assert.Equal(
            (1, 2, 0),
            (
                readers.GetProperty("agreed").GetInt32(),
                readers.GetProperty("disagreed").GetInt32(),
                readers.GetProperty("not_read").GetInt32()
            )
        );
        var page = File.ReadAllText(folder["out/latest/digest.html"]);
        Assert.Contains("agree on 1 of the 3 numerals", page, StringComparison.Ordinal);
        Assert.Contains("microsoft: 3800亿 = 380,000,000,000", page, StringComparison.Ordinal);
        using var store = FactStore.OpenExisting(Path.Combine(folder["out"], FactStore.FileName));
        var kept = store.Find(new FactQuery());
        Assert.Equal([true, true, false], kept.Select(fact => fact.Doubts.StartsWith("second_reader", StringComparison.Ordinal)));
        Assert.Equal([true, true, false], kept.Select(fact => fact.Fact.Confidence < 0.5));
        Assert.Equal(
            2,
            File.ReadLines(folder["out/latest/facts.jsonl"])
                .Count(line => line.Contains("\"doubts\":\"second_reader", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void AndWhereItIsOffNothingIsSaidOfIt()
    {
        using var folder = new TempFolder();
        var result = Run(folder, "out", readsTwice: false);
        Assert.Null(result.Readers);
        foreach (var file in (ReadOnlySpan<string>)["checks.csv", "facts.jsonl", "run.json"])
        {
            Assert.DoesNotContain("second_reader", File.ReadAllText(folder["out/latest/" + file]), StringComparison.Ordinal);
        }

        Assert.All(
            result.Run.Ledgers.SelectMany(ledger => ledger.Facts),
            fact => Assert.Equal((false, null), (fact.Doubts.Contains(Doubt.SecondReader), fact.BothReadings))
        );
    }

    /// <summary>Who gives a value, be it the one that was read, has looked.</summary>
    [Fact]
    public void AndACorrectedValueIsSure()
    {
        using var folder = new TempFolder();
        folder.Write(
            "corrections.csv",
            "document,quote,field,value,reason,expect\na.txt,出口额为3800亿元,value,380000000000,seen,80000000000\n"
        );
        var result = Run(folder, "out", readsTwice: true);
        var facts = Assert.Single(result.Run.Ledgers).Facts;
        Assert.Equal((380_000_000_000m, 1.0, 0), (facts[0].Value, facts[0].Confidence, facts[0].Doubts.Count));
        Assert.Equal(Doubt.SecondReader, facts[1].Doubts[0]);
    }

    private static RunResult Run(TempFolder folder, string output, bool readsTwice)
    {
        folder.Write("in/a.txt", Text);
        var options = new RunOptions
        {
            Input = folder["in"],
            Output = folder[output],
            IssueDate = new DateOnly(2026, 11, 21),
            Numbers = Short,
            ReadsTwice = readsTwice,
        };
        return new Pipeline(
            options,
            new FixedTime(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero)),
            new Progress<RunProgress>()
        ).Run(CancellationToken.None);
    }

    private sealed class CutShort : INumberRecognizer
    {
        public void Begin(ReadOnlySpan<char> sentence) { }

        public bool TryRead(ReadOnlySpan<char> sentence, int at, out Numeral numeral)
        {
            var isFirstOfMany = char.IsAsciiDigit(sentence[at + 1]) && (at == 0 || !char.IsAsciiDigit(sentence[at - 1]));
            return NumeralScanner.TryRead(isFirstOfMany ? [] : sentence, at, out numeral);
        }
    }
}
