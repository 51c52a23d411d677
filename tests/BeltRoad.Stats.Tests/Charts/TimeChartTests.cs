using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Tests.Digest.Pdf;
using BeltRoad.Stats.Tests.Series;
using static BeltRoad.Stats.Tests.Charts.ChosenCharts;

namespace BeltRoad.Stats.Tests.Charts;

/// <summary>Charts of figures at several times, and what figures of one time share.</summary>
public sealed class TimeChartTests
{
    [Theory]
    [InlineData("2022", "2022", "Foreign trade of China came to US$30; China’s exports to US$20 (2022)")]
    [InlineData("2022", "2021", "Foreign trade of China: US$30, 2022")]
    [InlineData("2022", null, "Foreign trade of China came to US$30; China’s imports to US$10 (2022)")]
    public void ATitleComparesOnlyFiguresOfOneTime(string first, string? second, string title)
    {
        Fact At(string subject, decimal value, string? time) =>
            Named(subject, value) with
            {
                Measure = Measure.Period,
                Time = time is null ? null : SomeFact.Time(time),
            };
        var chart = Assert.Single(Choose(At("中国进出口总额", 30, first), At("中国出口额", 20, second), At("中国进口额", 10, first)));
        Assert.Equal(title, chart.Title);
    }

    [Fact]
    public void AMonthJoinsNoYear()
    {
        Fact At(string time, decimal value) => Named("进出口总额", value) with { Measure = Measure.Period, Time = SomeFact.Time(time) };
        Assert.Empty(Choose(At("2020", 5), At("2021-03", 6), At("2022", 7)));
        Assert.Equal(
            [5m, 7m, 8m],
            Assert.Single(Choose(At("2020", 5), At("2021-03", 6), At("2021", 7), At("2022", 8))).Marks.Select(mark => mark.Value)
        );
    }

    [Theory]
    [InlineData(4, ChartForm.Columns)]
    [InlineData(5, ChartForm.Line)]
    internal void FiveTimesMakeALine(int count, ChartForm form)
    {
        var facts = Enumerable
            .Range(0, count)
            .Select(year =>
                Named("中国进出口总额", 10 + year) with
                {
                    Measure = Measure.Period,
                    Time = SomeFact.Time(FormattableString.Invariant($"{2010 + year}")),
                }
            );
        var chart = Assert.Single(Choose([.. facts]));
        Assert.Equal(form, chart.Form);
        Assert.Equal(count, chart.Marks.Count());
        Assert.Equal(
            FormattableString.Invariant(
                $"Foreign trade of China: US${9 + count} in {2009 + count}, after US${8 + count} in {2008 + count}"
            ),
            chart.Title
        );
    }

    [Theory]
    [InlineData(7, 7, 7)]
    [InlineData(8, 3, 4)]
    [InlineData(37, 3, 4)]
    [InlineData(120, 3, 4)]
    public void ALineOfManyPointsSaysWhereTheRestIs(int count, int leastCodes, int mostCodes)
    {
        var facts = Enumerable
            .Range(0, count)
            .Select(month =>
                Named("中国进出口总额", 10 + month % 7) with
                {
                    Measure = Measure.Period,
                    Time = SomeFact.Time(FormattableString.Invariant($"{2010 + (month / 12)}-{1 + (month % 12):00}")),
                }
            );
        var chart = Assert.Single(Choose([.. facts]));
        Assert.Equal(
            count > 7,
            chart.Source.EndsWith(
                FormattableString.Invariant($"{count} points; the values and claim codes of all are in observations.csv."),
                StringComparison.Ordinal
            )
        );
        var scene = ChartSheet.Of(chart).ToPicture();
        var words = TextBoxes.Of(scene).Select(box => box.Text).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(chart.Marks.Count(mark => words.Contains(mark.Claim)), leastCodes, mostCodes);
        Assert.Empty(TextBoxes.Overlaps(scene));
        var svg = SvgWriter.Write(scene);
        Assert.All(chart.Marks, mark => Assert.Contains($"data-claim=\"{mark.Claim}\"", svg, StringComparison.Ordinal));
    }

    [Fact]
    public void ExportsImportsAndBalanceOfADocumentShareAChart()
    {
        var facts = Enumerable
            .Range(2014, 6)
            .SelectMany(year =>
                new[] { ("出口额", 30m + year), ("进口额", 20m + year), ("贸易顺差", 400m + year), ("进出口总额", 4000m + year) }.Select(
                    one =>
                        Named(one.Item1, one.Item2) with
                        {
                            Measure = Measure.Period,
                            Time = SomeFact.Time(FormattableString.Invariant($"{year}")),
                        }
                )
            );
        var chart = Assert.Single(Choose([.. facts]));
        Assert.Equal(
            ["Exports", "Foreign trade", "Imports", "Trade surplus"],
            chart.Groups[0].Rows.Select(row => row.Label).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void TheYearToDateStandsApartFromTheMonthsAndBeginsAnewInJanuary()
    {
        string[] times = ["2022-10", "2022-11", "2022-12", "2023-01", "2023-02"];
        string[] toDate = ["2022-01/2022-11", "2022-01/2022-12", "2023-01/2023-02", "2023-01/2023-03", "2023-01/2023-04"];
        var facts = times
            .Concat(toDate)
            .Select((time, index) => Named("中国进出口总额", 20 + index) with { Measure = Measure.Period, Time = SomeFact.Time(time) });
        var charts = Choose([.. facts]);
        Assert.Equal([5, 5], charts.Select(chart => chart.Marks.Count()));
        var cumulated = Assert.Single(charts, chart => chart.Subtitle.Contains("year to date", StringComparison.Ordinal));
        Assert.Equal([false, false, true, false, false], cumulated.Marks.Select(mark => mark.Break.Length > 0));
    }

    [Fact]
    public void TwoValuesOfOneTimeAreNotDrawnAsIfOneHeld()
    {
        Fact At(string year, decimal value) => Named("进出口总额", value) with { Measure = Measure.Period, Time = SomeFact.Time(year) };
        var chart = Assert.Single(Choose(At("2019", 5), At("2020", 6), At("2021", 7), At("2022", 8), At("2022", 9)));
        Assert.Equal([5m, 6m, 7m], chart.Marks.Select(mark => mark.Value));
    }
}
