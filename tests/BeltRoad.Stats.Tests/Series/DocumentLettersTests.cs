using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Tests.Series;

public sealed class DocumentLettersTests
{
    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void LettersGoOnAsASpreadsheetNamesItsColumns(int index, string letter) => Assert.Equal(letter, DocumentLetters.Of(index));

    [Fact]
    public void DocumentsAreLetteredByDateTheUndatedLast()
    {
        var letters = DocumentLetters.Assign([
            Document("x", null),
            Document("b", new PartialDate(2023, 10)),
            Document("a", new PartialDate(2019)),
        ]);
        Assert.Equal("A", letters["a"]);
        Assert.Equal("B", letters["b"]);
        Assert.Equal("C", letters["x"]);
    }

    [Fact]
    public void ALetterOnceGivenIsKeptAndNeverGivenAgain()
    {
        var given = new Dictionary<string, string> { ["old"] = "A", ["gone"] = "B" };
        var letters = DocumentLetters.Assign([Document("new", new PartialDate(2001)), Document("old", new PartialDate(2020))], given);
        Assert.Equal("A", letters["old"]);
        Assert.Equal("C", letters["new"]);
    }

    private static SourceDocument Document(string id, PartialDate? published) =>
        new()
        {
            Id = id,
            Text = string.Empty,
            Lines = LineMap.Of(string.Empty),
            Published = published,
        };
}
