using System.Globalization;
using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Evaluation;

/// <summary>The figures the reader reached on the gold; a change may raise them, and must not let them fall.</summary>
public sealed class GoldFigures
{
    private static readonly Lazy<Score> Reached = new(Read);

    private static readonly Dictionary<string, string> NamesOfPage = new(StringComparer.Ordinal)
    {
        ["accounted"] = "accounted",
        ["class accuracy"] = "class_accuracy",
        ["detection F1"] = "detection_f1",
        ["value"] = "value",
        ["unit"] = "unit",
        ["modifier"] = "modifier",
        ["counted noun"] = "counted",
        ["measure"] = "measure",
        ["status"] = "status",
        ["time"] = "time",
        ["kind"] = "kind",
        ["subject"] = "subject",
        ["subject (characters)"] = "subject_charF1",
        ["quantity F1"] = "quantity_f1",
        ["observation F1"] = "observation_f1",
        ["fact F1"] = "fact_f1",
    };

    [Theory]
    [InlineData("accounted", 1.0)]
    [InlineData("class_accuracy", 0.99)]
    [InlineData("detection_f1", 0.995)]
    [InlineData("value", 1.0)]
    [InlineData("unit", 1.0)]
    [InlineData("counted", 0.96)]
    [InlineData("modifier", 1.0)]
    [InlineData("measure", 0.95)]
    [InlineData("status", 0.99)]
    [InlineData("time", 0.98)]
    [InlineData("kind", 0.95)]
    [InlineData("subject_charF1", 0.85)]
    [InlineData("quantity_f1", 0.975)]
    [InlineData("observation_f1", 0.91)]
    [InlineData("fact_f1", 0.75)]
    public void AFigureDoesNotFall(string name, double least) =>
        Assert.True(
            Reached.Value[name] >= least,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name} is {Reached.Value[name]:F4}, it was at least {least:F4}; see beltroad evaluate "
                    + $"tests/BeltRoad.Stats.Tests/Gold --errors 20"
            )
        );

    [Theory]
    [InlineData("README.md", 4)]
    [InlineData("tests/BeltRoad.Stats.Tests/Gold/scores.md", 16)]
    public void APageShowsTheFiguresThatAreReached(string page, int count)
    {
        var shown = Page.Of(page)
            .Rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 6 && NamesOfPage.ContainsKey(cells[1]))
            .SelectMany(cells => (string[])[$"{cells[1]} {cells[2]}", $"{cells[3]} {cells[4]}"])
            .ToList();
        Assert.Equal(count, shown.Count);
        Assert.Subset(
            NamesOfPage
                .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Key} {Reached.Value[name.Value]:F3}"))
                .ToHashSet(StringComparer.Ordinal),
            shown.ToHashSet(StringComparer.Ordinal)
        );
    }

    private static Score Read() => ReadTexts.Scored(Path.Combine("tests", "BeltRoad.Stats.Tests", "Gold"), "seeds");
}
