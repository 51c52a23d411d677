using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Charts;

public sealed class RankingsTests
{
    /// <summary>Each statement is a value, its time and how many documents state it.</summary>
    [Theory]
    [InlineData("10 2021 2|20 2022 1", "20")]
    [InlineData("20 2022 1|10 2021 2", "20")]
    [InlineData("10 2022 1|20 2022-11 2", "10")]
    [InlineData("10 2022-11 2|20 2022 1", "20")]
    [InlineData("10 - 2|20 2013 1", "20")]
    [InlineData("20 2013 1|10 - 2", "20")]
    [InlineData("10 2022 1|20 2022 2", "20")]
    [InlineData("20 2022 2|10 2022 1", "20")]
    [InlineData("10 2022 1|20 2022 1", "10")]
    [InlineData("10 - 1|20 - 2", "20")]
    [InlineData("10 - 1|20 - 1", "10")]
    public void OfAKeyTheLatestTimeAndThereTheValueMostDocumentsStateIsKept(string statements, string kept)
    {
        var facts = statements
            .Split('|')
            .Select(static statement => statement.Split(' '))
            .SelectMany(static parts =>
                Enumerable.Repeat(Amount("与共建国家进出口总额", parts[0], parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture))
            );
        Assert.Equal(kept, Values(Rankings.LatestOfEach(Stated(facts))));
    }

    [Fact]
    public void KeysStandInTheOrderInWhichTheyAreFirstMet() =>
        Assert.Equal(
            "30 20",
            Values(
                Rankings.LatestOfEach(
                    Stated([Amount("中国进出口总额", "10", "2021"), Amount("某项", "20", "2022"), Amount("中国进出口总额", "30", "2022")])
                )
            )
        );

    [Theory]
    [InlineData("甲项|乙项", true)]
    [InlineData("甲项|乙项|丙项", false)]
    [InlineData("甲项|乙项|中国进出口总额", false)]
    [InlineData("甲项|中国出口额|中国进出口总额", true)]
    public void FiguresMostOfWhichHaveNoNameAreOfAKindInFewDocumentsOnly(string subjects, bool expected) =>
        Assert.Equal(expected, Rankings.AreOfAKind(Stated(subjects.Split('|').Select(static subject => Amount(subject, "10", "2022")))));

    private static Fact Amount(string subject, string value, string time) =>
        SomeFact.Of(decimal.Parse(value, CultureInfo.InvariantCulture), SomeFact.Dollars, subject) with
        {
            Time = time == "-" ? null : SomeFact.Time(time),
        };

    /// <summary>A document a fact.</summary>
    private static IReadOnlyList<Observation> Stated(IEnumerable<Fact> facts)
    {
        var ledgers = facts.Select(static (fact, index) => SomeFact.LedgerOf(FormattableString.Invariant($"d{index}"), fact)).ToList();
        return Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(static ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
    }

    private static string Values(IEnumerable<Observation> observations) =>
        string.Join(' ', observations.Select(static observation => observation.Fact.Value.ToString(CultureInfo.InvariantCulture)));
}
