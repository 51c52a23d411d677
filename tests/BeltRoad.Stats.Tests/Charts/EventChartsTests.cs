using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts;

public sealed class EventChartsTests
{
    private const string Forum = "“一带一路”国际合作高峰论坛形成";

    private static readonly ChartContext Context = new(
        Words.Of(DigestLanguage.English),
        letter => letter == "A" ? "Paper 2023" : string.Empty
    );

    [Fact]
    public void TheEditionsStandSideBySideAndAChangeOfWordsIsDrawn()
    {
        var chart = EventCharts.Choose(
            "events",
            Observe(Outcomes("2017", 279, "务实成果"), Outcomes("2019", 283, "务实成果"), Outcomes("2023-10", 458, "成績")),
            Context
        )!;
        Assert.Equal("Belt and Road Forum, outcomes: 458 in 2023, after 283 in 2019 and 279 in 2017", chart.Title);
        Assert.Equal(["2017", "2019", "2023"], chart.Marks.Select(mark => mark.AsOf));
        Assert.Equal(["", "", "务实成果 / 成绩"], chart.Marks.Select(mark => mark.Break));
    }

    [Fact]
    public void ADocumentSpeaksOfItsOwnEditionOnItsOwnDate()
    {
        var own = Outcomes("2023-10", 458, "成果") with { Subject = "高峰论坛形成成果" };
        Assert.Null(EventCharts.Choose("events", Observe(Outcomes("2017", 279, "成果"), own), Context));
        Assert.NotNull(
            EventCharts.Choose("events", Observe("第三届国际合作高峰论坛主席声明", Outcomes("2017", 279, "成果"), own), Context)
        );
    }

    [Fact]
    public void OfTwoValuesOfOneYearNeitherIsDrawn()
    {
        var chart = EventCharts.Choose(
            "events",
            Observe(
                Outcomes("2017", 279, "成果"),
                Outcomes("2019", 283, "成果"),
                Outcomes("2019", 284, "成果"),
                Outcomes("2023", 458, "成果")
            ),
            Context
        )!;
        Assert.Equal([279m, 458m], chart.Marks.Select(mark => mark.Value));
    }

    [Fact]
    public void OneEditionMakesNoChart() => Assert.Null(EventCharts.Choose("events", Observe(Outcomes("2017", 279, "成果")), Context));

    private static Fact Outcomes(string time, decimal value, string counted) =>
        SomeFact.Of(value, Unit.Count, Forum + counted, counted) with
        {
            Measure = Measure.Period,
            Time = SomeFact.Time(time),
            Kind = Kind.Other,
        };

    private static IReadOnlyList<Observation> Observe(params Fact[] facts) => Observe(string.Empty, facts);

    private static IReadOnlyList<Observation> Observe(string title, params Fact[] facts)
    {
        var ledger = SomeFact.LedgerOf("d", facts);
        ledger = ledger with { Document = ledger.Document with { Title = title } };
        return Observations.Of(Observations.ClaimsOf([ledger], DocumentLetters.Assign([ledger.Document])), IndicatorLexicon.Default);
    }
}
