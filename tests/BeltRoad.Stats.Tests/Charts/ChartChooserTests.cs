using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Drawing.Svg;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Digest.Pdf;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Series;
using FsCheck;
using FsCheck.Fluent;
using static BeltRoad.Stats.Tests.Charts.ChosenCharts;

namespace BeltRoad.Stats.Tests.Charts;

public sealed class ChartChooserTests
{
    private const int MostTries = 40;

    [Fact]
    public void TheSeedsGiveAtLeastSixChartsThatKeepTheRules()
    {
        var model = DigestComposer.Compose(GoldLedgers.All, new DigestOptions { IssueDate = new DateOnly(2026, 11, 21) });
        var charts = model.Charts.ToList();
        Assert.True(charts.Count >= 6, $"{charts.Count} charts");
        Assert.True(charts.Select(chart => chart.Form).Distinct().Count() >= 6);
        Assert.Equal(charts.Count, charts.Select(chart => chart.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(charts, Keeps);
        Assert.All(charts, chart => Assert.Empty(TextBoxes.Overlaps(ChartSheet.Of(chart, 504, "CHART 1").ToScene(isLinked: true))));
    }

    [Fact]
    public void ChartsOfAnyFactsKeepTheRules()
    {
        var units = new[] { SomeFact.Dollars, SomeFact.Yuan, SomeFact.People, Unit.Count, Unit.Percent };
        var nouns = new[] { "国家", "共建国家", "港口", "项目" };
        var times = new[] { null, "2021", "2022", "2013/2022", "../2023-06-30", "2030" };
        var one =
            from value in Gen.Choose(-3, 2_000_000)
            from scale in Gen.Elements(1m, 0.1m, 1_000_000_000m)
            from unit in Gen.Elements(units)
            from noun in Gen.Elements(nouns)
            from subject in Gen.Elements(
                "进出口总额",
                "与共建国家进出口总额",
                "中老铁路发送货物",
                "甲",
                "某个很长很长很长很长很长很长很长很长很长很长很长很长很长的主题"
            )
            from time in Gen.Elements(times)
            from hedge in Gen.Elements(Enum.GetValues<Modifier>())
            from measure in Gen.Elements(Enum.GetValues<Measure>())
            from status in Gen.Elements(Enum.GetValues<Status>())
            from kind in Gen.Elements(Enum.GetValues<Kind>())
            select SomeFact.Of(value * scale, unit, subject, unit == Unit.Count ? noun : null) with
            {
                Time = time is null ? null : SomeFact.Time(time),
                Modifier = hedge,
                Measure = measure,
                Status = status,
                Kind = kind,
            };
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(MostTries),
            Prop.ForAll(
                Gen.ArrayOf(one).Resize(60).ToArbitrary(),
                facts =>
                {
                    var model = DigestComposer.Compose(
                        [SomeFact.LedgerOf("d", facts)],
                        new DigestOptions { IssueDate = new DateOnly(2026, 1, 1) }
                    );
                    foreach (var chart in model.Charts)
                    {
                        Keeps(chart);
                    }

                    Assert.NotEmpty(PdfDigest.Pages(model));
                    Assert.All(model.Charts, chart => Assert.NotEmpty(SvgWriter.Write(ChartSheet.Of(chart).ToPicture())));
                }
            )
        );
    }

    [Fact]
    public void OneOrTwoUnrelatedPointsMakeNoChart()
    {
        Assert.Empty(Choose(Named("进出口总额", 10)));
        Assert.Empty(Choose(Named("甲项金额", 10), Named("乙项金额", 20)));
    }

    [Fact]
    public void CurrenciesNeverShareAnAxis()
    {
        var charts = Choose(
            Named("甲项金额", 10),
            Named("乙项金额", 20),
            Named("丙项金额", 30),
            Named("庚项金额", 35),
            Named("辛项金额", 15) with
            {
                Unit = SomeFact.Yuan,
            },
            Named("丁项金额", 10) with
            {
                Unit = SomeFact.Yuan,
            },
            Named("戊项金额", 20) with
            {
                Unit = SomeFact.Yuan,
            },
            Named("己项金额", 25) with
            {
                Unit = SomeFact.Yuan,
            }
        );
        Assert.Equal(["money-usd", "money-cny"], charts.Select(chart => chart.Id).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void ScopesStandInGroupsOfTheirOwn()
    {
        Fact[] facts =
        [
            Countries("共建国家", 104),
            Countries("共建国家", 57),
            Countries("国家", 43),
            Countries("国家", 25),
            Countries("国家和地区", 135),
        ];
        var chart = Assert.Single(Choose([.. facts.Select((fact, index) => fact with { Subject = $"第{index}项{fact.Subject}" })]));
        Assert.Equal(
            ["Countries (国家)", "Countries and regions (国家和地区)", "Partner countries (共建国家)"],
            chart.Groups.Select(group => group.Heading).Order(StringComparer.Ordinal)
        );
        Assert.Equal(0m, chart.Axis.Minimum);
    }

    [Theory]
    [InlineData(30, ChartForm.RankedBars, AxisScale.Linear)]
    [InlineData(31, ChartForm.Dots, AxisScale.Logarithmic)]
    internal void AboveThirtyTimesDotsStandOnALogarithmicAxis(int largest, ChartForm form, AxisScale scale)
    {
        var chart = Assert.Single(Choose(Named("甲项金额", 1), Named("乙项金额", 20), Named("丁项金额", 2), Named("丙项金额", largest)));
        Assert.Equal(form, chart.Form);
        Assert.Equal(scale, chart.Axis.Scale);
    }

    [Fact]
    public void WhereMostAreHedgedDotsAreDrawn()
    {
        var chart = Assert.Single(
            Choose(
                Named("甲项金额", 10) with
                {
                    Modifier = Modifier.Over,
                },
                Named("乙项金额", 20) with
                {
                    Modifier = Modifier.Nearly,
                },
                Named("丁项金额", 25) with
                {
                    Modifier = Modifier.Over,
                },
                Named("丙项金额", 30)
            )
        );
        Assert.Equal(ChartForm.Dots, chart.Form);
        Assert.Equal(AxisScale.Linear, chart.Axis.Scale);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void FiguresWithoutANameOfManyDocumentsShareNoAxis(int documents, int charts)
    {
        var ledgers = Enumerable
            .Range(0, documents)
            .Select(number =>
                SomeFact.LedgerOf(
                    FormattableString.Invariant($"d{number}"),
                    Named(FormattableString.Invariant($"某项{number}金额"), 10 + number),
                    Named("另项金额" + number, 20 + number)
                )
            )
            .ToList();
        var observations = Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
        Assert.Equal(charts, ChartChooser.Actual("money", observations, Context).Count);
    }

    [Fact]
    public void OfFailedChecksASourceLineNamesTwo()
    {
        var facts = Enumerable
            .Range(0, 6)
            .Select(year =>
                Named("中国进出口总额", 10 + year) with
                {
                    Measure = Measure.Period,
                    Time = SomeFact.Time(FormattableString.Invariant($"{2010 + year}")),
                }
            );
        var observed = Observe(SomeFact.LedgerOf("d", [.. facts]));
        var pairs = observed
            .Zip(
                observed.Skip(1),
                (one, other) =>
                    BeltRoad.Stats.Series.Checks.Check.Of(
                        BeltRoad.Stats.Series.Checks.CheckSort.Growth,
                        BeltRoad.Stats.Series.Checks.CheckResult.Fail,
                        "growth.fail",
                        null,
                        one.Lead,
                        other.Lead
                    )
            )
            .ToList();
        var chart = Assert.Single(ChartChooser.Actual("money", observed, Context with { Disagreeing = pairs }));
        Assert.Contains(
            $"The check of {pairs[1].Statements[0].Code} against {pairs[1].Statements[1].Code} fails",
            chart.Source,
            StringComparison.Ordinal
        );
        Assert.EndsWith("3 more checks between figures of this chart fail.", chart.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void PledgesAreCountedByTheirDeadlines()
    {
        Fact Pledge(string subject, string? time) =>
            Named(subject, 5) with
            {
                Status = Status.Planned,
                Time = time is null ? null : SomeFact.Time(time),
            };
        var ledger = SomeFact.LedgerOf(
            "d",
            Pledge("培训人员一", "../2030"),
            Pledge("培训人员二", null),
            Pledge("基金承诺额", "../2023-06-30")
        );
        var chart = Assert.Single(ChartChooser.Pledges(Observe(ledger), Context));
        Assert.Equal("Two of the three pledges carry no deadline", chart.Title);
        Assert.Equal([2031m, null, null], chart.Marks.Select(mark => mark.Time));
    }

    private static Fact Countries(string counted, decimal value) =>
        SomeFact.Of(value, Unit.Count, "事项的" + counted, counted) with
        {
            Measure = Measure.Level,
        };

    private static void Keeps(ChartSpec chart)
    {
        var marks = chart.Marks.ToList();
        Assert.NotEmpty(chart.Title);
        Assert.NotEmpty(chart.Subtitle);
        Assert.NotEmpty(chart.AlternativeText);
        Assert.DoesNotContain('{', chart.Title + chart.Subtitle + chart.Source);
        foreach (var verb in new[] { " rose", " fell", "because" })
        {
            Assert.DoesNotContain(verb, chart.Title, StringComparison.Ordinal);
        }

        if (chart.Form is ChartForm.Strips or ChartForm.Splits)
        {
            return;
        }

        Assert.True(marks.Count > 1, chart.Id + " has one point");
        Assert.All(marks, mark => Assert.NotEmpty(mark.Claim));
        Assert.Single(marks.Select(mark => mark.Status).Distinct());
        if (chart.Form is ChartForm.RankedBars or ChartForm.ShareBars)
        {
            Assert.All(chart.Groups, group => Assert.Equal(0m, (group.Axis ?? chart.Axis).Minimum));
            Assert.All(marks, mark => Assert.True(mark.Value >= 0m));
        }

        foreach (var group in chart.Groups.Where(_ => chart.Form is ChartForm.RankedBars or ChartForm.Dots))
        {
            var axis = group.Axis ?? chart.Axis;
            Assert.All(
                group.Rows.SelectMany(row => row.Marks),
                mark => Assert.InRange(axis.Position(mark.High ?? mark.Value), -1e-9, 1 + 1e-9)
            );
        }
    }
}
