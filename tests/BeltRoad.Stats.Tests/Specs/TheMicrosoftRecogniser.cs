using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Tests.Conventions;

namespace BeltRoad.Stats.Tests.Specs;

/// <summary>The numerals that the package reads as the spec says, and those it does not, which a file lists.</summary>
public sealed class TheMicrosoftRecogniser
{
    private const string Spec = "src/BeltRoad.Stats/Recognition/Numerals/numerals.spec.md";
    private const string Listed = "tests/BeltRoad.Stats.Tests/Specs/microsoft-cannot.csv";

    /// <summary>With BELTROAD_ACCEPT=1 the list is written anew.</summary>
    [Fact]
    public void ReadsTheSpecButForWhatIsListed()
    {
        var groups = SpecFile.Read(Spec, File.ReadLines(Path.Combine(SourceTree.Root, Spec)));
        var cannot = groups
            .Where(group => SpecReading.Differences(group, MicrosoftNumbers.Recognizer).Any())
            .Select(group => group.Text.Replace('\n', '\u23CE').Replace('\u3000', '\u25A1'))
            .ToList();
        var file = Path.Combine(SourceTree.Root, Listed);
        if (Environment.GetEnvironmentVariable("BELTROAD_ACCEPT") == "1")
        {
            File.WriteAllLines(
                file,
                [
                    $"# The texts of {Spec} that Microsoft.Recognizers.Text.Number does not read as it says: {cannot.Count} of "
                        + $"{groups.Count}.",
                    "text",
                    .. cannot,
                ]
            );
        }

        Assert.True(cannot.Count < groups.Count);
        Assert.Equal(File.ReadLines(file).Skip(2), cannot);
    }

    /// <summary>
    /// A new form of numeral that the package takes for another number belongs into SecondReading/unread.csv, or here where it may be
    /// right.
    /// </summary>
    [Fact]
    public void DisagreesOnFewNumeralsOfTheSpecs()
    {
        string[] specs =
        [
            Spec,
            "src/BeltRoad.Stats/Recognition/Quantities/quantities.spec.md",
            "src/BeltRoad.Stats/Recognition/English/english.spec.md",
        ];
        var second = new SecondReadings(NumberRecognizers.BuiltIn);
        var texts = specs
            .SelectMany(spec => SpecFile.Read(spec, File.ReadLines(Path.Combine(SourceTree.Root, spec))))
            .Select(group => group.Text)
            .ToList();
        var facts = texts.SelectMany(text => StatisticsReader.Read(DocumentReader.FromText("spec", text), second: second).Facts).ToList();
        Assert.True(facts.Count(fact => fact.Second == SecondVerdict.Agreed) > facts.Count / 2);
        Assert.Equal(
            [
                "13万2 is 130002",
                "Half of a billion, of it Half is 0.5",
                "三0五亿, of it 0五亿 is 500000000",
                "三万, with more 三万一 is 31000",
            ],
            facts.Select(fact => fact.BothReadings).OfType<TwoReadings>().Select(Told).Distinct().Order(StringComparer.Ordinal)
        );
    }

    private static string Told(TwoReadings both) =>
        FormattableString.Invariant($"{both.First}{Beyond(both.First, both.Second)} is {both.SecondValue}");

    private static string Beyond(string first, string second) =>
        first.Length > second.Length ? ", of it " + second
        : first == second ? string.Empty
        : ", with more " + second;
}
