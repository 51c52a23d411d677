using System.Text.RegularExpressions;
using BeltRoad.Stats.Tests.Conventions;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>
/// A page of the documentation: the README, the page for contributors, and what stands in a folder <c>docs</c> or beside the tests.
/// </summary>
/// <param name="Name">The path from the repository's root.</param>
internal sealed partial record Page(string Name, string Text)
{
    public static IReadOnlyList<Page> All { get; } =
    [
        Of("README.md"),
        Of(".github/CONTRIBUTING.md"),
        Of("tests/BeltRoad.Stats.Tests/Gold/scores.md"),
        Of("tests/BeltRoad.Stats.Tests/Unseen/scores.md"),
        Of("tests/BeltRoad.Stats.Benchmarks/measurements.md"),
        .. SourceTree
            .Files("src", "*.md", least: 4)
            .Select(SourceTree.Relative)
            .Where(name => name.Contains("/docs/", StringComparison.Ordinal))
            .Select(Of),
    ];

    /// <summary>The blocks of code that are indented by four blanks, without them; a blank line inside one does not end it.</summary>
    public IReadOnlyList<string> Blocks =>
        [.. IndentedBlock().Matches(Text).Select(match => match.Value.Replace("\n    ", "\n", StringComparison.Ordinal).Trim())];

    /// <summary>The rows of all tables.</summary>
    public IReadOnlyList<string> Rows => [.. Text.Split('\n').Where(line => line.StartsWith('|'))];

    /// <summary>The targets of all links and pictures to files of the repository.</summary>
    public IReadOnlyList<string> Links => [.. Link().Matches(Text).Select(match => match.Groups["target"].Value)];

    public static Page Of(string name) => new(name, File.ReadAllText(Path.Combine(SourceTree.Root, name)));

    /// <summary>The only block with some text in it.</summary>
    public string Block(string text) => Assert.Single(Blocks, block => block.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=\n\n)(?: {4}[^\n]*\n|\n(?= {4}))+", RegexOptions.CultureInvariant)]
    private static partial Regex IndentedBlock();

    [GeneratedRegex(@"\]\((?<target>(?!https?:|#)[^)#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
