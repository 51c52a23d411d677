using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>
/// The objects of a PDF file. Those without a stream are packed into object streams and found through a cross-reference stream
/// (ISO 32000-1, 7.5.7 and 7.5.8), which makes a tagged file several times smaller.
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;
    private const int CrossReferenceWidth = 8;
    private const string Deflated = "/Filter/FlateDecode";

    private readonly List<(object Body, byte[]? Stream)> objects = [];

    /// <returns>An object's number, to be referred to before the object is known.</returns>
    public int Reserve()
    {
        objects.Add(("null", null));
        return objects.Count;
    }

    public void Set(int number, string body) => objects[number - 1] = (body, null);

    public void Set(int number, IPdfBody body) => objects[number - 1] = (body, null);

    public int Add(string body)
    {
        objects.Add((body, null));
        return objects.Count;
    }

    /// <param name="entries">The entries of the stream's dictionary without its length and filter.</param>
    public int AddStream(string entries, byte[] data, bool compress = true)
    {
        var number = Reserve();
        SetStream(number, compress ? entries + Deflated : entries, compress ? Deflate(zlib => zlib.Write(data)) : data);
        return number;
    }

    /// <inheritdoc cref="AddStream(string, byte[], bool)"/>
    /// <param name="data">ASCII; a page of it is too much to be put together as one string first.</param>
    public int AddStream(string entries, StringBuilder data)
    {
        var number = Reserve();
        SetStream(number, entries + Deflated, Deflate(zlib => WriteAscii(data, zlib)));
        return number;
    }

    public void Write(Stream output, int catalogue, int information)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var position = 0L;
        void Put(ReadOnlySpan<byte> bytes)
        {
            output.Write(bytes);
            hash.AppendData(bytes);
            position += bytes.Length;
        }

        Pack(out var places);
        Put("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        for (var i = 0; i < objects.Count; i++)
        {
            if (objects[i].Stream is { } stream)
            {
                places[i] = (1, position, 0);
                Put(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i].Body}stream\n")));
                Put(stream);
                Put("\nendstream\nendobj\n"u8);
            }
        }

        var start = position;
        places.Add((1, start, 0));
        var references = CrossReferences(places);
        var table = Deflate(zlib => zlib.Write(references));
        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        Put(
            Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{places.Count} 0 obj\n<</Type/XRef/Size {places.Count + 1}/W[1 5 2]/Root {catalogue} 0 R/Info "
                        + $"{information} 0 R/ID[<{id}><{id}>]/Filter/FlateDecode/Length {table.Length}>>stream\n"
                )
            )
        );
        Put(table);
        Put(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n")));
    }

    /// <summary>Moves the objects without a stream into object streams, which become new objects.</summary>
    /// <param name="places">Of each object its type, offset or container, and index in the container.</param>
    private void Pack(out List<(byte Type, long Place, int Index)> places)
    {
        places = [.. objects.Select(_ => ((byte)0, 0L, 0))];
        var small = Enumerable.Range(0, objects.Count).Where(i => objects[i].Stream is null).ToList();
        var body = new StringBuilder();
        foreach (var group in small.Chunk(ObjectsPerStream))
        {
            var (index, bodies) = (new StringBuilder(), new StringBuilder());
            var container = objects.Count + 1;
            for (var i = 0; i < group.Length; i++)
            {
                index.Append(CultureInfo.InvariantCulture, $"{group[i] + 1} {bodies.Length} ");
                bodies.Append(Words(objects[group[i]].Body, body)).Append('\n');
                places[group[i]] = (2, container, i);
            }

            var first = index.Length;
            places.Add((0, 0, 0));
            AddStream(string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {group.Length}/First {first}"), index.Append(bodies));
        }
    }

    /// <summary>As one string: the compressor's output depends on the pieces it is given.</summary>
    /// <param name="room">What it is put together in; cleared first.</param>
    private static string Words(object body, StringBuilder room)
    {
        if (body is not IPdfBody made)
        {
            return (string)body;
        }

        made.AppendTo(room.Clear());
        return room.ToString();
    }

    private static byte[] CrossReferences(List<(byte Type, long Place, int Index)> places)
    {
        var table = new byte[CrossReferenceWidth * (places.Count + 1)];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(6), ushort.MaxValue);
        for (var i = 0; i < places.Count; i++)
        {
            var row = table.AsSpan(CrossReferenceWidth * (i + 1), CrossReferenceWidth);
            row[0] = places[i].Type;
            row[1] = (byte)(places[i].Place >> 32);
            BinaryPrimitives.WriteUInt32BigEndian(row[2..], (uint)(places[i].Place & uint.MaxValue));
            BinaryPrimitives.WriteUInt16BigEndian(row[6..], (ushort)places[i].Index);
        }

        return table;
    }

    private void SetStream(int number, string entries, byte[] stored) =>
        objects[number - 1] = (string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {stored.Length}>>"), stored);

    private static byte[] Deflate(Action<Stream> write)
    {
        using var stored = new MemoryStream();
        using (var zlib = new ZLibStream(stored, CompressionLevel.Optimal, leaveOpen: true))
        {
            write(zlib);
        }

        return stored.ToArray();
    }

    private static void WriteAscii(StringBuilder text, Stream output)
    {
        Span<byte> bytes = stackalloc byte[1024];
        foreach (var chunk in text.GetChunks())
        {
            for (var rest = chunk.Span; rest.Length > 0; rest = rest[Math.Min(rest.Length, bytes.Length)..])
            {
                output.Write(bytes[..Encoding.ASCII.GetBytes(rest[..Math.Min(rest.Length, bytes.Length)], bytes)]);
            }
        }
    }
}
