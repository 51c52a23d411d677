using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Faults;

public sealed class ADocumentThatFails
{
    /// <summary>A byte order mark, words, half a surrogate pair before a letter.</summary>
    private static readonly byte[] HalfAPair =
    [
        0xFF,
        0xFE,
        0xFA,
        0x51,
        0xE3,
        0x53,
        0x33,
        0x00,
        0x0A,
        0x00,
        0xFA,
        0x51,
        0x00,
        0xD8,
        0x41,
        0x00,
    ];

    [Fact]
    public void InItsEncodingIsRefusedAndTheOthersAreRead()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", HalfAPair);
        folder.Write("in/b.txt", "2023年，出口3亿元。\n");
        folder.Write("in/c.txt", "2023年，出口4亿元。\n");
        folder.Write("in/c.meta.json", """{"title":"\ud800"}""");
        var run = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        Assert.Equal(3, run.Code);
        Assert.Contains("a.txt:2:2: byte 0x00 begins no character of utf-16le", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.meta.json: tells nothing of its documents", run.Error, StringComparison.Ordinal);
        var read = Report.Whole(folder["out"])!.Value.GetProperty("documents");
        Assert.Equal("b.txt", Assert.Single(read.EnumerateArray()).GetProperty("id").GetString());
        var extract = BuiltProgram.Run(folder.Path, "extract", "in/a.txt", "in/b.txt", "--format", "jsonl");
        Assert.Equal((3, true), (extract.Code, extract.Output.Contains("出口", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException), true)]
    [InlineData(typeof(IndexOutOfRangeException), true)]
    [InlineData(typeof(OutOfMemoryException), false)]
    [InlineData(typeof(OperationCanceledException), false)]
    public void InTheProgramIsRefusedByNameAndTheOthersAreRead(Type fault, bool isRefused)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "2023年，出口3亿元。\n");
        folder.Write("in/b.txt", "2023年，失败4亿元。\n");
        folder.Write("in/c.txt", "2023年，出口5亿元。\n");
        var numbers = new NumberRecognizers("failing", () => new Failing((Exception)Activator.CreateInstance(fault)!));
        var options = new RunOptions
        {
            Input = folder["in"],
            Output = folder["out"],
            Numbers = numbers,
        };
        RunResult Run() => new Pipeline(options, FixedTime.At(2024, 1, 2), new Progress<RunProgress>()).Run(CancellationToken.None);
        if (!isRefused)
        {
            Assert.Throws(fault, () => Run());
            return;
        }

        var run = Run().Run;
        Assert.Equal<IEnumerable<string>>(["a.txt", "c.txt"], run.Ledgers.Select(static ledger => ledger.Document.Id));
        var refused = Assert.Single(run.Refused);
        Assert.Equal(("reading-failed", folder["in/b.txt"]), (refused.Code, refused.Where));
        Assert.Contains(fault.Name, refused.What, StringComparison.Ordinal);
    }

    /// <summary>Fails on one word, and else finds what the built-in recogniser finds.</summary>
    private sealed class Failing(Exception fault) : INumberRecognizer
    {
        private readonly ScannedNumbers numbers = new();

        public void Begin(ReadOnlySpan<char> sentence)
        {
            if (sentence.Contains("失败", StringComparison.Ordinal))
            {
                throw fault;
            }

            numbers.Begin(sentence);
        }

        public bool TryRead(ReadOnlySpan<char> sentence, int at, out Numeral numeral) => numbers.TryRead(sentence, at, out numeral);
    }
}
