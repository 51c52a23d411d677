using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Tests.Series;

public sealed class LexiconTableTests
{
    [Fact]
    public void RowsComeInTheFilesOrderWithTheirNotesLeftOut()
    {
        var rows = LexiconTable.Parse("t.csv", new StringReader("# a note\nid,word\nb,\"two, three\"\n# another\na,one\n"), "id", "word");
        Assert.Equal(["b|two, three", "a|one"], rows.Select(row => string.Join('|', row)));
    }

    [Theory]
    [InlineData("", "t.csv:1: the header line is missing; expected id,word.")]
    [InlineData("id,wrod\n", "t.csv:1: unknown column 'wrod'; expected id,word.")]
    [InlineData("id\n", "t.csv:1: column 'word' must stand once in the header.")]
    [InlineData("id,word\na,b\na,c\n", "t.csv:3: id 'a' stands twice; keep one.")]
    [InlineData("id,word\n,c\n", "t.csv:2: the id is empty.")]
    [InlineData("id,word\na,b,c\n", "t.csv:2: 3 fields where the header has 2; quote a field that holds a comma.")]
    public void ABadTableIsRefusedWithItsPlace(string text, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<LexiconFormatException>(() => LexiconTable.Parse("t.csv", new StringReader(text), "id", "word")).Message
        );
}
