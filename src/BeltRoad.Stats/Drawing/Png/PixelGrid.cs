namespace BeltRoad.Stats.Drawing.Png;

/// <summary>Pixels of red, green, blue, row by row, white at first.</summary>
internal sealed class PixelGrid
{
    public PixelGrid(int width, int height)
    {
        Width = width;
        Height = height;
        Bytes = new byte[checked(3 * width * height)];
        Bytes.AsSpan().Fill(255);
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] Bytes { get; }

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
        var pixel = Bytes.AsSpan(3 * ((y * Width) + x), 3);
        pixel[0] = Mix(pixel[0], colour.Red, coverage);
        pixel[1] = Mix(pixel[1], colour.Green, coverage);
        pixel[2] = Mix(pixel[2], colour.Blue, coverage);
    }

    private static byte Mix(int below, int above, int coverage) => (byte)(((below * (256 - coverage)) + (above * coverage) + 128) >> 8);
}
