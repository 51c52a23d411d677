using BeltRoad.Stats.Tests.Conventions;

namespace BeltRoad.Stats.Tests.Specs;

/// <summary>The specs that stand beside the recognisers: each text of their tables is read as its rows say.</summary>
public sealed class EverySpecHolds
{
    private const int FewestExamples = 450;
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<SpecGroup>>> Loaded = new(Load);

    public static TheoryData<string, int, string> Texts()
    {
        var rows = new TheoryData<string, int, string>();
        foreach (var group in Loaded.Value.Values.SelectMany(groups => groups))
        {
            rows.Add(group.First.File, group.First.Line, group.Text);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void IsReadAsItSays(string spec, int line, string text)
    {
        var group = Loaded.Value[spec].Single(group => group.First.Line == line);
        Assert.Equal(text, group.Text);
        var differences = SpecReading.Differences(group).ToList();
        Assert.True(differences.Count == 0, text + "\n" + string.Join('\n', differences));
    }

    [Theory]
    [InlineData("Recognition/Numerals")]
    [InlineData("Recognition/Units")]
    [InlineData("Recognition/Modifiers")]
    [InlineData("Recognition/Dates")]
    [InlineData("Recognition/Names")]
    [InlineData("Recognition/Quantities")]
    [InlineData("Recognition/English")]
    [InlineData("Facts")]
    [InlineData("Facts/English")]
    public void EveryRecogniserHasOne(string folder) =>
        Assert.Contains(Loaded.Value.Keys, spec => Path.GetDirectoryName(spec)!.Replace('\\', '/') == "src/BeltRoad.Stats/" + folder);

    [Fact]
    public void TheyHoldManyExamples() =>
        Assert.InRange(Loaded.Value.Values.Sum(groups => groups.Sum(group => group.Rows.Count)), FewestExamples, int.MaxValue);

    private static IReadOnlyDictionary<string, IReadOnlyList<SpecGroup>> Load() =>
        SourceTree
            .Files("src/BeltRoad.Stats", "*.spec.md")
            .ToDictionary(
                SourceTree.Relative,
                file => SpecFile.Read(SourceTree.Relative(file), File.ReadLines(file)),
                StringComparer.Ordinal
            );
}
