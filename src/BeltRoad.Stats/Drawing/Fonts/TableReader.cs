using System.Text;

namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>
/// The table directory of a TrueType file, read from a stream that stays open: an embedded resource is mapped memory, of which
/// only the parts asked for are copied.
/// </summary>
internal sealed class TableReader
{
    private readonly Lock gate = new();
    private readonly Stream stream;
    private readonly Dictionary<string, (int Offset, int Length)> directory = new(StringComparer.Ordinal);

    public TableReader(Stream stream)
    {
        this.stream = stream;
        var header = ReadAt(0, 12);
        var count = BigEndian.UInt16(header, 4);
        var entries = ReadAt(12, 16 * count);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.AsSpan(16 * i, 16);
            directory.Add(Encoding.ASCII.GetString(entry[..4]), (BigEndian.Length(entry, 8), BigEndian.Length(entry, 12)));
        }
    }

    public byte[] Read(string tag)
    {
        var (offset, length) = Find(tag);
        return ReadAt(offset, length);
    }

    public byte[] Read(string tag, int start, int length)
    {
        var (offset, available) = Find(tag);
        return start >= 0 && length >= 0 && start + length <= available
            ? ReadAt(offset + start, length)
            : throw new InvalidDataException($"The font's table {tag} ends at {available}, before {start + length}.");
    }

    private (int Offset, int Length) Find(string tag) =>
        directory.TryGetValue(tag, out var place) ? place : throw new InvalidDataException($"The font has no table {tag}.");

    private byte[] ReadAt(int offset, int length)
    {
        if (length == 0)
        {
            return [];
        }

        var bytes = new byte[length];
        lock (gate)
        {
            stream.Position = offset;
            stream.ReadExactly(bytes);
        }

        return bytes;
    }
}
