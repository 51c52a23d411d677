using System.Text;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Facts.Packing;

/// <summary>Writes what <see cref="PackReader"/> reads: small numbers and repeated words take a byte or two.</summary>
internal sealed class PackWriter : IDisposable
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly MemoryStream bytes = new();
    private readonly BinaryWriter output;

    public PackWriter() => output = new BinaryWriter(bytes, Encoding.UTF8);

    public void Number(int number) => output.Write7BitEncodedInt(number);

    public void Flag(bool flag) => output.Write(flag);

    public void Decimal(decimal number) => output.Write(number);

    public void Double(double number) => output.Write(number);

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    /// <summary>
    /// A word that stood before is named by its place among the words, counted from 2; 0 is none, and 1 one that follows.
    /// </summary>
    public void Word(string? word)
    {
        if (word is null)
        {
            Number(0);
        }
        else if (places.TryGetValue(word, out var place))
        {
            Number(place);
        }
        else
        {
            places[word] = places.Count + 2;
            Number(1);
            output.Write(word);
        }
    }

    /// <summary>Bytes that something else packed.</summary>
    public void Bytes(ReadOnlySpan<byte> packed)
    {
        Number(packed.Length);
        output.Write(packed);
    }

    /// <summary>The number of items, then each of them.</summary>
    public void List<T>(IReadOnlyCollection<T> items, Action<PackWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        Number(items.Count);
        foreach (var item in items)
        {
            write(this, item);
        }
    }

    public byte[] ToArray()
    {
        output.Flush();
        return bytes.ToArray();
    }

    public void Dispose() => output.Dispose();
}
