using System.Text.Json;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Tests.Series.Reviews;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Schedule;

public sealed class WatchedFiguresAreTold
{
    private const string Text =
        "2022年，中国与共建国家进出口总额为2.07万亿美元。2022年，中国对共建国家出口额为1.1万亿美元。\n\n" + SomeDecision.Trains;

    /// <summary>The watched figures by their printed numbers.</summary>
    [Theory]
    [InlineData("trade with partner countries", "2.07万亿美元")]
    [InlineData("Trade with partner countries", "2.07万亿美元")]
    [InlineData("与共建国家进出口总额", "2.07万亿美元")]
    [InlineData("trade.total", "2.07万亿美元")]
    [InlineData("train.runs", "7.4万列")]
    [InlineData("中欧班列", "7.4万列")]
    [InlineData("exports to partner countries", "1.1万亿美元")]
    [InlineData("trade with ASEAN countries", "")]
    [InlineData("共建国家", "2.07万亿美元 1.1万亿美元")]
    public void ByNameIdOrWords(string watched, string figures)
    {
        var list = new WatchList([watched]);
        var facts = StoredFact.Of(BeltRoad.Stats.Series.Indicators.IndicatorLexicon.Default.Name(SomeDecision.Read(Text)), "A");
        Assert.Equal(
            figures,
            string.Join(
                ' ',
                facts.Where(fact => list.Takes(new FactChange(ChangeSort.New, null, fact))).Select(fact => fact.Fact.AsPrinted)
            )
        );
    }

    [Fact]
    public void FirstInTheDigestAndInAMessage()
    {
        using var folder = new TempFolder();
        folder.Write("in/a.txt", "国家统计局\n2022年，全市工业增加值为3亿元。2022年，中国与共建国家进出口总额为2.07万亿美元。\n");
        folder.Write(
            "beltroad.json",
            """
            {
              "input": "in", "output": "out",
              "digests": { "weekly": { "cron": "0 9 * * MON", "watch": ["trade with partner countries"] } },
              "notify": { "command": "cat >> messages.jsonl" }
            }
            """
        );
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        Assert.False(File.Exists(folder["messages.jsonl"]));
        folder.Write("in/a.txt", "国家统计局\n2022年，全市工业增加值为4亿元。2022年，中国与共建国家进出口总额为2.08万亿美元。\n");
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "schedule", "--once", "weekly").Code);
        var message = JsonDocument.Parse(File.ReadAllText(folder["messages.jsonl"])).RootElement;
        Assert.Equal("watch", message.GetProperty("event").GetString());
        Assert.Contains("2.07万亿美元, now 2.08万亿美元", message.GetProperty("what").GetString(), StringComparison.Ordinal);
        var change = Assert.Single(message.GetProperty("changes").EnumerateArray());
        Assert.Equal("revised", change.GetProperty("change").GetString());
        Assert.Contains("2.08万亿美元", change.GetProperty("now").GetProperty("quote").GetString(), StringComparison.Ordinal);
        var page = File.ReadAllText(folder["out/weekly/latest/digest.html"]);
        var changes = page[page.IndexOf("2.08", StringComparison.Ordinal)..];
        Assert.Contains("4亿元", changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true, 0)]
    [InlineData("false", false, 0)]
    [InlineData("""["a", "b"]""", false, 2)]
    [InlineData("""["a", true]""", true, 1)]
    [InlineData("\"a; b\"", false, 2)]
    public void TheSettingIsAFlagOrAList(string value, bool folder, int watched)
    {
        using var own = new TempFolder();
        own.Write("beltroad.json", "{\"digests\":{\"weekly\":{\"cron\":\"@daily\",\"watch\":" + value + "}}}");
        var digest = SettingsReader.Read(own["beltroad.json"], []).Digests["weekly"];
        Assert.Equal((folder, watched), (digest.Watch, digest.Watched.Count));
    }
}
