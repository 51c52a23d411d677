using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class KeyFigureChooserTests
{
    private static readonly ChartContext Context = new(Words.Of(DigestLanguage.Chinese), static _ => string.Empty);
    private static readonly Fact Plain = SomeFact.Of(5, SomeFact.Dollars, "甲项") with { Kind = Kind.Investment };
    private static readonly Fact Count = SomeFact.Of(9, Unit.Count, "乙项", "项目") with { Kind = Kind.Investment };

    /// <summary>
    /// What is tried, the figure that comes first and how many documents state it, and one that outdoes it in all later rules.
    /// </summary>
    public static TheoryData<string, Fact, int, Fact, int> Pairs =>
        new()
        {
            { "a headline before an indicator", Trade("与共建国家进出口总额"), 1, Trade("对共建国家出口额") with { Value = 9 }, 2 },
            { "a confirmed figure before more documents", new Review("LI Wei", "2026-11-25").Mark(Count), 1, Plain, 2 },
            {
                "an indicator before a confirmed figure",
                Trade("对共建国家出口额"),
                1,
                new Review("L", "2026-11-25").Mark(Trade("某项")),
                2
            },
            { "more documents before a date", Count, 2, Plain with { Time = SomeFact.Time("2022") }, 1 },
            { "a date before money", Count with { Time = SomeFact.Time("2022") }, 1, Plain, 1 },
            { "money before an exact count", Plain with { Modifier = Modifier.Over, Value = 1 }, 1, Count, 1 },
            {
                "an exact count before a larger hedged one",
                Count,
                1,
                Count with
                {
                    Subject = "丙项",
                    Value = 10,
                    Modifier = Modifier.Over,
                },
                1
            },
            {
                "the larger, though one of money is hedged",
                Plain with
                {
                    Modifier = Modifier.Over,
                },
                1,
                Plain with
                {
                    Subject = "丙项",
                    Value = 4,
                },
                1
            },
        };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void OfAKindTheRulesDecideInTheirOrder(string what, Fact first, int statedBy, Fact second, int secondStatedBy) =>
        Assert.Equal(
            $"{what}: {first.Subject} {second.Subject}",
            $"{what}: {string.Join(' ', Subjects(Stated(second, secondStatedBy, 0), Stated(first, statedBy, 5)))}"
        );

    private static Fact Trade(string subject) => SomeFact.Of(5, SomeFact.Dollars, subject);

    private static IEnumerable<Ledger> Stated(Fact fact, int documents, int from) =>
        Enumerable.Range(from, documents).Select(number => SomeFact.LedgerOf(FormattableString.Invariant($"d{number}"), fact));

    private static IEnumerable<string> Subjects(params IEnumerable<Ledger>[] parts)
    {
        var ledgers = parts.SelectMany(static part => part).ToList();
        var observations = Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(static ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
        var subjects = observations.ToDictionary(
            static observation => observation.Lead.Code,
            static observation => observation.Fact.Subject
        );
        return KeyFigureChooser.Choose(observations, Context).Select(figure => subjects[figure.Claim]);
    }
}
