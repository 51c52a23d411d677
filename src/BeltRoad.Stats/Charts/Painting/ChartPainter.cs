using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Charts.Painting;

/// <summary>Paints a chart as vectors: rule, number, finding, subtitle, plot, axis, source.</summary>
public static class ChartPainter
{
    private const double RoomBelow = 4000;

    /// <param name="width">Points.</param>
    /// <param name="number">"CHART 3", or empty for a picture on its own.</param>
    /// <param name="linked">True where the claim codes lead to anchors of the same document.</param>
    public static Scene Paint(ChartSpec spec, double width, string number, bool linked)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var scratch = new Scene(width, RoomBelow);
        var height = Paint(spec, scratch, width, number, linked);
        var scene = new Scene(width, height) { Title = spec.Title, Description = spec.AlternativeText };
        scene.Place(scratch, 0, 0);
        return scene;
    }

    /// <summary>True where at this width labels and values would leave the marks too little room to be read.</summary>
    public static bool IsTooNarrow(ChartSpec spec, double width)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return spec.Form is ChartForm.RankedBars or ChartForm.Dots or ChartForm.ShareBars or ChartForm.Changes
            && RowsPlot.IsTooNarrow(new ChartFrame(new Scene(width, 1), spec, width, linked: false));
    }

    private static double Paint(ChartSpec spec, Scene scene, double width, string number, bool linked)
    {
        scene.Line(0, 0, width, 0, new Stroke(Palette.Ink, 0.5));
        var y = 11d;
        if (number.Length > 0)
        {
            scene.Text(0, y, number, TextStyles.ChartNumber);
            y = 23;
        }
        else
        {
            y = 13;
        }

        var title = Paragraph.Lay(spec.Title, TextStyles.ChartTitle, new ParagraphOptions(width, TextStyles.ChartTitleLeading) { Balance = true });
        using (scene.Tag(StructureTag.H2))
        {
            scene.Paragraph(0, y, title);
        }

        y += title.Height - TextStyles.ChartTitleLeading + 11;
        var subtitle = Paragraph.Lay(spec.Subtitle, TextStyles.Subtitle, new ParagraphOptions(width, TextStyles.SubtitleLeading) { Balance = true });
        scene.Paragraph(0, y, subtitle);
        y += subtitle.Height - TextStyles.SubtitleLeading + 8;
        using (scene.Tag(StructureTag.Figure, spec.AlternativeText))
        {
            y = Plot(new ChartFrame(scene, spec, width, linked), y);
        }

        if (spec.Source.Length > 0)
        {
            var source = Paragraph.Lay(spec.Source, TextStyles.Source, new ParagraphOptions(width, TextStyles.SourceLeading) { Balance = true });
            scene.Paragraph(0, y + 9, source);
            y += source.Height + 2;
        }

        return y + 3;
    }

    /// <returns>Where the plot with its axis ends.</returns>
    private static double Plot(ChartFrame frame, double top) => frame.Spec.Form switch
    {
        ChartForm.Matrix => MatrixPlot.Paint(frame, top),
        ChartForm.Columns => ColumnsPlot.Paint(frame, top),
        ChartForm.Line => LinePlot.Paint(frame, top),
        ChartForm.Schedule => SchedulePlot.Paint(frame, top),
        ChartForm.Strips => StripsPlot.Paint(frame, top),
        ChartForm.Splits => SplitsPlot.Paint(frame, top),
        _ => RowsPlot.Paint(frame, top),
    };
}
