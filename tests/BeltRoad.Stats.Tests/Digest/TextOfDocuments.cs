using System.Text;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Digest;

/// <summary>How a document's own text, numbers and names are put on a page.</summary>
public sealed class TextOfDocuments
{
    [Theory]
    [InlineData("共建\n国家", "共建国家")]
    [InlineData("共建 国家", "共建 国家")]
    [InlineData("共建 \r\n\t国家", "共建国家")]
    [InlineData("trade\nof China", "trade of China")]
    [InlineData("trade\n共建", "trade共建")]
    [InlineData("共建\ntrade", "共建trade")]
    [InlineData(" \n共建 \n", "共建")]
    [InlineData("a\u0001b", "a b")]
    [InlineData("a\u3000 b", "a b")]
    [InlineData("", "")]
    public void LineBreaksAreClosedUpAndSpacesKeptAsOne(string text, string closed)
    {
        var whole = NormalizedText.Of("x" + text + "x", new TextSpan(1, 1 + text.Length));
        Assert.Equal(closed, whole.Text);
        Assert.Equal(new TextSpan(0, closed.Length), whole.PlaceOf(new TextSpan(1, 1 + text.Length)));
        Assert.Equal((0, closed.Length), (whole.PlaceOf(-5), whole.PlaceOf(text.Length + 9)));
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && !char.IsControl(text[i]))
            {
                Assert.Equal(text[i], whole.Text[whole.PlaceOf(1 + i)]);
            }
        }
    }

    [Theory]
    [InlineData(" 12 ", 1, 3)]
    [InlineData("a 12 b", 2, 4)]
    public void ASpanIsPlacedWithoutTheSpacesAtItsEnds(string text, int start, int end)
    {
        var closed = NormalizedText.Of(text, new TextSpan(0, text.Length));
        var place = closed.PlaceOf(new TextSpan(start - 1, end + 1));
        Assert.Equal("12", place.Of(closed.Text));
    }

    [Theory]
    [InlineData("0000-0008 000B-000C 000E-001F 007F-009F 00AD 061C 180E 200B-200F 2028-202E 2060-206F FEFF FFF9-FFFB E0000-E007F")]
    public void CharactersThatAreNotSeenAreKnown(string ranges)
    {
        var unseen = ranges
            .Split(' ')
            .Select(static range => range.Split('-'))
            .SelectMany(static ends =>
                Enumerable.Range(Convert.ToInt32(ends[0], 16), Convert.ToInt32(ends[^1], 16) - Convert.ToInt32(ends[0], 16) + 1)
            )
            .ToList();
        var runes = Enumerable.Range(0, 0x110000).Where(Rune.IsValid);
        Assert.Equal(unseen, runes.Where(static code => UnseenCharacters.Contains(new Rune(code))));
        Assert.Equal(
            unseen.Where(static code => code is >= 0x20 and <= 0xFFFF),
            UnseenCharacters.OfBasicPlane.Select(static character => (int)character)
        );
        Assert.Equal(("U+00AD", "U+E0001"), (UnseenCharacters.NumberOf(0xAD), UnseenCharacters.NumberOf(0xE0001)));
    }

    [Theory]
    [InlineData("12.5", "12", ".5")]
    [InlineData("1.5–2.25", "1.5–2", ".25")]
    [InlineData("74,000", "74,000", "")]
    [InlineData(".5", "", ".5")]
    [InlineData("", "", "")]
    public void ANumberStandsByItsLastPoint(string number, string whole, string fraction) =>
        Assert.Equal((whole, fraction), TableWidths.SplitAtPoint(number));

    [Theory]
    [InlineData("AADN", 2, 1, 1)]
    [InlineData("N", 0, 0, 1)]
    [InlineData("D-", 0, 1, 0)]
    public void VerdictsOfTheSecondReaderAreCounted(string verdicts, int agreed, int disagreed, int notRead)
    {
        var ledger = SomeFact.LedgerOf("d", [.. verdicts.Select(Judged)]);
        Assert.Equal(new ReaderAgreement(agreed, disagreed, notRead), ReaderAgreement.Of([ledger]));
    }

    [Fact]
    public void WithoutASecondReaderThereIsNoAgreement() => Assert.Null(ReaderAgreement.Of([SomeFact.LedgerOf("d", Judged('-'))]));

    private static Fact Judged(char verdict) =>
        SomeFact.Of(1, SomeFact.Dollars) with
        {
            Second = verdict switch
            {
                'A' => SecondVerdict.Agreed,
                'D' => SecondVerdict.Disagreed,
                'N' => SecondVerdict.NotRead,
                _ => default,
            },
        };
}
