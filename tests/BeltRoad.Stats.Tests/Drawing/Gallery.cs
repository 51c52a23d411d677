using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Drawing;

/// <summary>A page with everything a scene can hold, drawn for the tests and for eyes.</summary>
internal static class Gallery
{
    public static readonly Colour Ink = Colour.FromHex("#17212B");
    public static readonly Colour Accent = Colour.FromHex("#0B5363");
    public static readonly Colour Second = Colour.FromHex("#6C929D");
    public static readonly Colour Highlight = Colour.FromHex("#FFE48F");
    public static readonly Colour Hairline = Colour.FromHex("#D3D9DE");

    public static TextStyle Regular(double size, Colour? colour = null) => new(FontWeight.Regular, size, colour ?? Ink);

    public static TextStyle Bold(double size, Colour? colour = null) => new(FontWeight.Bold, size, colour ?? Ink);

    public static Scene Page()
    {
        var page = new Scene(420, 560) { Title = "Gallery", Description = "Shapes and text of every kind." };
        page.Bookmark("Gallery", 1, 0);
        page.Anchor("top", 20, 10);
        using (page.Tag(StructureTag.H1))
        {
            page.Text(20, 40, "Belt and Road in official figures", Bold(19));
        }

        using (page.Tag(StructureTag.P))
        {
            page.Text(20, 60, "Sizes:", Regular(7.2));
            page.Text(48, 60, "共建“一带一路”：构建人类命运共同体", Regular(6.3));
            page.Text(180, 60, "第三屆國際合作高峰論壇——主席聲明", Regular(7.4));
            page.Text(320, 60, "China’s “trade”", Regular(9));
        }

        Shapes(page);
        Paragraphs(page);
        Table(page);
        using (page.Artifact())
        {
            page.Line(20, 530, 400, 530, new Stroke(Hairline, 0.5));
            page.Text(400, 545, "2", Bold(7.2), TextAnchor.End);
        }

        return page;
    }

    private static void Shapes(Scene page)
    {
        using var figure = page.Tag(StructureTag.Figure, "Bars, dots, dashes and hatching.");
        using var offset = page.Offset(20, 75);
        page.Line(0, 0, 380, 0, new Stroke(Ink, 0.5));
        using (page.Mark("bar-1", "Trade: US$19.1 tn", [new("claim", "B235:39")]))
        {
            page.Rectangle(0, 10, 120, 7, Accent);
        }

        page.Path(VectorPath.Polygon((0, 22), (90, 22), (93.5, 25.5), (90, 29), (0, 29)), Second);
        page.Path(VectorPath.Polygon((0, 34), (70, 34), (66.5, 37.5), (70, 41), (0, 41)), Second);
        page.Rectangle(0.5, 46, 60, 7, null, new Stroke(Accent, 1.1));
        page.Rectangle(0.5, 58, 60, 7, null, new Stroke(Accent, 1.1) { Dash = [2.2, 1.3] });
        page.Rectangle(0.5, 70, 60, 7, null, new Stroke(Accent, 0.8) { Dash = [0.9, 1.3] });
        page.Rectangle(70, 58, 40, 19, Colour.White, new Stroke(Ink, 0.6));
        page.Hatch(70, 58, 40, 19, new Stroke(Ink, 0.7), 4);
        page.Line(0, 88, 200, 88, new Stroke(Second, 0.6) { Dash = [0.1, 2.4], Cap = LineCap.Round });
        page.Circle(140, 20, 2.7, Accent);
        page.Circle(155, 20, 2.7, Colour.White, new Stroke(Accent, 1.2));
        page.Path(VectorPath.Polygon((170, 16.6), (173.4, 20), (170, 23.4), (166.6, 20)), null, new Stroke(Accent, 1.2));
        page.Line(180, 20, 191, 20, new Stroke(Accent, 1.2));
        page.Path(
            VectorPath.Polyline((188, 17), (191, 20), (188, 23)),
            null,
            new Stroke(Accent, 1.2) { Cap = LineCap.Round, Join = LineJoin.Round }
        );
        Joins(page);
        var star = VectorPath.Polygon((308, 10), (323, 55), (285, 27), (331, 27), (293, 55));
        page.Path(star, Second, new Stroke(Ink, 0.5), FillRule.EvenOdd);
        using (page.Offset(49, 0))
        {
            page.Path(star, Second, new Stroke(Ink, 0.5) { Join = LineJoin.Bevel });
        }

        using (page.Clip(310, 62, 40.5, 24.25))
        {
            page.Circle(330, 74, 20, Accent);
            page.Text(330, 80, "裁切", Bold(16, Colour.White), TextAnchor.Middle);
        }

        page.Path(
            new VectorPath().MoveTo(210, 80).CubicTo(230, 30, 260, 120, 290, 60),
            null,
            new Stroke(Accent, 3) { Cap = LineCap.Square }
        );
        page.Rectangle(360, 66, 30, 16, Highlight, cornerRadius: 4);
    }

    private static void Joins(Scene page)
    {
        var x = 140d;
        foreach (var join in new[] { LineJoin.Miter, LineJoin.Round, LineJoin.Bevel })
        {
            var cap =
                join == LineJoin.Miter ? LineCap.Butt
                : join == LineJoin.Round ? LineCap.Round
                : LineCap.Square;
            page.Path(VectorPath.Polyline((x, 55), (x + 15, 35), (x + 30, 55)), null, new Stroke(Ink, 6) { Join = join, Cap = cap });
            x += 50;
        }
    }

    private static void Paragraphs(Scene page)
    {
        using (page.Tag(StructureTag.P))
        {
            page.Paragraph(
                20,
                190,
                Paragraph.Lay(
                    "Ten years of trade with partner countries came to US$19.1 tn; two-way investment to over US$380 bn",
                    Bold(10),
                    new ParagraphOptions(230, 12.5) { Balance = true }
                )
            );
            var quote = new TextRun("2022年，中国与共建国家进出口总额近", Regular(7.4)) { Language = "zh-Hans" };
            var number = new TextRun("2.9万亿", Bold(7.4)) { Highlight = Highlight };
            var rest = quote with
            {
                Text = "美元，占同期中国外贸总值的45.4%，较2013年提高了6.2个百分点；中国民营企业对共建国家进出口总额超过1.5万亿美元。",
            };
            var code = new TextRun(" B237:101", Regular(6.8, Accent))
            {
                Link = LinkTarget.ToAnchor("top"),
                LinkDescription = "Claim B237:101",
            };
            page.Paragraph(20, 225, Paragraph.Lay([quote, number, rest, code], new ParagraphOptions(160, 9.8)));
            page.Paragraph(
                270,
                190,
                Paragraph.Lay(
                    "未來5年（2024—2028年），中國貨物貿易、服務貿易進出口額有望累計超過32萬億、5萬億美元。",
                    Regular(8.5),
                    new ParagraphOptions(130, 12)
                )
            );
            page.Paragraph(
                270,
                250,
                Paragraph.Lay("三 专栏1 蒙内铁路促进肯尼亚经济社会发展", Regular(7.4), new ParagraphOptions(90, 10) { MaxLines = 1 })
            );
        }
    }

    private static void Table(Scene page)
    {
        using var table = page.Tag(StructureTag.Table);
        using var offset = page.Offset(20, 300);
        page.Line(0, -10, 380, -10, new Stroke(Ink, 0.8));
        string[][] rows =
        [
            ["Claim", "What is measured", "US$ bn", "As printed"],
            ["B235:39", "Trade with partner countries", "19,100", "19.1万亿美元"],
            ["B237:4", "Two-way investment", "380", "超过3800亿美元"],
        ];
        for (var r = 0; r < rows.Length; r++)
        {
            using var row = page.Tag(StructureTag.TR);
            for (var c = 0; c < 4; c++)
            {
                using var cell = page.Tag(r == 0 ? StructureTag.TH : StructureTag.TD);
                var x = new[] { 0d, 60, 230, 250 }[c];
                page.Text(
                    x,
                    10.4 * r,
                    rows[r][c],
                    r == 0 ? Regular(6.8, Second)
                        : c == 2 ? Bold(7.4)
                        : Regular(7.4),
                    c == 2 ? TextAnchor.End : TextAnchor.Start
                );
            }
        }

        page.Line(0, 26, 380, 26, new Stroke(Hairline, 0.4));
    }
}
