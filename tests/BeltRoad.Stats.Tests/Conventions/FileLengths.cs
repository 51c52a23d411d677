namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>Files of one subject, and lines that fit a window. Both lists of longer files only shrink.</summary>
public sealed class FileLengths
{
    private const int LongestFile = 300;
    private const int LongestLine = 140;

    /// <summary>How many files of Facts and Recognition are listed: lower it with each that is cut.</summary>
    private const int LongRecognisers = 17;

    /// <summary>Outside Facts and Recognition, each with the reason; never ten.</summary>
    private static readonly Dictionary<string, string> MayBeLong = new(StringComparer.Ordinal)
    {
        ["src/BeltRoad.Stats/Properties/GlobalSuppressions.cs"] = "a list, several lines to each method",
    };

    /// <summary>Recognition and Facts keep the rules of one kind of phrase together until these stand in tables.</summary>
    private static readonly string[] LongRecogniserFiles =
    [
        "Facts/FactBuilder.cs",
        "Facts/FlowCues.cs",
        "Facts/GoverningDate.cs",
        "Facts/ShareOrGrowth.cs",
        "Facts/StatusRules.cs",
        "Facts/Tables/TableHeadings.cs",
        "Recognition/Dates/CalendarReader.cs",
        "Recognition/Dates/DateReader.cs",
        "Recognition/English/EnglishDateReader.cs",
        "Recognition/English/EnglishNumeralReader.cs",
        "Recognition/English/EnglishSentenceReader.cs",
        "Recognition/Numerals/ArabicNumeral.cs",
        "Recognition/Numerals/ScaledReader.cs",
        "Recognition/Quantities/CountedNoun.cs",
        "Recognition/Quantities/NamedBefore.cs",
        "Recognition/Quantities/NounPhrase.cs",
        "Recognition/Quantities/QuantityReader.cs",
    ];

    [Fact]
    public void NoFileIsLong() =>
        SourceTree.AssertNone(
            LongFiles()
                .Where(file => !MayBeLong.ContainsKey(file.Path) && !IsListedRecogniser(file.Path))
                .Select(file => $"{file.Path}: {file.Lines} lines, and {LongestFile} are the most"),
            "Look for the second subject in the file, and give it a file of its own; from 250 lines on there is one."
        );

    [Fact]
    public void EveryFileThatMayBeLongStillIs()
    {
        var found = LongFiles().Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        SourceTree.AssertNone(
            MayBeLong.Keys.Concat(LongRecogniserFiles.Select(InLibrary)).Where(listed => !found.Contains(listed)),
            $"These files have at most {LongestFile} lines: take them out of the list."
        );
        Assert.All(MayBeLong, entry => Assert.NotEmpty(entry.Value));
        Assert.InRange(MayBeLong.Count, 0, 9);
        Assert.Equal(LongRecognisers, LongRecogniserFiles.Length);
        Assert.All(
            LongRecogniserFiles,
            file =>
                Assert.True(
                    file.StartsWith("Facts/", StringComparison.Ordinal) || file.StartsWith("Recognition/", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void NoLineIsLong() =>
        SourceTree.AssertNone(
            Code()
                .SelectMany(file =>
                    File.ReadLines(file)
                        .Select((line, index) => (Length: line.EnumerateRunes().Count(), Number: index + 1))
                        .Where(line => line.Length > LongestLine)
                        .Select(line => $"{SourceTree.Relative(file)}:{line.Number}: {line.Length} characters")
                ),
            $"A line has at most {LongestLine} characters: the formatter lays out code, comments and strings are cut by hand."
        );

    private static IEnumerable<(string Path, int Lines)> LongFiles() =>
        Code()
            .Select(file => (Path: SourceTree.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile);

    private static bool IsListedRecogniser(string path) => LongRecogniserFiles.Any(file => InLibrary(file) == path);

    private static string InLibrary(string file) => "src/BeltRoad.Stats/" + file;

    private static IEnumerable<string> Code() =>
        SourceTree.Files("src", "*.cs", least: 40).Concat(SourceTree.Files("tests", "*.cs", least: 5));
}
