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
        var cannot = groups.Where(group => SpecReading.Differences(group, MicrosoftNumbers.Recognizer).Any()).Select(group => group.Text.Replace('\n', '\u23CE').Replace('\u3000', '\u25A1')).ToList();
        var file = Path.Combine(SourceTree.Root, Listed);
        if (Environment.GetEnvironmentVariable("BELTROAD_ACCEPT") == "1")
        {
            File.WriteAllLines(file, [$"# The texts of {Spec} that Microsoft.Recognizers.Text.Number does not read as it says: {cannot.Count} of {groups.Count}.", "text", .. cannot]);
        }

        Assert.True(cannot.Count < groups.Count);
        Assert.Equal(File.ReadLines(file).Skip(2), cannot);
    }
}
