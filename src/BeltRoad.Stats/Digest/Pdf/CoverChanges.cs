using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The box that says what changed since the issue before.</summary>
internal sealed class CoverChanges(Scene page, DigestModel model, Words words)
{
    private const double Left = PageFlow.Left;

    /// <returns>Where the box ends.</returns>
    public double Paint(IssueChanges changes, double y)
    {
        const double Pitch = 22.6;
        var width = PageFlow.ColumnsWidth(8);
        var counts = changes.Counts.Where(static change => change.Count > 0).ToList();
        var summary = Paragraph.Lay(changes.Summary, PageStyles.KeyNote, new ParagraphOptions(width - 24, 9) { MaxLines = 2 });
        var height = 36 + (changes.Summary.Length > 0 ? summary.Height : 0) + (counts.Count * Pitch);
        page.Rectangle(Left, y, width, height, Palette.Paper);
        using (page.Tag(StructureTag.H2))
        {
            page.Text(Left + 12, y + 17, words.Format("cover.changed", changes.Since), PageStyles.BoxHeading);
        }

        var top = y + 22;
        if (changes.Summary.Length > 0)
        {
            page.Paragraph(Left + 12, top + 8, summary);
            top += summary.Height + 4;
        }

        foreach (var change in counts)
        {
            page.Line(Left + 12, top, Left + width - 12, top, PageRules.Hairline);
            page.Text(Left + 38, top + 15, Words.Thousands(change.Count), new TextStyle(FontWeight.Bold, 12, Palette.Ink), TextAnchor.End);
            page.Text(Left + 44, top + 15, words["change." + change.Sort], PageStyles.CellBold);
            var example = change.Example.Length > 0 ? change.Example : words["change.none"];
            page.Paragraph(
                Left + 104,
                top + 10.4,
                Paragraph.Lay(example, PageStyles.Cell, new ParagraphOptions(width - 104 - 60, 9) { MaxLines = 2 })
            );
            if (change.Claim.Length > 0)
            {
                var linked = model.Citations.Any(citation => citation.Claim == change.Claim);
                page.Text(
                    Left + width - 12,
                    top + 13,
                    [
                        new TextRun(change.Claim, PageStyles.Code)
                        {
                            Link = linked ? LinkTarget.ToAnchor(ClaimAnchor.Of(change.Claim)) : null,
                        },
                    ],
                    TextAnchor.End
                );
            }

            top += Pitch;
        }

        return y + height;
    }
}
