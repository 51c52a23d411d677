using ScottPlot;
using ScottPlot.Plottables;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>A text of ScottPlot that is text in the scene too, and is not cut off at the edges of the data area.</summary>
internal sealed class SheetText(SheetNotes notes) : Text
{
    public override void Render(RenderPack rp)
    {
        rp.CanvasState.DisableClipping();
        if (!notes.IsTaken)
        {
            base.Render(rp);
            return;
        }

        var place = Axes.GetPixel(Location);
        notes.Add(rp.Canvas, at => SceneLabel.Draw(at.Scene, LabelStyle, LabelStyle.Text, new Pixel(place.X + OffsetX, place.Y + OffsetY)));
    }
}
