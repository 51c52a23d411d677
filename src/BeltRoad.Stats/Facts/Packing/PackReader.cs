using System.Buffers.Binary;
using System.Text;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Facts.Packing;

/// <summary>Reads what <see cref="PackWriter"/> writes, in the same order.</summary>
/// <param name="shared">Holds the words; null where each is a string of its own.</param>
internal ref struct PackReader(ReadOnlySpan<byte> packed, StringPool? shared = null)
{
    /// <summary>Words that most documents stay below.</summary>
    private const int FewWords = 48;

    private List<string>? words;
    private ReadOnlySpan<byte> rest = packed;

    public delegate T Item<out T>(ref PackReader reader);

    /// <summary>Seven bits a byte, the lowest first; the eighth says that another byte follows.</summary>
    public int Number()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Take(1)[0];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }

    public bool Flag() => Take(1)[0] != 0;

    public decimal Decimal()
    {
        var bytes = Take(16);
        return new decimal([
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
        ]);
    }

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    public string? Word()
    {
        var place = Number();
        if (place > 1)
        {
            return words![place - 2];
        }

        if (place == 0)
        {
            return null;
        }

        var word = Take(Number());
        (words ??= new List<string>(FewWords)).Add(shared?.Known(word) ?? Encoding.UTF8.GetString(word));
        return words[^1];
    }

    public ReadOnlySpan<byte> Bytes() => Take(Number());

    public T[] List<T>(Item<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var count = Number();
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read(ref this);
        }

        return items;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}
