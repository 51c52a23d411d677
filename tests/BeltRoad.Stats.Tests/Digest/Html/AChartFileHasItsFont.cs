using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Tests.Charts.Plots;

namespace BeltRoad.Stats.Tests.Digest.Html;

public sealed class AChartFileHasItsFont
{
    [Fact]
    public void AndItsTextStaysText()
    {
        var chart = Samples.Line;
        var svg = ChartDrawing.Of(ChartSheet.Of(chart).ToPicture());
        Assert.Contains(chart.Source, TextsOf(svg));
        Assert.InRange(svg.Split("@font-face").Length - 1, 2, 4);
        Assert.Contains("src:url(data:font/woff2;base64,", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<use", svg, StringComparison.Ordinal);
    }

    private static List<string> TextsOf(string svg) =>
        [
            .. System
                .Xml.Linq.XDocument.Parse(svg)
                .Descendants()
                .Where(static element => element.Name.LocalName == "text")
                .Select(static element => element.Value),
        ];
}
