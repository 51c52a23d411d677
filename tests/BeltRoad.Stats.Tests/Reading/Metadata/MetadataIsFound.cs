using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading.Metadata;

public sealed class MetadataIsFound
{
    [Fact]
    public void InTheSidecarAndTheTableAndEachSaysWhereItIsFrom()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "合作概况\n\n新华社\n\n2020年1月2日\n");
        folder.Write("a.meta.json", "{\"title\": \"T\", \"published\": \"2023-10\", \"script\": \"traditional\", \"language\": \"zh\"}");
        folder.Write("documents.csv", "file,title,publisher\na.txt,T,P\n");
        var document = DocumentFile.Read(path, "a.txt", new ReadOptions()).Document!;
        Assert.Equal(
            ("T", "P", "2023-10", Script.Traditional, "zh"),
            (document.Title, document.Publisher, document.Published.ToString(), document.Script, document.Language)
        );
        Assert.Equal(
            ("documents.csv:2", "documents.csv:2", "a.meta.json", "a.meta.json"),
            (document.TitleFrom, document.PublisherFrom, document.PublishedFrom, document.ScriptFrom)
        );
    }

    [Theory]
    [InlineData("合作概况\n正文。", "合作概况")]
    [InlineData("发布时间：2024-11-05 22:01 来源：海关总署\n口岸班列开行9万列\n正文。", "口岸班列开行9万列")]
    [InlineData("9万列！口岸班列创新纪录\n\n发布时间:2024-11-05 来源: sp2024\n正文。", "9万列！口岸班列创新纪录")]
    [InlineData("2023年10月18日 星期三\n合作概况\n正文。", "合作概况")]
    [InlineData("2024年口岸班列开行情况\n正文。", "2024年口岸班列开行情况")]
    [InlineData("3. 合作\n合作概况\n正文。", "合作概况")]
    public void TheTitleIsTheFirstLineThatReadsLikeOne(string text, string title) =>
        Assert.Equal(title, DocumentReader.FromText("a", text).Title);

    [Theory]
    [InlineData(
        "外贸半年报\n\n体裁分类:动态     主题分类:其他           发布时间: 2023-07-25      发布机构:商务局      浏览次数:21\n正文。",
        "2023-07-25"
    )]
    [InlineData("装卸量 20220628 某报航运版\n正文。", "2022-06-28")]
    [InlineData(
        "2025-11-21 某部公布十月订单金额为六百亿美元，创历年同期新高，较去年同期成长二成，主要受惠于需求旺盛，预计年底前仍将维持成长。",
        "2025-11-21"
    )]
    [InlineData(
        "时间：2025-11-21 某部公布十月订单金额为六百亿美元，创历年同期新高，较去年同期成长二成，主要受惠于需求旺盛。",
        "2025-11-21"
    )]
    [InlineData("截至2025-11-21 某部共公布十月订单金额为六百亿美元，创历年同期新高，较去年同期成长二成，主要受惠于需求旺盛。", null)]
    [InlineData("对外商品贸易\n二〇二二年四月二十九日\n正文。", "2022-04-29")]
    [InlineData("公報\n二○二三年十月十日發佈\n正文。", "2023-10-10")]
    [InlineData("公报\n二〇二二年四月三十一日\n正文。", null)]
    [InlineData("二〇二二年公报\n正文。", null)]
    [InlineData(
        "合作办学成果丰硕\n\n某教育报北京2023年11月6日讯（记者　张三）有关负责人日前介绍，合作办学取得成果，培养了一大批人才，受到各方欢迎。",
        "2023-11-06"
    )]
    [InlineData(
        "口岸焕发新活力\n\n某日报霍尔果斯2024年10月11日电（记者　张三）前三季度，口岸进出口货运量增长，受到各方关注，口岸班列也越来越多。",
        "2024-10-11"
    )]
    [InlineData(
        "电网联通邻国\n\n某电网报北京2023年11月6日讯（记者　张三）有关负责人日前介绍，电网建设取得成果，联通了多个邻国，受到各方欢迎，也积累了经验。",
        "2023-11-06"
    )]
    [InlineData(
        "2024年港口成绩单\n\n某日报讯 2025年1月14日 记者从海港集团获悉，去年港口集装箱吞吐量继续增长，航线越来越多，受到各方关注。",
        "2025-01-14"
    )]
    [InlineData(
        "2024年港口成绩单\n\n某日报讯 2025年1月14日起港口集装箱吞吐量继续增长，航线越来越多，受到各方关注，也积累了许多经验，为今后的合作打下了基础。",
        null
    )]
    [InlineData(
        "合作办学成果丰硕\n\n自北京2023年11月6日讯号发出以后，合作办学取得成果，培养了一大批人才，受到各方欢迎，为今后的合作打下了基础，也积累了经验。",
        null
    )]
    [InlineData("文号：2022062801\n正文。", null)]
    [InlineData("索引号 A20220628\n正文。", null)]
    [InlineData("20221328\n正文。", null)]
    public void TheDateStandsInAShortLineOrOneOfParts(string text, string? published) =>
        Assert.Equal(published, DocumentReader.FromText("a", text).Published?.ToString());

    [Theory]
    [InlineData("{\"title\": \"U\"}", "metadata-differs", "its title is \"T\" in documents.csv:2 and \"U\" in a.txt.meta.json")]
    [InlineData("{\"titel\": \"T\"}", "unknown-metadata", "there is no field \"titel\"")]
    [InlineData("{\"published\": \"2023-13\"}", "bad-metadata", "\"2023-13\" is no value for \"published\"")]
    [InlineData("{\"title\": 7}", "bad-metadata", "\"title\" is not a text")]
    [InlineData("{\"title\": \"T\", \"title\": \"T\"}", "bad-metadata", "\"title\" stands twice")]
    [InlineData("[1]", "bad-metadata", "it is not a JSON object")]
    [InlineData("{", "bad-metadata", "tells nothing of its documents")]
    public void AndAFaultIsNamedNotPassedOver(string sidecar, string code, string what)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "合作概况\n");
        folder.Write("a.txt.meta.json", sidecar);
        folder.Write("documents.csv", "file,title\na.txt,T\n");
        var refusal = DocumentFile.Read(path, "a.txt", new ReadOptions()).Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.Contains(what, refusal!.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,title\na.txt,T\n", "has no column \"file\"")]
    [InlineData("file,colour\na.txt,T\n", "there is no field \"colour\"")]
    [InlineData("file,title\na.txt,T\na.txt,T\n", "stands twice")]
    [InlineData("file,title\na.txt,\"T\n", "tells nothing")]
    [InlineData("", "has no column")]
    public void AFaultyTableRefusesTheDocumentsOfItsFolder(string table, string what)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", "合作概况\n");
        folder.Write("documents.csv", table.Length == 0 ? "\n" : table);
        Assert.Contains(what, DocumentFile.Read(path, "a.txt", new ReadOptions()).Refusal!.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("合作发展白皮书\n\n中华人民共和国国务院新闻办公室\n\n正文开始，一切如常。\n", "中华人民共和国国务院新闻办公室", "line 3")]
    [InlineData("國家統計局\n\n2023年統計公報\n", "國家統計局", "line 1")]
    [InlineData("中欧班列开行\n2023-10-18 来源：商务部网站 作者：某人\n正文。\n", "商务部网站", "line 2")]
    [InlineData("中欧班列开行\n（新华社北京10月18日电）记者获悉，今年开行。\n", "新华社", "line 2")]
    [InlineData("中欧班列开行\n新华社北京10月18日电（记者某）今年开行。\n", "新华社", "line 2")]
    [InlineData("中欧班列开行\n今年，国家统计局发布了数据。\n", null, null)]
    [InlineData("中欧班列开行\n新华社10月18日报道，今年开行。\n", null, null)]
    public void ThePublisherIsFoundWhereTheTextNamesIt(string text, string? publisher, string? from)
    {
        var document = DocumentReader.FromText("a.txt", text);
        Assert.Equal((publisher, from), (document.Publisher, document.PublisherFrom));
    }
}
