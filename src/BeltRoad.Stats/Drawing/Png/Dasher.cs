namespace BeltRoad.Stats.Drawing.Png;

/// <summary>Cuts a polyline into its dashes.</summary>
internal static class Dasher
{
    /// <param name="pattern">Lengths of dash and gap in pixels; an odd number of them is run through twice.</param>
    public static IEnumerable<Polyline> Dash(Polyline line, IReadOnlyList<double> pattern)
    {
        var points = line.IsClosed ? [.. line.Points, line.Points[0]] : line.Points;
        var dash = new List<PathPoint> { points[0] };
        var (index, left, isOn) = (0, pattern[0], true);
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var done = 0d;
            while (length - done > left)
            {
                done += left;
                var cut = new PathPoint(from.X + (dx * done / length), from.Y + (dy * done / length));
                if (isOn)
                {
                    dash.Add(cut);
                    yield return new Polyline(dash, false);
                }

                dash = [cut];
                isOn = !isOn;
                index = (index + 1) % pattern.Count;
                left = pattern[index];
            }

            left -= length - done;
            dash.Add(to);
        }

        if (isOn && dash.Count > 1)
        {
            yield return new Polyline(dash, false);
        }
    }
}
