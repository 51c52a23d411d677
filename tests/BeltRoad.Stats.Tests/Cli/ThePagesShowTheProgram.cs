using System.Text.RegularExpressions;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

/// <summary>What the README and the pages print of the program is what the program prints, and what they link to exists.</summary>
public sealed partial class ThePagesShowTheProgram
{
    private const int LinesOfThreeScreens = 150;
    private const string Commands = "src/BeltRoad.Stats.Cli/docs/commands.md";

    public static TheoryData<string> Pages() => [.. Page.All.Select(page => page.Name)];

    [Fact]
    public void TheReadmeShowsTheSummaryOfTheSeeds()
    {
        using var folder = new TempFolder();
        var run = BuiltProgram.Run(folder.Path, "--input", BuiltProgram.Seeds);
        Assert.Equal(0, run.Code);
        var shown = Lines(Page.Of("README.md").Block("number expressions"));
        var printed = Lines(run.Output);
        Assert.True(shown.Count > 15, "the README shows no summary");
        Assert.True(
            shown.SequenceEqual(printed.Take(shown.Count), StringComparer.Ordinal),
            "README.md should show the beginning of\n" + run.Output + "\nand the pictures that .ci/sample makes"
        );
    }

    [Fact]
    public void EachExplainedSentenceIsShownAsItIsExplained()
    {
        using var folder = new TempFolder();
        var examples = Page
            .All.SelectMany(page => page.Blocks)
            .Where(block => block.StartsWith("$ beltroad explain", StringComparison.Ordinal));
        Assert.NotEmpty(examples);
        Assert.All(
            examples,
            example =>
            {
                var sentence = example.Split('"')[1];
                Assert.Equal(Lines(BuiltProgram.Run(folder.Path, "explain", sentence).Output), Lines(example)[1..]);
            }
        );
    }

    [Fact]
    public void TheDifferenceOfTwoRunsIsShownAsItIsPrinted()
    {
        using var folder = new TempFolder();
        var example = Lines(Page.Of(Commands).Block("$ beltroad diff"));
        foreach (var sign in (string[])["old", "new"])
        {
            var quote = example.Single(line => line.StartsWith(sign, StringComparison.Ordinal)).Split("  ")[^1];
            folder.Write("in/a.txt", "截至2023年6月底，中欧班列累计开行7.4万列。\n" + quote + "\n");
            EarlierRun.Of(folder["in"], folder["reports"]);
        }

        Assert.Equal(Lines(BuiltProgram.Run(folder.Path, "diff", "1", "2").Output), example[1..]);
    }

    [Fact]
    public void EveryCommandAndOnlyThoseStandInTheReadme()
    {
        using var folder = new TempFolder();
        var help = BuiltProgram.Run(folder.Path, "--help").Output;
        var known = CommandOfHelp()
            .Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..])
            .Select(match => match.Groups["name"].Value)
            .Append("run")
            .Order(StringComparer.Ordinal);
        var rows = CommandOfReadme().Matches(Page.Of("README.md").Text);
        Assert.Equal(known.Distinct(StringComparer.Ordinal), rows.Select(row => row.Groups["name"].Value).Order(StringComparer.Ordinal));
        Assert.All(
            rows,
            row =>
            {
                var options = BuiltProgram.Run(folder.Path, row.Groups["name"].Value, "--help").Output;
                Assert.All(Option().Matches(row.Value), option => Assert.Contains(option.Value + " ", options, StringComparison.Ordinal));
            }
        );
    }

    [Fact]
    public void EverySettingHasARow()
    {
        var rows = string.Join('\n', Page.Of("src/BeltRoad.Stats.Cli/docs/settings.md").Rows);
        var schedule = string.Join('\n', Page.Of("src/BeltRoad.Stats.Cli/docs/schedule.md").Rows);
        var digest = DigestKeys.NamesFor("digests:NAME").Select(name => name.Split(':')[^1]);
        Assert.All(
            SettingKey.All.Select(key => key.Name).Where(name => !name.StartsWith("schedule:", StringComparison.Ordinal)),
            name =>
                Assert.Contains(
                    $"`{name}`",
                    name.StartsWith("notify:", StringComparison.Ordinal) ? schedule : rows,
                    StringComparison.Ordinal
                )
        );
        Assert.All(
            digest.Concat(SettingKey.All.Select(key => key.Name).Where(name => name.StartsWith("schedule:", StringComparison.Ordinal))),
            name => Assert.Contains($"`{name}`", schedule, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLinkLeadsToAFile(string name)
    {
        var page = Page.Of(name);
        var folder = Path.GetDirectoryName(Path.Combine(SourceTree.Root, name))!;
        Assert.All(
            page.Links,
            link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{name} links to {link}, which does not exist")
        );
    }

    [Fact]
    public void TheReadmeLinksToEveryPageAndFitsThreeScreens()
    {
        var readme = Page.Of("README.md");
        var linked = readme.Links.Where(link => link.EndsWith(".md", StringComparison.Ordinal)).Append("README.md");
        Assert.Equal(Page.All.Select(page => page.Name).Order(StringComparer.Ordinal), linked.Distinct().Order(StringComparer.Ordinal));
        Assert.InRange(readme.Text.AsSpan().Count('\n'), 60, LinesOfThreeScreens);
    }

    /// <summary>The lines that are not blank, without the blanks around them.</summary>
    private static List<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(@"^  (?<name>[a-z]+) ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CommandOfHelp();

    [GeneratedRegex(@"^\| `beltroad (?<name>[a-z]+).*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex CommandOfReadme();

    [GeneratedRegex(@"--[a-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
