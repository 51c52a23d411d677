using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Facts.Rules;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>Every example of a table is read as a document of its own: its rule decides it, or another does.</summary>
public sealed class RulesDecideTheirExamples
{
    private static RuleTable<MeasureResult> Table => RuleTables.Embedded.Measures;

    public static TheoryData<string, int> Rows() =>
        [.. Table.Rules.SelectMany(rule => rule.Examples.Select(example => (rule.Id, example.Line)))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void AsTheTableSays(string id, int line)
    {
        var rule = Table.Rules.Single(rule => rule.Id == id);
        var example = rule.Examples.Single(example => example.Line == line);
        var decided = FactAt(example).MeasureRule;
        Assert.True((decided == id) == example.IsFor, $"measure.rules:{line}: {decided} decides {example.Text}");
    }

    public static TheoryData<string> Ids() => [.. Table.Rules.SkipLast(1).Select(rule => rule.Id)];

    /// <summary>A rule without which every example is read as it is with it has no effect, and is to be taken out.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void WithoutItAnExampleIsReadOtherwise(string id)
    {
        var without = RuleTables.Embedded with { Measures = Table.Without(id) };
        var examples = Table.Rules.SelectMany(rule => rule.Examples).ToList();
        Assert.Contains(examples, example => Told(FactAt(example, without)) != Told(FactAt(example)));
    }

    private static (Measure, decimal, object?) Told(Fact fact) => (fact.Measure, fact.Value, fact.Time);

    private static Fact FactAt(RuleExample example, RuleTables? rules = null)
    {
        PartialDate? published = example.Published is { } given && PartialDate.TryParse(given, out var date) ? date : null;
        using var reader = new StatisticsReader(rules: rules);
        return reader
            .ReadDocument(DocumentReader.FromText("example", example.Text, published))
            .Facts.Single(fact => fact.Span.Start == example.Start);
    }
}
