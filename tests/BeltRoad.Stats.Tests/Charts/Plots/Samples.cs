using BeltRoad.Stats.Charts;

namespace BeltRoad.Stats.Tests.Charts.Plots;

internal static class Samples
{
    /// <summary>Two series of eleven years on one scale.</summary>
    public static ChartSpec Line { get; } =
        new()
        {
            Id = "sample-line",
            Form = ChartForm.Line,
            Title = "Trade: CNY 11 tn in 2023, after CNY 10 tn in 2022",
            Subtitle = "Chinese yuan, China\u2019s \u201Cpartners\u201D",
            Groups =
            [
                new ChartGroup(string.Empty, [Series("Trade", 1), Series("Exports", 0.6m)])
                {
                    Axis = new ChartAxis(
                        AxisScale.Linear,
                        0,
                        15,
                        [new AxisTick(0, "0"), new AxisTick(5, "5"), new AxisTick(10, "10"), new AxisTick(15, "CNY\u00A015\u00A0tn")]
                    ),
                },
            ],
            Source = "Source: A.",
            AlternativeText = "Two lines.",
        };

    private static ChartRow Series(string label, decimal share) =>
        new(
            label,
            string.Empty,
            [
                .. Enumerable
                    .Range(0, 11)
                    .Select(year => new ChartMark(
                        (year + 1) * share,
                        FormattableString.Invariant($"{(year + 1) * share} tn"),
                        FormattableString.Invariant($"A{year + 1}:{(int)(share * 10)}")
                    )
                    {
                        Time = 2013.5m + year,
                        AsOf = FormattableString.Invariant($"{2013 + year}"),
                    }),
            ]
        );
}
