namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// Finds a place for each label beside its point where it covers no line, no dot and no other label. A label that finds none is left out.
/// </summary>
/// <param name="area">What labels must stay within, in points of the sheet.</param>
internal sealed class LabelPlacer(LabelBox area)
{
    /// <summary>Points between a label and anything else.</summary>
    private const double Clearance = 1.2;

    private readonly List<(double X1, double Y1, double X2, double Y2)> lines = [];
    private readonly List<LabelBox> taken = [];

    /// <summary>A stroke that no label may cover.</summary>
    public void Avoid(double x1, double y1, double x2, double y2) => lines.Add((x1, y1, x2, y2));

    /// <summary>An area that no label may cover.</summary>
    public void Avoid(LabelBox box) => taken.Add(box);

    /// <summary>Above, below, then to the sides of a point, the nearest free place.</summary>
    /// <param name="reach">Points from the point to the edge of its dot.</param>
    public LabelBox? Place(double x, double y, double width, double height, double reach)
    {
        foreach (var (dx, dy) in Places(width, height, reach + 2.5))
        {
            var box = new LabelBox(x + dx, y + dy, width, height);
            var shift = Math.Max(0, area.X - box.X) - Math.Max(0, box.Right - area.Right);
            if (Math.Abs(shift) <= width / 2 && Math.Abs(dx + (width / 2)) < 0.01)
            {
                box = box with { X = box.X + shift };
            }

            if (area.Contains(box) && IsFree(box))
            {
                taken.Add(box);
                return box;
            }
        }

        return null;
    }

    private static IEnumerable<(double Dx, double Dy)> Places(double width, double height, double gap)
    {
        foreach (var distance in (double[])[gap, gap + 4, gap + 9])
        {
            yield return (-width / 2, -distance - height);
            yield return (-width / 2, distance);
            yield return (-width, -distance - height);
            yield return (0, -distance - height);
            yield return (0, distance);
            yield return (-width, distance);
        }
    }

    private bool IsFree(LabelBox box)
    {
        var wide = new LabelBox(box.X - Clearance, box.Y - Clearance, box.Width + (2 * Clearance), box.Height + (2 * Clearance));
        return taken.TrueForAll(other => !wide.Overlaps(other)) && lines.TrueForAll(line => !Crosses(wide, line));
    }

    /// <summary>
    /// Whether a line meets a box: the part of it between the box's sides, cut again at its top and foot, is not empty (Liang and Barsky,
    /// 1984).
    /// </summary>
    private static bool Crosses(LabelBox box, (double X1, double Y1, double X2, double Y2) line)
    {
        var (dx, dy) = (line.X2 - line.X1, line.Y2 - line.Y1);
        var (from, to) = (0d, 1d);
        foreach (
            var (p, q) in ((double, double)[])
                [(-dx, line.X1 - box.X), (dx, box.Right - line.X1), (-dy, line.Y1 - box.Y), (dy, box.Bottom - line.Y1)]
        )
        {
            if (p == 0)
            {
                if (q < 0)
                {
                    return false;
                }

                continue;
            }

            (from, to) = p < 0 ? (Math.Max(from, q / p), to) : (from, Math.Min(to, q / p));
        }

        return from <= to;
    }
}
