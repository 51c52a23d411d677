using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Series;

public sealed class ObservationProperties
{
    private static readonly string[] Subjects =
    [
        "与共建国家进出口总额",
        "与沿线国家进出口总额",
        "与东盟国家进出口总额",
        "某项数据",
        "中国进出口总额",
    ];
    private static readonly string?[] Times = ["2021", "2022", "../2022-06-30", "2021/2022", null];

    [Fact]
    public void NoClaimIsLostAndNoneIsTwice() =>
        Prop.ForAll(
                Ledgers,
                facts =>
                {
                    var found = Observe(facts);
                    return found
                            .SelectMany(observation => observation.Claims)
                            .Select(claim => claim.Code)
                            .Order(StringComparer.Ordinal)
                            .SequenceEqual(
                                found
                                    .SelectMany(observation => observation.Claims)
                                    .Select(claim => claim.Code)
                                    .Distinct(StringComparer.Ordinal)
                                    .Order(StringComparer.Ordinal)
                            )
                        && found.Sum(observation => observation.Claims.Count) == facts.Length;
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void OneObservationHasOneScopeUnitMeasureBasisStatusAndTime() =>
        Prop.ForAll(
                Ledgers,
                facts =>
                    Observe(facts)
                        .All(observation =>
                            observation
                                .Claims.Select(claim =>
                                    (
                                        ScopeOf(claim),
                                        claim.Fact.Unit,
                                        claim.Fact.Measure,
                                        claim.Fact.Basis,
                                        claim.Fact.Status,
                                        claim.Fact.Time
                                    )
                                )
                                .Distinct()
                                .Count() == 1
                        )
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void TheClaimsOfOneObservationCanAllHold() =>
        Prop.ForAll(
                Ledgers,
                facts =>
                    Observe(facts)
                        .All(observation =>
                            observation.Claims.All(claim =>
                                observation.Claims.All(other => PrintedInterval.Of(claim.Fact).Meets(PrintedInterval.Of(other.Fact)))
                            )
                        )
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void NoClaimIsMoreExactThanTheOneThatLeads() =>
        Prop.ForAll(
                Ledgers,
                facts =>
                    Observe(facts)
                        .All(observation =>
                            observation.Fact.Modifier == Modifier.Exact
                            || observation.Claims.All(claim => claim.Fact.Modifier != Modifier.Exact)
                        )
            )
            .Check(Config.QuickThrowOnFailure);

    private static string? ScopeOf(Claim claim) => IndicatorLexicon.Default.Read(claim.Fact).Scope?.Id;

    private static IReadOnlyList<Observation> Observe(Fact[] facts)
    {
        var ledgers = facts
            .Select((fact, index) => (fact, index))
            .GroupBy(pair => pair.index % 3)
            .Select(group => SomeFact.LedgerOf("d" + group.Key, [.. group.Select(pair => pair.fact)]))
            .ToList();
        return Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
    }

    private static Arbitrary<Fact[]> Ledgers => Gen.ArrayOf(SomeStatement).Resize(12).ToArbitrary();

    private static Gen<Fact> SomeStatement =>
        from subject in Gen.Elements(Subjects)
        from value in Gen.Elements(99m, 100m, 101m, 130m)
        from unit in Gen.Elements(SomeFact.Dollars, SomeFact.Yuan)
        from hedge in Gen.Elements(Modifier.Exact, Modifier.Over, Modifier.About, Modifier.Nearly)
        from time in Gen.Elements(Times)
        from status in Gen.Elements(Status.Actual, Status.Planned)
        from basis in Gen.Elements(PeriodBasis.Period, PeriodBasis.YearToDate)
        select SomeFact.Of(value, unit, subject) with
        {
            Modifier = hedge,
            Time = time is null ? null : SomeFact.Time(time),
            Status = status,
            Basis = basis,
        };
}
