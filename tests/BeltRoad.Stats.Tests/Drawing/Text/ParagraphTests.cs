using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Drawing.Text;

public sealed class ParagraphTests
{
    /// <summary>The text with a bar wherever a line may end inside it.</summary>
    [Theory]
    [InlineData("贸易额，年均", "贸|易|额，|年|均")]
    [InlineData("（三）贸易", "（三）|贸|易")]
    [InlineData("共建“一带”：", "共|建|“一|带”：")]
    [InlineData("《文件》和【注】", "《文|件》|和|【注】")]
    [InlineData("超过3800亿美元", "超|过|3800亿|美|元")]
    [InlineData("超过 3800 亿美元", "超|过 |3800 亿|美|元")]
    [InlineData("4000多亿元", "4000多亿|元")]
    [InlineData("三千五百亿元", "三千五百亿|元")]
    [InlineData("增长45.4%，较", "增|长|45.4%，|较")]
    [InlineData("2013—2022年", "2013—2022年")]
    [InlineData("2.8%—9.7%", "2.8%—9.7%")]
    [InlineData("2023年6月底", "2023年|6月|底")]
    [InlineData("￥500万", "￥500万")]
    [InlineData("US$ 380 bn", "US$ 380 |bn")]
    [InlineData("US$380\u00A0bn of", "US$380\u00A0bn |of")]
    [InlineData("two-way trade", "two-|way |trade")]
    [InlineData("China–Europe trains", "China–|Europe |trains")]
    [InlineData("fell by -1.8 or 10-20", "fell |by |-1.8 |or |10-20")]
    [InlineData("1,234,567.8 and", "1,234,567.8 |and")]
    [InlineData("论坛——主席", "论|坛|——|主|席")]
    [InlineData("……等等", "……|等|等")]
    [InlineData("阿卜杜勒·侯赛因", "阿|卜|杜|勒·|侯|赛|因")]
    [InlineData("wait (for it) now", "wait |(for |it) |now")]
    [InlineData("第(十二)项", "第|(十二)|项")]
    public void LinesMayEndOnlyWhereTheRulesAllow(string text, string expected)
    {
        var glyphs = TextShaper.Shape(text, BeltRoad.Stats.Drawing.Fonts.FontFace.Of(FontWeight.Regular)).Glyphs;
        var after = BreakOpportunities.After(glyphs);
        var marked = text;
        for (var i = glyphs.Length - 2; i >= 0; i--)
        {
            marked = after[i] ? marked.Insert(glyphs[i + 1].Start, "|") : marked;
        }

        Assert.Equal(expected, marked);
    }

    [Theory]
    [InlineData("Partner countries in China’s foreign trade", 88, false, "Partner countries|in China’s|foreign trade")]
    [InlineData(
        "Ten years of trade came to US$19.1\u00A0tn; two-way investment to over US$380\u00A0bn",
        230,
        true,
        "Ten years of trade came to US$19.1\u00A0tn;|two-way investment to over US$380\u00A0bn"
    )]
    [InlineData("one two three four", 62, false, "one two|three four")]
    [InlineData("中国与共建国家进出口总额", 90, false, "中国与共建国家进出|口总额")]
    [InlineData("中国与共建国家进出口总额", 111, false, "中国与共建国家进出口|总额")]
    [InlineData("first\nsecond line", 200, false, "first|second line")]
    [InlineData("first\r\n\nthird", 200, true, "first||third")]
    [InlineData("  leading", 200, false, "  leading")]
    [InlineData("Unbreakable-0123456789 x y", 40, false, "Unbreakable-0123456789|x y")]
    public void TextIsBrokenAs(string text, double width, bool balance, string expected)
    {
        var paragraph = Paragraph.Lay(text, Gallery.Regular(10), new ParagraphOptions(width, 12) { Balance = balance });
        Assert.Equal(expected, string.Join('|', paragraph.Lines.Select(line => line.Text)));
    }

    [Theory]
    [InlineData("三 专栏1 蒙内铁路促进肯尼亚经济", 97, 1, "三 专栏1 蒙内铁路…")]
    [InlineData("贸易额，年均增长", 50, 1, "贸易额…")]
    [InlineData("合计超过3800亿美元", 75, 1, "合计超过…")]
    [InlineData("Joint Communiqué of the Leaders", 90, 1, "Joint…")]
    [InlineData("Incomprehensibilities", 50, 1, "Incompr…")]
    [InlineData("12345678901234567890", 50, 1, "…")]
    [InlineData("one two three four five six", 50, 2, "one two|three…")]
    [InlineData("first\nsecond", 100, 1, "first…")]
    [InlineData("short", 100, 1, "short")]
    public void WhatHasNoRoomGivesWayToAnEllipsis(string text, double width, int lines, string expected)
    {
        var paragraph = Paragraph.Lay(text, Gallery.Regular(10), new ParagraphOptions(width, 12) { MaxLines = lines });
        Assert.Equal(expected, string.Join('|', paragraph.Lines.Select(line => line.Text)));
        Assert.Equal(expected.EndsWith('…'), paragraph.IsTruncated);
        Assert.True(paragraph.Width <= width);
    }

    [Theory]
    [InlineData(TextAnchor.Start, 0)]
    [InlineData(TextAnchor.Middle, 0.5)]
    [InlineData(TextAnchor.End, 1)]
    internal void LinesStandAtTheirAnchor(TextAnchor alignment, double share)
    {
        var line = Assert.Single(Paragraph.Lay("text", Gallery.Regular(10), new ParagraphOptions(100, 12) { Alignment = alignment }).Lines);
        Assert.Equal((100 - line.Width) * share, line.Offset, 9);
    }

    [Fact]
    public void RunsKeepTheirStyleOverLines()
    {
        TextRun[] runs = [new("超过", Gallery.Regular(10)), new("2400亿", Gallery.Bold(10)), new("美元的贸易", Gallery.Regular(10))];
        var paragraph = Paragraph.Lay(runs, new ParagraphOptions(60, 12));
        Assert.Equal("超过2400亿|美元的贸易", string.Join('|', paragraph.Lines.Select(line => line.Text)));
        Assert.Equal([runs[0], runs[1]], paragraph.Lines[0].Fragments.Select(fragment => fragment.Run));
        Assert.Same(runs[2], Assert.Single(paragraph.Lines[1].Fragments).Run);
    }

    [Theory]
    [InlineData(0, 10, 1)]
    [InlineData(10, 0, 1)]
    [InlineData(10, 10, 0)]
    [InlineData(double.NaN, 10, 1)]
    public void ImpossibleOptionsAreRefused(double width, double leading, int lines) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Paragraph.Lay("text", Gallery.Regular(10), new ParagraphOptions(width, leading) { MaxLines = lines })
        );
}
