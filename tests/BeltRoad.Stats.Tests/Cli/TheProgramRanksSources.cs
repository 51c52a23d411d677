using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramRanksSources
{
    private const string First = "2022年，中国与共建国家进出口总额为18.95万亿元。\n";
    private const string Second = "据报道，2022年，中国与共建国家进出口总额为13.76万亿元。\n";

    [Theory]
    [InlineData("file,publisher,published\na.txt,海关总署,2023-01-13\nb.txt,央视新闻,2024-01-13\n", "18.95万亿元", "source_rank")]
    [InlineData("file,publisher,published\na.txt,央视新闻,2023-01-13\nb.txt,海关总署,2022-12-31\n", "13.76万亿元", "source_rank")]
    [InlineData("file,publisher,published\na.txt,新华社,2023-01-13\nb.txt,人民日报,2024-01-13\n", "13.76万亿元", "later_publication")]
    [InlineData("file,publisher,published\na.txt,,2024-01-13\nb.txt,,2023-01-13\n", "18.95万亿元", "later_publication")]
    public void ByThePublisherOfTheirMetadata(string metadata, string used, string rule)
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", First);
        folder.Write("in/b.txt", Second);
        folder.Write("in/documents.csv", metadata);
        Assert.Equal((used, rule), Used(folder));
    }

    [Fact]
    public void AndByThePublisherThatTheTextNames()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "介绍2022年外贸情况\n\n来源：海关总署\n\n2023年1月13日\n\n" + First);
        folder.Write("in/b.txt", "外贸报道\n\n来源：人民网\n\n2024年1月13日\n\n" + Second);
        Assert.Equal(("18.95万亿元", "source_rank"), Used(folder));
    }

    private static (string Printed, string Rule) Used(TempFolder folder)
    {
        Assert.Equal(1, EarlierRun.Of(folder["in"], folder["out"]).Findings?.Conflicts);
        var lines = File.ReadAllLines(folder["out/latest/observations.csv"]);
        var columns = lines[0].TrimStart('\uFEFF').Split(',').ToList();
        var used = Assert.Single(lines, line => line.Contains(",USED,", StringComparison.Ordinal)).Split(',');
        Assert.Single(lines, line => line.Contains(",SET_ASIDE,", StringComparison.Ordinal));
        return (used[columns.IndexOf("AS_PRINTED")], used[columns.IndexOf("CONFLICT_RULE")]);
    }
}
