using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>Sections: title, lead, charts in the grid, then tables.</summary>
internal sealed class SectionPages(PageFlow flow, Words words)
{
    private const double BlockGap = 16;
    private const double LeastRoom = 200;
    private const double TitleHeight = 84;
    private readonly Dictionary<IReadOnlyList<ChartSpec>, IReadOnlyList<ChartRow>> measured = [];
    private int charts;

    /// <summary>Points that a title within a page needs with the block that follows it.</summary>
    public static double Needed(double following) => Math.Max(LeastRoom, TitleHeight + following);

    /// <summary>A title at the top of a page, or below what stands there if it fits with what follows it.</summary>
    /// <param name="following">Points that the first block under the title needs.</param>
    /// <param name="ownPage">True for a section that never shares a page with what has happened.</param>
    public ContentsLine Title(string anchor, string title, string lead, string note, double following, bool ownPage)
    {
        if (ownPage || flow.Room < Needed(following))
        {
            flow.NewPage();
        }
        else if (!flow.IsAtTop)
        {
            flow.Y += 26;
        }

        var page = flow.Page;
        page.Anchor(anchor, PageFlow.Left, flow.Y);
        page.Bookmark(title, 1, flow.Y);
        var laid = Paragraph.Lay(title, PageStyles.SectionTitle, new ParagraphOptions(PageFlow.TextWidth, 22) { Balance = true });
        using (page.Tag(StructureTag.H1))
        {
            page.Paragraph(PageFlow.Left, flow.Y + 16, laid);
        }

        flow.Y += 16 + laid.Height - 22;
        if (lead.Length > 0)
        {
            var text = Paragraph.Lay(lead, PageStyles.Lead, new ParagraphOptions(PageFlow.TextWidth, 12));
            page.Paragraph(PageFlow.Left, flow.Y + 17, text);
            flow.Y += 17 + text.Height - 12;
        }

        flow.Y += 15;
        return new ContentsLine(title, note, anchor, flow.PageNumber);
    }

    /// <summary>
    /// Charts in their order, two that fit side by side in one row; where the next does not fit on the page, a later one that
    /// does stands before it.
    /// </summary>
    public void Charts(IReadOnlyList<ChartSpec> specs)
    {
        var left = Measured(specs).ToList();
        while (left.Count > 0)
        {
            var next = Math.Max(0, left.FindIndex(row => row.Height <= flow.Room));
            Row(left[next]);
            left.RemoveAt(next);
        }
    }

    /// <summary>Points the lowest row of charts needs: it stands first where the others do not fit.</summary>
    public double LeastHeight(IReadOnlyList<ChartSpec> specs) => Measured(specs).Select(static row => row.Height).DefaultIfEmpty(0).Min();

    /// <summary>Charts of one row beside each other, and the points the highest of them needs.</summary>
    private sealed record ChartRow(IReadOnlyList<(ChartSheet Sheet, int Columns)> Charts)
    {
        public double Height => Charts.Max(static chart => chart.Sheet.Height);
    }

    /// <summary>A section's rows of charts, measured once: what stands before a section asks for their heights too.</summary>
    private IReadOnlyList<ChartRow> Measured(IReadOnlyList<ChartSpec> specs)
    {
        if (!measured.TryGetValue(specs, out var rows))
        {
            measured.Add(
                specs,
                rows = [
                    .. Rows(specs)
                        .Select(static row => new ChartRow([
                            .. row.Select(static chart =>
                                (ChartSheet.Of(chart.Spec, PageFlow.ColumnsWidth(chart.Columns), "0"), chart.Columns)
                            ),
                        ])),
                ]
            );
        }

        return rows;
    }

    private static List<List<(ChartSpec Spec, int Columns)>> Rows(IReadOnlyList<ChartSpec> specs)
    {
        var rows = new List<List<(ChartSpec, int)>>();
        var left = specs.Select(Widened).ToList();
        while (left.Count > 0)
        {
            var first = left[0];
            left.RemoveAt(0);
            var partner = first.Span < 12 ? left.Find(other => first.Span + other.Span <= 12) : null;
            if (partner is null)
            {
                rows.Add([(first, 12)]);
            }
            else
            {
                left.Remove(partner);
                rows.Add([(first, first.Span), (partner, 12 - first.Span)]);
            }
        }

        return rows;
    }

    private static ChartSpec Widened(ChartSpec spec) =>
        spec.Span < 12 && ChartSheet.IsTooNarrow(spec, PageFlow.ColumnsWidth(spec.Span)) ? spec with { Span = 12 } : spec;

    private void Row(ChartRow row)
    {
        var height = row.Height;
        flow.Ensure(height);
        var x = PageFlow.Left;
        foreach (var (sheet, columns) in row.Charts)
        {
            charts++;
            sheet.Number = words.Format("chart.number", charts.ToString(CultureInfo.InvariantCulture));
            flow.Page.Bookmark(sheet.Spec.Title, 2, flow.Y);
            flow.Page.Place(sheet.ToScene(isLinked: true), x, flow.Y);
            x += 43 * columns;
        }

        flow.Y += height + BlockGap - 3;
    }
}
