using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series;

public sealed class ObservationsTests
{
    private static readonly Fact Stated = SomeFact.Of(100, SomeFact.Dollars, "与共建国家进出口总额") with { Time = SomeFact.Time("2022") };

    [Fact]
    public void OneValueInTwoDocumentsIsOneObservationWithTwoCitations()
    {
        var observations = Of(SomeFact.LedgerOf("d1", Stated), SomeFact.LedgerOf("d2", Stated));
        var only = Assert.Single(observations);
        Assert.Equal(["A1:11", "B1:11"], only.Claims.Select(claim => claim.Code));
        Assert.Equal(2, only.DocumentCount);
    }

    [Fact]
    public void ASentencePrintedTwiceInOneDocumentIsMarkedAsACopy()
    {
        var only = Assert.Single(Of(SomeFact.LedgerOf("d", Stated, Stated)));
        Assert.Equal([null, "A1:11"], only.Claims.Select(claim => claim.CopyOf));
        Assert.Equal(1, only.DocumentCount);
    }

    public static TheoryData<string, Fact> Others =>
        new()
        {
            { "value", Stated with { Value = 101 } },
            { "an open end that leaves the value out", Stated with { Value = 99, Modifier = Modifier.Under } },
            { "time", Stated with { Time = SomeFact.Time("2021") } },
            { "unit", Stated with { Unit = SomeFact.Yuan } },
            { "measure", Stated with { Measure = Measure.Period } },
            { "basis", Stated with { Basis = PeriodBasis.YearToDate } },
            { "status", Stated with { Status = Status.Planned } },
            { "scope", Stated with { Subject = "与沿线国家进出口总额" } },
            { "subject", Stated with { Subject = "与共建国家农产品贸易额" } },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public void WhatDiffersIsAnotherObservation(string what, Fact other)
    {
        Assert.NotEmpty(what);
        Assert.Equal(2, Of(SomeFact.LedgerOf("d1", Stated), SomeFact.LedgerOf("d2", other)).Count);
    }

    [Theory]
    [InlineData(99, Modifier.Over)]
    [InlineData(105, Modifier.Nearly)]
    [InlineData(95, Modifier.About)]
    [InlineData(101, Modifier.Under)]
    [InlineData(30, Modifier.Several)]
    public void HedgesThatHoldTheValueAreItsCitationsAndTheMostExactLeads(int value, Modifier hedge)
    {
        var only = Assert.Single(
            Of(SomeFact.LedgerOf("d1", Stated with { Value = value, Modifier = hedge }), SomeFact.LedgerOf("d2", Stated))
        );
        Assert.Equal(["B1:11", "A1:11"], only.Claims.Select(claim => claim.Code));
    }

    [Theory]
    [InlineData("与共建国家进出口总额", null)]
    [InlineData("某项数据", "2022")]
    [InlineData("进出口总额", "2022")]
    public void WhatMaySpeakOfAnotherThingOrTimeIsNotPutTogether(string subject, string? time)
    {
        var fact = Stated with { Subject = subject, Time = time is null ? null : SomeFact.Time(time) };
        Assert.Equal(
            2,
            Of(SomeFact.LedgerOf("d1", fact), SomeFact.LedgerOf("d2", fact with { Value = 99, Modifier = Modifier.Over })).Count
        );
    }

    [Fact]
    public void TwoWordingsOfOneIndicatorAreOneKey()
    {
        var observations = Of(
            SomeFact.LedgerOf("d1", Stated),
            SomeFact.LedgerOf("d2", Stated with { Subject = "中国同共建国家的进出口总额" })
        );
        Assert.Equal("trade.total", Assert.Single(observations).Key.Series.Subject);
    }

    private static IReadOnlyList<Observation> Of(params Ledger[] ledgers) =>
        Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
}
