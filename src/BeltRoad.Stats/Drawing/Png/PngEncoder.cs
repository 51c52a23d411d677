using System.Buffers.Binary;
using System.IO.Compression;

namespace BeltRoad.Stats.Drawing.Png;

/// <summary>PNG (ISO/IEC 15948) of colour type 2 and depth 8.</summary>
internal static class PngEncoder
{
    private const double PointsPerMetre = 72 / 0.0254;
    private const int MostDataInChunk = 1 << 15;
    private const byte None = 0;
    private const byte Up = 2;

    /// <param name="scale">Pixels per point, told to the reader as the picture's resolution.</param>
    public static void Write(PixelGrid pixels, Stream output, double scale)
    {
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels.Height);
        (header[8], header[9]) = (8, 2);
        WriteChunk(output, "IHDR"u8, header);
        WriteChunk(output, "sRGB"u8, [0]);

        Span<byte> density = stackalloc byte[9];
        var perMetre = (int)Math.Round(scale * PointsPerMetre, MidpointRounding.AwayFromZero);
        BinaryPrimitives.WriteInt32BigEndian(density, perMetre);
        BinaryPrimitives.WriteInt32BigEndian(density[4..], perMetre);
        density[8] = 1;
        WriteChunk(output, "pHYs"u8, density);

        using (var data = new BufferedStream(new ImageDataStream(output), MostDataInChunk))
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            WriteRows(pixels, zlib);
        }

        WriteChunk(output, "IEND"u8, []);
    }

    internal static void WriteChunk(Stream output, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        output.Write(number);
        output.Write(type);
        output.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc32.Update(Crc32.Update(uint.MaxValue, type), data));
        output.Write(number);
    }

    /// <summary>A row like the one above it is written as its difference, which is nothing; flat pictures gain by no other filter.</summary>
    private static void WriteRows(PixelGrid pixels, Stream zlib)
    {
        var stride = 3 * pixels.Width;
        var nothing = new byte[stride];
        for (var y = 0; y < pixels.Height; y++)
        {
            var row = pixels.Bytes.Slice(y * stride, stride);
            var isSame = y > 0 && row.SequenceEqual(pixels.Bytes.Slice((y - 1) * stride, stride));
            zlib.WriteByte(isSame ? Up : None);
            zlib.Write(isSame ? nothing : row);
        }
    }
}
