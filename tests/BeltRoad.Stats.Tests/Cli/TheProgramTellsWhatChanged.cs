using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramTellsWhatChanged
{
    private const string Trains = "截至2023年6月底，中欧班列累计开行7.4万列。\n";
    private const string Trade = "2022年，中国与共建国家进出口总额为18.95万亿元。\n";

    [Theory]
    [InlineData(
        "2022年，中国与共建国家进出口总额为19.10万亿元。\n",
        "revised      中国与共建国家进出口总额|old  A2:20      18.95万亿元  2022年，中国与共建国家进出口总额为18.95万亿元。|new  A2:20      19.10万亿元  2022年，"
            + "中国与共建国家进出口总额为19.10万亿元。|1 revised"
    )]
    [InlineData("", "withdrawn    中国与共建国家进出口总额|old  A2:20      18.95万亿元|1 withdrawn")]
    [InlineData(Trade + "培训各类人员3000人次。\n", "new          培训各类人员|new  A3:7|3000人次|1 new")]
    public void BetweenTwoRunsWithTheQuotesOfBoth(string now, string expected)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", Trains + Trade);
        EarlierRun.Of(folder["in"], folder["out"]);
        folder.Write("in/a.txt", Trains + now);
        var second = BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out");
        Assert.Contains("since issue 1       " + expected[(expected.LastIndexOf('|') + 1)..], second.Output, StringComparison.Ordinal);
        var page = File.ReadAllText(folder["out/latest/digest.html"]);
        Assert.Contains("What changed since issue 1", page, StringComparison.Ordinal);
        var diff = BuiltProgram.Run(folder.Path, "diff", "1", "2", "-o", "out");
        Assert.Equal((0, string.Empty), (diff.Code, diff.Error));
        Assert.All(expected.Split('|'), part => Assert.Contains(part, diff.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void AContradictionNamesBothDocuments()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", Trade);
        EarlierRun.Of(folder["in"], folder["out"]);
        folder.Write("in/b.txt", "另据统计，2022年，中国与共建国家进出口总额为13.76万亿元。\n");
        Assert.Contains("conflicts           1", BuiltProgram.Run(folder.Path, "-i", "in", "-o", "out").Output, StringComparison.Ordinal);
        var diff = BuiltProgram.Run(folder.Path, "diff", "1", "2", "-o", "out").Output;
        Assert.All(
            ["contradicted 中国与共建国家进出口总额", "old  A1:20", "18.95万亿元", "new  B1:25", "13.76万亿元"],
            part => Assert.Contains(part, diff, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AndSaysInOneLineThatNothingDid()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", Trains);
        for (var i = 0; i < 2; i++)
        {
            EarlierRun.Of(folder["in"], folder["out"]);
        }

        var diff = BuiltProgram.Run(folder.Path, "diff", "1", "2", "-o", "out");
        Assert.Equal((0, "nothing changed between run 1 and run 2"), (diff.Code, diff.Output.TrimEnd()));
        Assert.Equal(diff.Output, BuiltProgram.Run(folder.Path, "diff", "-o", "out").Output);
    }

    [Theory]
    [InlineData("diff 1 9", "holds no good run 9")]
    [InlineData("diff", "two good runs")]
    [InlineData("diff one two", "one")]
    public void OrWhichRunIsMissing(string arguments, string message)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", Trains);
        EarlierRun.Of(folder["in"], folder["reports"]);
        var diff = BuiltProgram.Run(folder.Path, arguments.Split(' '));
        Assert.NotEqual(0, diff.Code);
        Assert.Contains(message, diff.Error, StringComparison.Ordinal);
    }
}
