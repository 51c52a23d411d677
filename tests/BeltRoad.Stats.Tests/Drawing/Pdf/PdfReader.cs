using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BeltRoad.Stats.Tests.Drawing.Pdf;

/// <summary>
/// Reads a PDF whose cross-references are a stream, and checks on the way that every offset, length and count is right.
/// </summary>
internal sealed partial class PdfReader
{
    private readonly byte[] file;

    private PdfReader(byte[] file) => this.file = file;

    /// <summary>Of each object its dictionary or other value as text.</summary>
    public Dictionary<int, string> Objects { get; } = [];

    public Dictionary<int, byte[]> Streams { get; } = [];

    public string Trailer { get; private set; } = "";

    public static PdfReader Read(byte[] file)
    {
        var reader = new PdfReader(file);
        reader.ReadAll();
        return reader;
    }

    /// <summary>The first group of each match of the pattern.</summary>
    public static List<string> Find(string text, string pattern) =>
        [.. Regex.Matches(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value)];

    public static List<int> FindNumbers(string text, string pattern) =>
        [.. Find(text, pattern).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    public static IEnumerable<int> References(string body) =>
        Reference().Matches(TextString().Replace(body, "")).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    /// <summary>The objects that can be reached from the catalogue and the information dictionary.</summary>
    public HashSet<int> Reachable()
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>(References(Trailer));
        while (pending.TryPop(out var number))
        {
            if (reached.Add(number))
            {
                Assert.True(Objects.ContainsKey(number), $"object {number} is referred to and absent");
                foreach (var next in References(Objects[number]))
                {
                    pending.Push(next);
                }
            }
        }

        return reached;
    }

    private void ReadAll()
    {
        var text = Encoding.Latin1.GetString(file);
        Assert.StartsWith("%PDF-1.7\n", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        var start = int.Parse(StartOfTable().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var (own, trailer, table) = StreamAt(start);
        Trailer = trailer;
        Assert.Contains("/Type/XRef", trailer, StringComparison.Ordinal);
        Assert.Equal(8 * Number(trailer, "Size"), table.Length);
        var packed = new List<(int Container, int Index, int Number)>();
        for (var number = 1; number < table.Length / 8; number++)
        {
            var row = table.AsSpan(8 * number, 8);
            var place = (int)BinaryPrimitives.ReadUInt32BigEndian(row[2..]);
            if (row[0] == 1)
            {
                var (written, dictionary, data) = StreamAt(place);
                Assert.Equal(number, written);
                (Objects[number], Streams[number]) = (dictionary, data);
            }
            else
            {
                Assert.Equal(2, row[0]);
                packed.Add((place, BinaryPrimitives.ReadUInt16BigEndian(row[6..]), number));
            }
        }

        Assert.Equal(trailer, Objects[own]);
        foreach (var container in packed.GroupBy(item => item.Container))
        {
            Unpack(container.Key, [.. container]);
        }
    }

    private void Unpack(int container, List<(int Container, int Index, int Number)> items)
    {
        var (dictionary, text) = (Objects[container], Encoding.Latin1.GetString(Streams[container]));
        Assert.Contains("/Type/ObjStm", dictionary, StringComparison.Ordinal);
        var (count, first) = (Number(dictionary, "N"), Number(dictionary, "First"));
        Assert.Equal(count, items.Count);
        var index = text[..first]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Equal(2 * count, index.Length);
        foreach (var (_, i, number) in items)
        {
            Assert.Equal(number, index[2 * i]);
            var end = i + 1 < count ? first + index[(2 * i) + 3] : text.Length;
            Objects[number] = text[(first + index[(2 * i) + 1])..end].Trim();
        }
    }

    private (int Number, string Dictionary, byte[] Data) StreamAt(int offset)
    {
        var head = Encoding.Latin1.GetString(file, offset, Math.Min(20_000, file.Length - offset));
        var match = ObjectStart().Match(head);
        Assert.True(match.Success, $"no object stands at {offset}");
        var end = head.IndexOf("stream\n", StringComparison.Ordinal);
        var dictionary = head[match.Length..end];
        var (from, length) = (offset + end + 7, Number(dictionary, "Length"));
        Assert.Equal("\nendstream\nendobj\n", Encoding.Latin1.GetString(file, from + length, 18));
        var data = file.AsSpan(from, length).ToArray();
        return (
            int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture),
            dictionary,
            dictionary.Contains("/FlateDecode", StringComparison.Ordinal) ? Inflate(data) : data
        );
    }

    private static int Number(string dictionary, string key) => FindNumbers(dictionary, $"/{key} (\\d+)")[0];

    private static byte[] Inflate(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    [GeneratedRegex(@"(\d+) 0 R", RegexOptions.None, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\((?:[^()\\]|\\.)*\)", RegexOptions.None, 1000)]
    private static partial Regex TextString();

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$", RegexOptions.None, 1000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"^(\d+) 0 obj\n", RegexOptions.None, 1000)]
    private static partial Regex ObjectStart();
}
