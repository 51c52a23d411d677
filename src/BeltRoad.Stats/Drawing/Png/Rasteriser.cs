using System.Buffers;

namespace BeltRoad.Stats.Drawing.Png;

/// <summary>
/// Finds how much of each pixel a shape covers, exactly for shapes that do not overlap themselves, in integers. Each edge
/// leaves in the pixels it passes the height it climbs there and the area between it and the pixel's left side; summed along a row
/// these give the coverage. Edges may come in any order.
/// </summary>
internal sealed class Rasteriser(PixelGrid pixels) : IDisposable
{
    /// <summary>Pixels worked on at a time; a larger shape is done in bands.</summary>
    private const int BandPixels = 1 << 16;

    private int[] climb = ArrayPool<int>.Shared.Rent(BandPixels);
    private int[] area = ArrayPool<int>.Shared.Rent(BandPixels);
    private int left;
    private int width;
    private int top;
    private int bottom;

    public void Fill(List<Edge> edges, FillRule rule, Colour colour, PixelClip clip)
    {
        clip = clip.Intersect(new PixelClip(0, 0, pixels.Width << 8, pixels.Height << 8));
        var (minX, minY, maxX, maxY) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var edge in edges)
        {
            minX = Math.Min(minX, Math.Min(edge.X0, edge.X1));
            maxX = Math.Max(maxX, Math.Max(edge.X0, edge.X1));
            minY = Math.Min(minY, Math.Min(edge.Y0, edge.Y1));
            maxY = Math.Max(maxY, Math.Max(edge.Y0, edge.Y1));
        }

        (minX, minY) = (Math.Max(minX, clip.Left), Math.Max(minY, clip.Top));
        (maxX, maxY) = (Math.Min(maxX, clip.Right), Math.Min(maxY, clip.Bottom));
        if (minX >= maxX || minY >= maxY)
        {
            return;
        }

        left = minX >> 8;
        width = ((maxX + 255) >> 8) - left;
        var end = (maxY + 255) >> 8;
        var rows = Math.Max(1, BandPixels / width);
        for (top = minY >> 8; top < end; top = bottom)
        {
            bottom = Math.Min(end, top + rows);
            Clear();
            foreach (var edge in edges)
            {
                Add(edge);
            }

            Sweep(rule, colour, clip);
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(climb);
        ArrayPool<int>.Shared.Return(area);
    }

    private void Clear()
    {
        var size = width * (bottom - top);
        if (climb.Length < size)
        {
            Dispose();
            (climb, area) = (ArrayPool<int>.Shared.Rent(size), ArrayPool<int>.Shared.Rent(size));
        }

        climb.AsSpan(0, size).Clear();
        area.AsSpan(0, size).Clear();
    }

    private void Add(Edge edge)
    {
        var (x0, y0, x1, y1) = edge;
        if (y0 == y1 || Math.Max(y0, y1) <= top << 8 || Math.Min(y0, y1) >= bottom << 8)
        {
            return;
        }

        var sign = y1 > y0 ? 1 : -1;
        if (sign < 0)
        {
            (x0, y0, x1, y1) = (x1, y1, x0, y0);
        }

        var (first, last) = (Math.Max(y0 >> 8, top), Math.Min((y1 - 1) >> 8, bottom - 1));
        for (var row = first; row <= last; row++)
        {
            var (start, stop) = (Math.Max(y0, row << 8), Math.Min(y1, (row + 1) << 8));
            AddInRow(row, Along(x0, x1, start - y0, y1 - y0), Along(x0, x1, stop - y0, y1 - y0), stop - start, sign);
        }
    }

    private void AddInRow(int row, int xa, int xb, int height, int sign)
    {
        if (xa > xb)
        {
            (xa, xb) = (xb, xa);
        }

        var line = (row - top) * width;
        var done = 0;
        for (var column = xa >> 8; column <= xb >> 8; column++)
        {
            var (from, to) = (Math.Max(xa, column << 8), Math.Min(xb, (column + 1) << 8));
            var reached = xb == xa ? height : Along(0, height, to - xa, xb - xa);
            var climbed = sign * (reached - done);
            done = reached;
            var cell = column - left;
            if (cell >= width)
            {
                break;
            }

            if (cell < 0)
            {
                if (xb < left << 8)
                {
                    climb[line] += sign * height;
                    break;
                }

                climb[line] += climbed;
            }
            else
            {
                climb[line + cell] += climbed;
                area[line + cell] += climbed * (from + to - (column << 9));
            }
        }
    }

    private static int Along(int from, int to, int part, int whole) => from + (int)((long)(to - from) * part / whole);

    private void Sweep(FillRule rule, Colour colour, PixelClip clip)
    {
        for (var y = top; y < bottom; y++)
        {
            var inRow = clip.CoverageOfRow(y);
            var line = (y - top) * width;
            var sum = 0;
            for (var x = 0; x < width; x++)
            {
                sum += climb[line + x];
                var coverage = Coverage((sum * 512L) - area[line + x], rule);
                if (coverage > 0)
                {
                    coverage = coverage * inRow * clip.CoverageOfColumn(left + x) >> 16;
                    pixels.Blend(left + x, y, colour, coverage);
                }
            }
        }
    }

    /// <param name="doubled">Twice the covered area of the pixel, in 1/65536 of it, signed.</param>
    private static int Coverage(long doubled, FillRule rule)
    {
        var coverage = (int)((Math.Abs(doubled) + 256) >> 9);
        if (rule == FillRule.NonZero)
        {
            return Math.Min(coverage, 256);
        }

        coverage &= 511;
        return coverage > 256 ? 512 - coverage : coverage;
    }
}
