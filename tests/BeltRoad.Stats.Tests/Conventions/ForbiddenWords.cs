using System.Text.RegularExpressions;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>What must not stand in the code: the clock, the culture, and words that belong to the lexicons.</summary>
public sealed partial class ForbiddenWords
{
    private static readonly string[] MayKnowChinese = ["src/BeltRoad.Stats/Recognition/Numerals/", "src/BeltRoad.Stats/Digest/"];

    [Fact]
    public void NoCodeKnowsChineseWords()
    {
        var offences = SourceTree
            .Files("src", "*.cs", least: 40)
            .Where(file => !MayKnowChinese.Any(allowed => SourceTree.Relative(file).StartsWith(allowed, StringComparison.Ordinal)))
            .SelectMany(file => Found(file, CodeText.WithoutComments(File.ReadAllText(file)), ChineseWord()));
        SourceTree.AssertNone(
            offences,
            "Put the word into the lexicon CSV beside the code that needs it, so that who reads Chinese can mend it."
        );
    }

    [Fact]
    public void NoCodeLooksAtTheClockOrTheCulture() =>
        SourceTree.AssertNone(
            SourceTree
                .Files("src", "*.cs", least: 40)
                .Concat(SourceTree.Files("tests", "*.cs", least: 5))
                .SelectMany(file => Found(file, CodeText.WithoutCommentsAndStrings(File.ReadAllText(file)), ClockOrCulture())),
            "Take a TimeProvider; use CultureInfo.InvariantCulture; take identities from content and randomness from a seed."
        );

    [Fact]
    public void NoFileNamesAPlaceOnAMachine() =>
        SourceTree.AssertNone(
            SourceTree
                .Files("src", "*.*", least: 40)
                .Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".csv" or ".sql" or ".md" or ".json")
                .SelectMany(file => Found(file, File.ReadAllText(file), MachinePath())),
            "Paths come from options and configuration."
        );

    [Theory]
    [InlineData("var a = \"万\"; // 亿", "var a = \"万\";     ")]
    [InlineData("/* 万 */ x", "        x")]
    [InlineData("a(\"//\", '\"', @\"c:\\\"); // 亿", "a(\"//\", '\"', @\"c:\\\");     ")]
    [InlineData("\"\"\"\n // text\n\"\"\" // 亿", "\"\"\"\n // text\n\"\"\"     ")]
    public void CommentsAreTakenOutAndStringsStay(string code, string expected) => Assert.Equal(expected, CodeText.WithoutComments(code));

    private static IEnumerable<string> Found(string file, string text, Regex pattern) =>
        pattern.Matches(text).Select(match => $"{SourceTree.Relative(file)}:{1 + text.AsSpan(0, match.Index).Count('\n')}: {match.Value}");

    /// <summary>Two ideographs in a row: a single one may be a character that a scanner looks at.</summary>
    [GeneratedRegex(@"[\u3400-\u9FFF]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseWord();

    [GeneratedRegex(
        @"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bTimeZoneInfo\.Local\b|\bEnvironment\.TickCount|"
            + @"\bStopwatch\.|\bCultureInfo\.Current|\bGuid\.NewGuid\b|\bRandom\.Shared\b|\bnew Random\(\)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex ClockOrCulture();

    [GeneratedRegex(@"(?:^|[\s""'(=])/(?:home|root|tmp|work|Users|mnt)/|[A-Z]:\\\\?(?:Users|Temp)", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePath();
}
