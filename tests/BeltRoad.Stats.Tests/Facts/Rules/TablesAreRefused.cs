using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Rules;

namespace BeltRoad.Stats.Tests.Facts.Rules;

/// <summary>A table that cannot be used is refused with the line and the remedy; two coins are all that its frame knows.</summary>
public sealed class TablesAreRefused
{
    private const string Examples = "\n    why: so\n    + [1]个。\n    + [2]个。\n    - [3]个。\n";
    private const string Last = "90 tails" + Examples;
    private static readonly FeatureSet Features = new(typeof(Coins));

    private enum Side
    {
        Heads,
        Tails,
        OnEdge,
    }

    /// <summary>The table as it stands in the file, the line at fault, and words of the message.</summary>
    public static TheoryData<string, int, string> Faults() =>
        new()
        {
            { "10 tails\n    first: heads" + Examples, 1, "the last rule has a condition" },
            { "10 tails\n    third: heads" + Examples + Last, 1, "'third' is no feature; the features are first, second, lucky" },
            { "10 tails\n    first: edge" + Examples + Last, 1, "first has no value 'edge'; it has heads, tails, on edge" },
            { "10 tails\n    first" + Examples + Last, 1, "'first' needs a value" },
            { "10 tails\n    (lucky" + Examples + Last, 1, "a ( is not closed" },
            { "10 tails\n    lucky lucky)" + Examples + Last, 1, "'lucky lucky'" },
            { "10 sides\n    lucky" + Examples + Last, 1, "'sides' is no result" },
            { "10 tails\n    lucky\n    + [1]个。\n" + Last, 1, "no line why:" },
            { "10 tails\n    lucky\n    why: so\n    + [1]个。\n    - [1]个。\n" + Last, 1, "needs two examples" },
            { "10 tails\n    lucky\n    why: so\n    + [1]个。\n    + [1]个。\n" + Last, 1, "one that it does not" },
            { "10 tails\n    lucky\n    why: so\n    + 1个。\n" + Last, 4, "put square brackets around it" },
            { "10 tails\n    lucky & !lucky" + Examples + Last, 1, "nothing meets the condition" },
            { "10 tails\n    lucky" + Examples + "20 heads\n    first: heads & lucky" + Examples + Last, 7, "is never reached" },
            { "20 tails\n    lucky" + Examples + "10 heads\n    first: heads" + Examples + Last, 7, "numbers rise" },
            {
                "10 tails\n    first: heads | first: tails" + Examples + "20 heads\n    !first: on edge" + Examples + Last,
                7,
                "is never reached"
            },
            { "let lucky = first: heads\n" + Last, 1, "already" },
            { "let twice\n" + Last, 1, "write let NAME = CONDITION" },
            { "    lucky\n" + Last, 1, "belongs to no rule" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void WithTheLineAndTheRemedy(string text, int line, string message)
    {
        var fault = Assert.Throws<LexiconFormatException>(() => RuleFile.Read<Side>("coins.rules", text, Features));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(("coins.rules", line), (fault.File, fault.Line));
    }

    [Theory]
    [InlineData(0, 1, false, "coins-10")]
    [InlineData(0, 1, true, "coins-20")]
    [InlineData(2, 0, false, "coins-30")]
    [InlineData(1, 1, false, "coins-90")]
    public void TheFirstThatHoldsDecides(byte first, byte second, bool lucky, string id)
    {
        const string table =
            "# Two coins.\nlet alike = first: heads & second: heads | first: tails & second: tails\n"
            + ("10 heads\n    !alike & !lucky\n    & first: heads/tails" + Examples)
            + ("20 tails\n    lucky" + Examples)
            + ("30 on edge\n    first: on edge" + Examples)
            + Last;
        Assert.Equal(id, RuleFile.Read<Side>("coins.rules", table, Features).Decide([first, second, lucky ? (byte)1 : (byte)0]).Id);
    }

    [Fact]
    public void AnotherFileReplacesNoTable() =>
        Assert.Contains(
            "measure.rules",
            Assert.Throws<LexiconFormatException>(() => RuleTables.Embedded.With("other.rules", Last)).Message,
            StringComparison.Ordinal
        );

    private sealed record Coins(Side First, Side Second, bool Lucky);
}
