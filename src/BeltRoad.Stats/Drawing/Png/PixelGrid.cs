using System.Buffers;

namespace BeltRoad.Stats.Drawing.Png;

/// <summary>Pixels of red, green, blue, row by row, white at first. The memory goes back to a pool: pictures are painted one after the other.</summary>
internal sealed class PixelGrid : IDisposable
{
    private readonly byte[] bytes;

    public PixelGrid(int width, int height)
    {
        Width = width;
        Height = height;
        bytes = ArrayPool<byte>.Shared.Rent(checked(3 * width * height));
        Bytes.Fill(255);
    }

    public int Width { get; }

    public int Height { get; }

    public Span<byte> Bytes => bytes.AsSpan(0, 3 * Width * Height);

    public Colour this[int x, int y]
    {
        get
        {
            var at = 3 * ((y * Width) + x);
            return new Colour(Bytes[at], Bytes[at + 1], Bytes[at + 2]);
        }
    }

    /// <param name="coverage">0 for what is there already to 256 for the colour alone.</param>
    public void Blend(int x, int y, Colour colour, int coverage)
    {
        var pixel = Bytes.Slice(3 * ((y * Width) + x), 3);
        pixel[0] = Mix(pixel[0], colour.Red, coverage);
        pixel[1] = Mix(pixel[1], colour.Green, coverage);
        pixel[2] = Mix(pixel[2], colour.Blue, coverage);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private static byte Mix(int below, int above, int coverage) => (byte)(((below * (256 - coverage)) + (above * coverage) + 128) >> 8);
}
