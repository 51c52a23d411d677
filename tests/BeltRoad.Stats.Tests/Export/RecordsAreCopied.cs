using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Export;

namespace BeltRoad.Stats.Tests.Export;

/// <summary>The records of an exported file as another file takes them over.</summary>
public sealed class RecordsAreCopied
{
    private const string Lines = "A1:2,x\nA3:4,y\nAA1:1,\"a\nA9:9,b\"\nB1:1,\"q\"\"\n\"\nC1:1,z\n";

    [Theory]
    [InlineData("A", 2, "A1:2,x\nA3:4,y\n")]
    [InlineData("AA", 1, "AA1:1,\"a\nA9:9,b\"\n")]
    [InlineData("B", 1, "B1:1,\"q\"\"\n\"\n")]
    [InlineData("C", 1, "C1:1,z\n")]
    [InlineData("A", 3, null)]
    [InlineData("D", 1, null)]
    public void OfOneDocument(string letter, int count, string? expected)
    {
        using var records = new ExportedRecords(new MemoryStream(Encoding.UTF8.GetBytes(Lines)), isQuoted: true);
        using var copied = new MemoryStream();
        Assert.Equal(expected is not null, records.TryCopy(Encoding.UTF8.GetBytes(letter), count, copied));
        if (expected is not null)
        {
            Assert.Equal(expected, Encoding.UTF8.GetString(copied.ToArray()));
        }
    }

    [Fact]
    public void LongerThanWhatIsHeldAtATime()
    {
        var text = string.Concat(Enumerable.Range(1, 40).Select(n => $"A{n}:1,{new string('x', n * 20_000)}\n"));
        using var records = new ExportedRecords(new MemoryStream(Encoding.UTF8.GetBytes(text)), isQuoted: true);
        using var copied = new MemoryStream();
        Assert.True(records.TryCopy("A"u8, 40, copied));
        Assert.Equal(text, Encoding.UTF8.GetString(copied.ToArray()));
    }

    [Theory]
    [InlineData(Lines, true)]
    [InlineData("A1:2,y\n", false)]
    public void AndTheFileIsKnownByItsHash(string written, bool expected)
    {
        using var records = new ExportedRecords(new MemoryStream(Encoding.UTF8.GetBytes(Lines)), isQuoted: true);
        Assert.True(records.TryCopy("A"u8, 2, Stream.Null));
        Assert.Equal(expected, records.IsAsWritten(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)))));
    }
}
