using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The band of the cover that says which corrections no longer fit their source.</summary>
internal sealed class CoverAlarm(Scene page, DigestModel model, Words words)
{
    private const int MostLines = 3;
    private const double Padding = 8;

    /// <returns>Where it ends; where there is nothing to tell, where it would begin.</returns>
    public double Paint(double y)
    {
        var stale = model.StaleCorrections;
        if (stale.Count == 0)
        {
            return y;
        }

        var options = new ParagraphOptions(PageFlow.TextWidth - ResultSign.Width - (2 * Padding), 9.4) { MaxLines = 2 };
        var lines = stale.Take(MostLines).Select(one => Paragraph.Lay(one, PageStyles.Cell, options)).ToList();
        if (stale.Count > MostLines)
        {
            lines.Add(
                Paragraph.Lay(words.Format("cover.stale.more", Words.Thousands(stale.Count - MostLines)), PageStyles.CellLight, options)
            );
        }

        var height = 24 + lines.Sum(line => line.Height + 2);
        page.Rectangle(PageFlow.Left, y, PageFlow.TextWidth, height, Palette.AlarmRow);
        var x = PageFlow.Left + Padding;
        ResultSign.Paint(page, CheckResult.Fail, x, y + 12);
        using (page.Tag(StructureTag.H2))
        {
            page.Text(
                x + ResultSign.Width,
                y + 15,
                words.Count("cover.stale", stale.Count),
                PageStyles.BoxHeading with
                {
                    Size = 9,
                    Colour = Palette.Alarm,
                }
            );
        }

        var top = y + 27;
        foreach (var line in lines)
        {
            page.Paragraph(x + ResultSign.Width, top, line);
            top += line.Height + 2;
        }

        return y + height;
    }
}
