using System.Globalization;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Tests.Series;

public sealed class TimeSeriesTests
{
    /// <summary>Each statement is a subject, its value, its time and the letter of its document.</summary>
    [Theory]
    [InlineData("甲 1 2022 A|甲 2 2021 A|甲 3 - A", "甲: 3 2 1")]
    [InlineData("甲 1 2022-06 A|甲 2 2022 A|甲 3 2022-06-15 A", "甲: 3 1 2")]
    [InlineData("甲 1 - A|甲 2 - B", "甲: 1 2")]
    [InlineData("甲 1 2022 A|乙 2 2022 A", "")]
    [InlineData("甲 1 2022 A|甲 1 2022 B", "甲: 1")]
    [InlineData("甲 1 2021 A|甲 2 2022 A|乙 1 2021 A|乙 2 2022 A|乙 3 2023 A", "乙: 1 2 3|甲: 1 2")]
    [InlineData("乙 1 2021 A|乙 2 2022 A|甲 1 2021 A|甲 2 2022 A", "乙: 1 2|甲: 1 2")]
    [InlineData("甲 1 2021 A|甲 2 2022 A|甲 3 2023 A|中国进出口总额 5 2022 A|中国进出口总额 9 2022 B", "中国进出口总额: 5 9|甲: 1 2 3")]
    public void ContestedSeriesComeFirstThenTheLongestEachInOrderOfTime(string statements, string expected)
    {
        var ledgers = statements
            .Split('|')
            .Select(static statement => statement.Split(' '))
            .GroupBy(static parts => parts[3])
            .Select(static document =>
                SomeFact.LedgerOf(
                    document.Key,
                    [
                        .. document.Select(static parts =>
                            SomeFact.Of(decimal.Parse(parts[1], CultureInfo.InvariantCulture), SomeFact.Dollars, parts[0]) with
                            {
                                Time = parts[2] == "-" ? null : SomeFact.Time(parts[2]),
                            }
                        ),
                    ]
                )
            )
            .ToList();
        var observations = Observations.Of(
            Observations.ClaimsOf(ledgers, DocumentLetters.Assign(ledgers.Select(static ledger => ledger.Document))),
            IndicatorLexicon.Default
        );
        Assert.Equal(
            expected,
            string.Join(
                '|',
                TimeSeries
                    .Of(observations, ConflictRegister.Of(observations))
                    .Select(static series =>
                        series.Observations[0].Fact.Subject
                        + ": "
                        + string.Join(' ', series.Observations.Select(static one => one.Fact.Value.ToString(CultureInfo.InvariantCulture)))
                    )
            )
        );
    }
}
