using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Series.Checks;
using BeltRoad.Stats.Tests.Series.Checks;

namespace BeltRoad.Stats.Tests.Digest;

/// <summary>What the page of trust says of checks, conflicts and statements that are made twice.</summary>
public sealed class TrustWording
{
    private const string Twice = "截至2023年6月底，中欧班列累计开行达到7.4万列，通达欧洲的多个国家和城市，运输货物品类多样。";

    [Theory]
    [InlineData(
        DigestLanguage.English,
        "2021年，中国与共建国家进出口总额为10.0万亿元。2022年，中国与共建国家进出口总额为13.0万亿元，同比增长10.0%。",
        "Fail, growth and level: At +10.0%, CNY 13.0 tn comes from CNY 11.82 tn (reckoned); CNY 10.0 tn is stated for 2021."
    )]
    [InlineData(
        DigestLanguage.Chinese,
        "2021年，中国与共建国家进出口总额为10.0万亿元。2022年，中国与共建国家进出口总额为13.0万亿元，同比增长10.0%。",
        "不符, 增长与水平: 按+10.0%推算，13.0万亿元的上年为11.82万亿元；2021年所述为10.0万亿元。"
    )]
    [InlineData(
        DigestLanguage.English,
        "2022年，中国与共建国家进出口总额占同期中国外贸总值的45.4%，较2013年提高了6.2个百分点。",
        "Not checkable, change of a share: Before the change of +6.2 points, 45.4% was 39.2% (reckoned) in 2013, which no sentence states."
    )]
    [InlineData(
        DigestLanguage.English,
        "2022年，双向投资超过3800亿美元，其中对外直接投资超过2400亿美元。",
        "Pass, part within whole: Over US$240 bn fits within over US$380 bn."
    )]
    [InlineData(
        DigestLanguage.English,
        "截至2022年底，中欧班列累计开行8.5万列。截至2023年6月底，中欧班列累计开行7.4万列。",
        "Fail, running total: 74,000 trains is less than the earlier 85,000 trains, though both count from one start."
    )]
    [InlineData(
        DigestLanguage.English,
        "清单\n\n（共4项）\n\n（一）甲办法\n\n（二）乙办法\n\n（三）丙办法\n",
        "Fail, list count: 4 stated, 3 entries; 1 numbers missing, 0 doubled."
    )]
    public void ACheckIsToldWithItsReckoning(DigestLanguage language, string text, string expected)
    {
        var check = Issue(language, text)
            .Checks!.First(check =>
                check.Sort
                == Enum.GetValues<CheckSort>()
                    .First(sort => expected.Contains(Words.Of(language)["check.sort." + sort], StringComparison.Ordinal))
            );
        Assert.Equal(expected, $"{check.ResultWord}, {check.SortWord}: {check.Reckoning.Replace('\u00A0', ' ')}");
    }

    [Theory]
    [InlineData(
        "conflicts",
        "2023年，中国对共建国家出口10.73万亿元。",
        "2023年，中国对共建国家出口11.32万亿元。",
        "Conflicts: 1|Exports to partner countries: CNY 10.73 tn is used and not CNY 11.32 tn; nothing tells them apart; it "
            + "stands first.|A1:16 B1:16"
    )]
    [InlineData("conflicts", Twice, "", "Conflicts: none|No two statements of one thing at one time disagree.|")]
    [InlineData(
        "twice",
        Twice + "\n\n另起一段。\n\n" + Twice,
        "",
        "Said twice: 1|A prints one of its figures again in the same words. It counts once.|A1:22 A5:22"
    )]
    [InlineData(
        "twice",
        Twice,
        Twice,
        "Said twice: 1|One figure is printed in the words of another document. It adds no source.|B1:22 A1:22"
    )]
    [InlineData(
        "twice",
        Twice,
        "国铁集团介绍说，到2023年6月底为止，中欧班列累计开行7.4万列。",
        "Said twice: 1|Trains run, China–Europe freight trains, 74,000 trains: one figure, stated at|A1:22 B1:29"
    )]
    [InlineData(
        "apart",
        "2022年，中国与共建国家进出口总额为13.76万亿元。",
        "2022年，中国与沿线国家进出口总额为13.76万亿元。",
        "Kept apart, though equal: 1|CNY 13.76 tn: Trade with partner countries; Trade with countries along the routes: another "
            + "set of countries.|A1:20 B1:20"
    )]
    [InlineData(
        "apart",
        "2022年，中国与共建国家进出口总额为13.76万亿元。",
        "2021年，中国与共建国家进出口总额为13.76万亿元。",
        "Kept apart, though equal: 1|CNY 13.76 tn: Trade with partner countries; Trade with partner countries: another time.|A1:20 B1:20"
    )]
    public void ABoxTellsItInShort(string id, string first, string second, string expected)
    {
        var box = Issue(DigestLanguage.English, second.Length == 0 ? [first] : [first, second]).TrustBoxes.Single(box => box.Id == id);
        var line = Assert.Single(box.Lines);
        Assert.Equal(expected, $"{box.Heading}|{line.Words}|{string.Join(' ', line.Claims)}".Replace('\u00A0', ' '));
    }

    [Fact]
    public void ABoxStaysShortWhateverTheLibrary()
    {
        var copying = Enumerable
            .Range(1, 9)
            .Select(i => $"2023年，第{i}号港口吞吐量为{i}1.5万吨。\n\n另起一段。\n\n2023年，第{i}号港口吞吐量为{i}1.5万吨。")
            .ToArray();
        var box = Issue(DigestLanguage.English, copying).TrustBoxes.Single(box => box.Id == "twice");
        Assert.Equal("Said twice: 9", box.Heading);
        Assert.Equal(["A", "B", "C", "D"], box.Lines.SkipLast(1).Select(line => line.Words[..1]));
        Assert.Equal("and 5 more", box.Lines[^1].Words);
    }

    [Fact]
    public void AContestedFigureIsMarkedOnTheCoverAndUnderItsChart()
    {
        var model = Issue(
            DigestLanguage.English,
            "2023年，中国对共建国家出口10.73万亿元。",
            "2023年，中国对共建国家出口11.32万亿元。2021年，中国对共建国家出口8万亿元。2022年，中国对共建国家出口9万亿元。"
        );
        var key = Assert.Single(model.KeyFigures, key => key.Contested.Length > 0);
        Assert.Equal(("CNY 10.73 tn", "contested: B1:16"), (key.Figure.Full.Replace('\u00A0', ' '), key.Contested));
        var chart = Assert.Single(model.Charts, chart => chart.Marks.Any(mark => mark.Claim == key.Claim));
        Assert.DoesNotContain(chart.Marks, mark => mark.Claim == "B1:16");
        Assert.Contains("A1:16 is contested: B1:16 says CNY 11.32 tn.", chart.Source.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("contested: B1:16", TextOf(PdfDigest.Pages(model)[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void ACorrectionThatNoLongerFitsStandsOnTheCover()
    {
        var read = Statements.Of(Twice);
        var model = DigestComposer.Compose(
            read.Ledgers,
            read.Book,
            new DigestOptions { IssueDate = new DateOnly(2026, 1, 1), StaleCorrections = ["corrections.csv line 2 not applied"] }
        );
        var cover = TextOf(PdfDigest.Pages(model)[0]);
        Assert.Contains("One correction was not applied", cover, StringComparison.Ordinal);
        Assert.Contains("corrections.csv line 2 not applied", cover, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryPageOfTrustHasItsGlyphs()
    {
        foreach (var language in Enum.GetValues<DigestLanguage>())
        {
            var read = Statements.In("tests/BeltRoad.Stats.Tests/Documents/trade-scopes");
            var pages = PdfDigest.Pages(
                DigestComposer.Compose(
                    read.Ledgers,
                    read.Book,
                    new DigestOptions { IssueDate = new DateOnly(2026, 1, 1), Language = language }
                )
            );
            Assert.All(pages, page => Assert.Empty(page.MissingGlyphs()));
        }
    }

    private static DigestModel Issue(DigestLanguage language, params string[] texts)
    {
        var read = Statements.Of(texts);
        return DigestComposer.Compose(
            read.Ledgers,
            read.Book,
            new DigestOptions { IssueDate = new DateOnly(2026, 1, 1), Language = language }
        );
    }

    private static string TextOf(Scene page) => string.Concat(Texts(page.Items));

    private static IEnumerable<string> Texts(IEnumerable<SceneItem> items) =>
        items.SelectMany(item =>
            item switch
            {
                SceneItem.Container container => Texts(container.Children),
                SceneItem.TextItem text =>
                [
                    string.Concat(text.Glyphs.Glyphs.ToArray().Select(glyph => char.ConvertFromUtf32(glyph.Scalar))),
                ],
                _ => [],
            }
        );
}
