using System.Buffers.Binary;
using System.Globalization;
using System.Xml.Linq;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramListsCharts
{
    [Fact]
    public void WithFileTitleAndPoints()
    {
        using var folder = new TempFolder();
        EarlierRun.Of(BuiltProgram.Seeds, folder["out"]);
        var list = BuiltProgram.Run(folder.Path, "charts", "--output", "out");
        Assert.Equal(0, list.Code);
        var report = PublishedReport.Latest(folder["out"]);
        Assert.NotEmpty(report.Charts);
        Assert.All(
            report.Charts,
            chart =>
            {
                Assert.True(chart.Points > 1, $"{chart.Name} is a chart of {chart.Points} points");
                Assert.Contains($"{chart.Name}.svg", list.Output, StringComparison.Ordinal);
                Assert.Contains(chart.Title.Split(' ')[0], list.Output, StringComparison.Ordinal);
                PictureIsTwiceTheSize(folder[$"out/latest/charts/{chart.Name}"]);
            }
        );
    }

    [Fact]
    public void AndSaysHowToMakeAReportWhereThereIsNone()
    {
        using var folder = new TempFolder();
        var list = BuiltProgram.Run(folder.Path, "charts", "--output", "out");
        Assert.Equal((1, string.Empty), (list.Code, list.Output));
        Assert.Contains(
            "out/latest: there is no report yet\n  Make one with: beltroad run",
            list.Error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    private static void PictureIsTwiceTheSize(string path)
    {
        var png = File.ReadAllBytes(path + ".png");
        var svg = XDocument.Load(path + ".svg").Root!;
        Assert.Equal(2 * Points(svg, "width"), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), 1d);
        Assert.Equal(2 * Points(svg, "height"), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), 1d);
    }

    private static double Points(XElement svg, string side) =>
        double.Parse(svg.Attribute(side)!.Value.Replace("pt", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
