using System.Text;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;
using BeltRoad.Stats.Store.Cache;

namespace BeltRoad.Stats.Tests.Store;

/// <summary>What the store sorts, searches and checks by, each on its own.</summary>
public sealed class KeysAndPieces
{
    private static readonly FactKey Key = new("g", 1, "b", 2, 3);

    public static IReadOnlyCollection<ITheoryDataRow> InOrder =>
        new TheoryData<string, FactKey, FactKey>
        {
            { "group", Key with { Group = "f", Number = 9 }, Key },
            { "number", Key with { Number = 0.5, Text = "c" }, Key },
            { "text", Key with { Text = "a", Document = 9 }, Key },
            { "a beginning of the text", Key with { Text = "", Document = 9 }, Key },
            { "characters beyond the first 65,536 last", Key with { Text = "\uFF21", Document = 9 }, Key with { Text = "\U00020BB7" } },
            { "document", Key with { Document = 1, Span = 9 }, Key },
            { "span", Key with { Span = 2 }, Key },
        };

    [Theory]
    [MemberData(nameof(InOrder))]
    internal void KeysAreComparedPartByPart(string what, FactKey first, FactKey second)
    {
        var isGroup = what == "group";
        var (rising, falling) = (new FactKeyComparer(descending: false), new FactKeyComparer(descending: true));
        Assert.Equal((what, -1, 1), (what, Math.Sign(rising.Compare(first, second)), Math.Sign(rising.Compare(second, first))));
        Assert.Equal((what, isGroup ? -1 : 1), (what, Math.Sign(falling.Compare(first, second))));
        Assert.Equal((0, 0), (rising.Compare(first, first with { }), falling.Compare(second, second with { })));
    }

    [Fact]
    public void TheOrderOfLettersIsThatInWhichTheyAreGiven() =>
        Assert.All(Enumerable.Range(0, 20_000), static index => Assert.Equal(index, Base26.Of(DocumentLetters.Of(index))));

    [Theory]
    [InlineData("", "")]
    [InlineData("共建国家", "共建 建国 国家 家")]
    [InlineData("5g共", "5g共 g共 共")]
    [InlineData("1.25", "1\uE02E2 \uE02E25 25 5")]
    [InlineData("ab ab", "ab b")]
    [InlineData("共 建", "共 建")]
    public void ATextIsCutIntoItsPieces(string text, string pieces)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        SearchPieces.Add(text, found);
        Assert.Equal(pieces, SearchPieces.Join(found));
    }

    [Theory]
    [InlineData("共建国家", "\"共建\" AND \"建国\" AND \"国家\"")]
    [InlineData("5g共", "\"5g共\"")]
    [InlineData("5685", "\"568\" AND \"685\"")]
    [InlineData("1.25", "\"1\uE02E2\" AND \"\uE02E25\"")]
    [InlineData("国家|国家", "\"国家\"")]
    [InlineData("班列|123", "\"班列\" AND \"123\"")]
    [InlineData("共", null)]
    [InlineData("12", null)]
    [InlineData("", null)]
    public void TheTermsAskForTheirWholePieces(string terms, string? wanted) => Assert.Equal(wanted, SearchPieces.Wanted(terms.Split('|')));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "A")]
    [InlineData(5, "A › B")]
    [InlineData(9, "A › C")]
    [InlineData(11, "A › C › D")]
    [InlineData(13, "A › C")]
    [InlineData(15, "E")]
    [InlineData(17, "")]
    public void AFactStandsUnderTheHeadingsThatAreOpen(int offset, string headings)
    {
        var document = new SourceDocument
        {
            Id = "d",
            Text = "-A---B---C-D---E--",
            Lines = LineMap.Of(string.Empty),
            Sections = [Heading(1, 1, 15), Heading(2, 5, 9), Heading(2, 9, 15), Heading(3, 11, 13), Heading(1, 15, 17)],
        };
        Assert.Equal(headings, new HeadingPath(document).At(offset));
        var path = new HeadingPath(document);
        Assert.Equal(headings, Enumerable.Range(0, offset + 1).Select(path.At).Last());
    }

    [Fact]
    public void PlacesAreUnpackedAsTheyWerePacked()
    {
        (long, int)[] places = [(0, 0), (127, 128), (long.MaxValue, int.MaxValue), (1, 5)];
        Assert.Equal(places, SeriesPlaces.Unpack(SeriesPlaces.Pack(places)));
        Assert.Empty(SeriesPlaces.Unpack(SeriesPlaces.Pack([])));
    }

    [Fact]
    public void AChecksumTellsEveryRowFromEveryOther()
    {
        long[] sums =
        [
            RowChecksum.Of(["ab", "c"], [1, 2]),
            RowChecksum.Of(["a", "bc"], [1, 2]),
            RowChecksum.Of(["ab", null], [1, 2]),
            RowChecksum.Of(["ab", ""], [1, 2]),
            RowChecksum.Of(["ab", "c"], [2, 1]),
            RowChecksum.Of(["ab", "c"], [1, 2], [0]),
            RowChecksum.Of(["ab", "c"], [1, 2], [1]),
            RowChecksum.Of([], []),
        ];
        Assert.Equal(sums.Length, sums.Distinct().Count());
        Assert.Equal(sums[0], RowChecksum.Of(["ab", "c"], [1, 2]));
    }

    [Fact]
    public void TheFingerprintOfARunIsOverItsDocumentsInOrderOfLetter()
    {
        (string, string, string)[] documents = [("A", "a", "1"), ("B", "b", "2"), ("AA", "c", "3")];
        var print = FactsFingerprint.Of(documents);
        Assert.Equal(print, FactsFingerprint.Of(documents.Reverse()));
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("A\na\n1\nB\nb\n2\nAA\nc\n3\n"))),
            print
        );
    }

    private static Section Heading(int level, int start, int end) =>
        new(level, new TextSpan(start, start + 1), new TextSpan(start + 1, end));
}
