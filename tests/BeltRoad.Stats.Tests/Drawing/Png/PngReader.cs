using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BeltRoad.Stats.Tests.Drawing.Png;

/// <summary>Reads an 8-bit PNG of RGB or RGBA without interlacing, of any writer.</summary>
internal sealed record PngReader(int Width, int Height, byte[] Rgb, IReadOnlyList<string> Chunks)
{
    public static PngReader Read(byte[] png)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(png.AsSpan(0, 8)));
        var (chunks, data, header) = (new List<string>(), new MemoryStream(), Array.Empty<byte>());
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var type = Encoding.ASCII.GetString(png, at + 4, 4);
            var body = png.AsSpan(at + 8, length);
            Assert.Equal(Crc(png.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            chunks.Add(type);
            header = type == "IHDR" ? body.ToArray() : header;
            if (type == "IDAT")
            {
                data.Write(body);
            }

            at += 12 + length;
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal(8, header[8]);
        data.Position = 0;
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionMode.Decompress))
        {
            zlib.CopyTo(inflated);
        }

        return new PngReader(width, height, Unfilter(inflated.ToArray(), width, height, header[9] == 6 ? 4 : 3), chunks);
    }

    private static byte[] Unfilter(byte[] rows, int width, int height, int channels)
    {
        var stride = width * channels;
        Assert.Equal(height * (stride + 1), rows.Length);
        var (above, rgb) = (new byte[stride], new byte[width * height * 3]);
        for (var y = 0; y < height; y++)
        {
            var filter = rows[y * (stride + 1)];
            var row = rows.AsSpan((y * (stride + 1)) + 1, stride).ToArray();
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : row[i - channels], up = above[i], corner = i < channels ? 0 : above[i - channels];
                row[i] = unchecked((byte)(row[i] + filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) }));
                if (i % channels < 3)
                {
                    rgb[(((y * width) + (i / channels)) * 3) + (i % channels)] = row[i];
                }
            }

            above = row;
        }

        return rgb;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
