using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>How files are cut, so that one finds one's way by names.</summary>
public sealed partial class CodeShape
{
    private const int LongestProject = 30;

    [Fact]
    public void AProjectFileSaysOnlyWhatTheSharedOnesDoNot() =>
        SourceTree.AssertNone(
            SourceTree
                .Files(".", "*.csproj", least: 3)
                .Select(file => (file, Lines: File.ReadLines(file).Count()))
                .Where(found => found.Lines > LongestProject)
                .Select(found => $"{SourceTree.Relative(found.file)}: {found.Lines} lines, and {LongestProject} are the most"),
            "Move what several projects share to Directory.Build.props."
        );

    [Fact]
    public void VersionsStandInOnePlace() =>
        SourceTree.AssertNone(
            SourceTree
                .Files(".", "*.csproj", least: 3)
                .SelectMany(file =>
                    XDocument
                        .Load(file)
                        .Descendants("PackageReference")
                        .Where(package => package.Attribute("Version") is not null)
                        .Select(package => $"{SourceTree.Relative(file)}: {package.Attribute("Include")?.Value} has a version of its own")
                ),
            "Write the version in Directory.Packages.props."
        );

    [Fact]
    public void AFileHoldsOnePublicType() =>
        SourceTree.AssertNone(
            SourceTree.Files("src", "*.cs", least: 40).SelectMany(Crowded),
            "Give each type a file of its name. Enums and records of one line may stand with the type whose words they are."
        );

    [Fact]
    public void AFolderIsNeverNamedAsAType()
    {
        var files = SourceTree.Files("src", "*.cs", least: 40);
        var folders = files.SelectMany(file => SourceTree.Relative(file).Split('/')[2..^1]).ToHashSet(StringComparer.Ordinal);
        SourceTree.AssertNone(
            files.SelectMany(file =>
                TypeDeclaration()
                    .Matches(CodeText.WithoutCommentsAndStrings(File.ReadAllText(file)))
                    .Where(match => folders.Contains(match.Groups["name"].Value))
                    .Select(match => $"{SourceTree.Relative(file)}: the type {match.Groups["name"].Value} is also a folder")
            ),
            "Name the folder for the activity or in the plural, and the type in the singular."
        );
    }

    [Fact]
    public void NothingIsLeftOpen() =>
        SourceTree.AssertNone(
            Code()
                .SelectMany(file =>
                    File.ReadLines(file)
                        .Select((line, index) => (line, Number: index + 1))
                        .Where(found => LeftOpen().IsMatch(found.line))
                        .Select(found => $"{SourceTree.Relative(file)}:{found.Number}: {found.line.Trim()}")
                ),
            "Do it now, or leave it out."
        );

    private static IReadOnlyList<string> Code() =>
        [.. SourceTree.Files("src", "*.cs", least: 40), .. SourceTree.Files("tests", "*.cs", least: 5)];

    private static IEnumerable<string> Crowded(string file)
    {
        var code = CodeText.WithoutCommentsAndStrings(File.ReadAllText(file));
        var main = TypeDeclaration().Matches(code).Where(match => match.Groups["sort"].Value != "enum" && !IsOneLine(code, match)).ToList();
        return main.Count <= 1
            ? []
            : [$"{SourceTree.Relative(file)}: holds {string.Join(" and ", main.Select(match => match.Groups["name"].Value))}"];
    }

    /// <summary>A record whose declaration ends with a semicolon has no body to look for.</summary>
    private static bool IsOneLine(string code, Match declaration)
    {
        var end = code.AsSpan(declaration.Index).IndexOfAny(';', '{');
        return end >= 0 && code[declaration.Index + end] == ';';
    }

    /// <summary>Declarations at the left edge: nested types are indented.</summary>
    [GeneratedRegex(
        @"^public (?:(?:abstract|sealed|static|partial|readonly|ref) )*"
            + @"(?<sort>record struct|record class|class|struct|interface|enum|record) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"\b(?:NotImplemented" + @"Exception|TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOpen();
}
