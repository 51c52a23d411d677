namespace BeltRoad.Stats.Charts.Painting;

/// <summary>The charts of an issue as pictures of their own, for <c>charts/*.svg</c> and PNG.</summary>
public static class ChartBook
{
    private const double Column = 43;
    private const double Margin = 14;

    /// <summary>The chart as wide as it asks for, on a margin of its own.</summary>
    public static ChartPicture Paint(ChartSpec chart)
    {
        var columns = Math.Max(6, chart.Span);
        var width = (columns * Column) - 12;
        var plain = ChartPainter.Paint(chart, ChartPainter.IsTooNarrow(chart, width) ? (12 * Column) - 12 : width, string.Empty, linked: false);
        var scene = new Drawing.Scene(plain.Width + (2 * Margin), plain.Height + (2 * Margin)) { Title = plain.Title, Description = plain.Description };
        scene.Place(plain, Margin, Margin);
        return new ChartPicture(chart, chart.Id, scene);
    }
}
