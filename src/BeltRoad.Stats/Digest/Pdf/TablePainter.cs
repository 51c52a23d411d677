using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>
/// Draws a table over as many pages as it needs: a row is never cut, the head is repeated, a heading never stands last on a page.
/// </summary>
internal sealed class TablePainter
{
    private const double Leading = 9.2;
    private const double HeadHeight = 11;
    private const double TitleHeight = 13;
    private const double BelowHeading = 3.4;
    private const int RowsOfBlock = 5;

    private readonly PageFlow flow;
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly double[] lefts;
    private readonly double[] widths;
    private readonly double[] points;
    private IReadOnlyDictionary<int, string>? partHeads;
    private readonly StructureElement table = new(StructureTag.Table);

    /// <param name="parts">All rows, for the widths.</param>
    public TablePainter(PageFlow flow, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRows> parts)
    {
        this.flow = flow;
        this.columns = columns;
        (widths, points) = TableWidths.Of(columns, parts);
        lefts = new double[columns.Count];
        var x = PageFlow.Left;
        for (var i = 0; i < columns.Count; i++)
        {
            lefts[i] = x;
            x += widths[i] + TableWidths.Gutter;
        }

        Parts = parts;
    }

    /// <summary>Points that a row is higher than its lines, half of them above the first.</summary>
    public double RowPadding { get; init; } = 1.5;

    private IReadOnlyList<TableRows> Parts { get; }

    /// <param name="number">"TABLE 3", or empty.</param>
    public void Paint(string number, string title)
    {
        var first = Parts.FirstOrDefault(part => part.Rows.Count > 0);
        var least = 30 + (first is null ? 0 : (first.Heading.Length > 0 ? 14 : 0) + first.Rows.Take(2).Sum(row => Height(Lay(row))));
        flow.Ensure(least);
        Title(number, title);
        var isFirst = true;
        foreach (var part in Parts)
        {
            Part(part, isFirst);
            isFirst = false;
        }

        flow.Y += 2;
    }

    private void Title(string number, string title)
    {
        var page = flow.Page;
        if (title.Length > 0 && flow.IsTrial)
        {
            flow.Y += TitleHeight;
        }
        else if (title.Length > 0)
        {
            page.Line(PageFlow.Left, flow.Y, PageFlow.Left + PageFlow.TextWidth, flow.Y, PageRules.TableTop);
            using (page.Tag(StructureTag.H2))
            {
                var x = PageFlow.Left;
                if (number.Length > 0)
                {
                    page.Text(x, flow.Y + 11.5, number, PageStyles.TableNumber);
                    x += 47;
                }

                page.Text(x, flow.Y + 11.5, title, PageStyles.TableTitle);
            }

            flow.Y += TitleHeight;
        }

        Head();
    }

    private void Head()
    {
        if (flow.IsTrial)
        {
            flow.Y += HeadHeight;
            return;
        }

        var baseline = flow.Y + 8;
        using (flow.Page.Tag(table))
        using (flow.Page.Tag(StructureTag.TR))
        {
            for (var i = 0; i < columns.Count; i++)
            {
                using (flow.Page.Tag(StructureTag.TH))
                {
                    HeadText(i, partHeads?.GetValueOrDefault(i) ?? columns[i].Head, baseline);
                }
            }
        }

        flow.Page.Line(PageFlow.Left, flow.Y + HeadHeight, PageFlow.Left + PageFlow.TextWidth, flow.Y + HeadHeight, PageRules.Ink);
        flow.Y += HeadHeight;
    }

    private void HeadText(int column, string head, double baseline)
    {
        if (head.Length == 0)
        {
            return;
        }

        var right = columns[column].Anchor == TextAnchor.End || columns[column].IsDecimal;
        var x = right
            ? lefts[column]
                + (columns[column].IsDecimal ? Math.Max(points[column], TextMeasurer.Width(head, PageStyles.Head)) : widths[column])
            : lefts[column];
        flow.Page.Text(x, baseline, head, PageStyles.Head, right ? TextAnchor.End : TextAnchor.Start);
    }

    private void Part(TableRows part, bool isFirst)
    {
        var laid = part.Rows.Select(Lay).ToList();
        if (part.Heading.Length > 0)
        {
            var least = 16 + laid.Take(2).Sum(Height);
            partHeads = part.Heads;
            if (flow.Y + least > PageFlow.Bottom)
            {
                NextPage();
            }

            Heading(part, isFirst);
        }

        for (var i = 0; i < laid.Count; i++)
        {
            var height = Height(laid[i]);
            var lastTwo = i == laid.Count - 2 ? Height(laid[i + 1]) : 0;
            if (flow.Y + height + (lastTwo > 0 && i > 0 ? lastTwo : 0) > PageFlow.Bottom)
            {
                NextPage();
            }

            Row(part.Rows[i], laid[i], height);
            if (!flow.IsTrial)
            {
                var rule = (i + 1) % RowsOfBlock == 0 || i == laid.Count - 1 ? PageRules.Hairline : PageRules.Faint;
                flow.Page.Line(PageFlow.Left, flow.Y, PageFlow.Left + PageFlow.TextWidth, flow.Y, rule);
            }
        }
    }

    private void NextPage()
    {
        flow.NewPage();
        Head();
    }

    private void Heading(TableRows part, bool isFirst)
    {
        flow.Y += isFirst ? 11 : 14;
        if (flow.IsTrial)
        {
            flow.Y += BelowHeading;
            return;
        }

        using (flow.Page.Tag(table))
        using (flow.Page.Tag(StructureTag.TR))
        {
            using (flow.Page.Tag(new StructureElement(StructureTag.TH) { ColumnSpan = columns.Count }))
            {
                var x = lefts[part.Heads is null ? 0 : 1];
                x += flow.Page.Text(x, flow.Y, part.Heading, PageStyles.PartHead);
                if (part.HeadingNote.Length > 0)
                {
                    var note = Paragraph.Lay(
                        part.HeadingNote,
                        PageStyles.CellLight,
                        new ParagraphOptions(PageFlow.Left + PageFlow.TextWidth - x - 12, Leading) { MaxLines = 1 }
                    );
                    flow.Page.Paragraph(x + 12, flow.Y, note);
                }

                foreach (var (column, head) in part.Heads ?? new Dictionary<int, string>())
                {
                    HeadText(column, head, flow.Y);
                }
            }
        }

        flow.Y += BelowHeading;
        flow.Page.Line(
            PageFlow.Left,
            flow.Y,
            PageFlow.Left + PageFlow.TextWidth,
            flow.Y,
            part.Heads is null ? PageRules.Hairline : PageRules.Ink
        );
    }

    private void Row(IReadOnlyList<TableCell> cells, Paragraph?[] laid, double height)
    {
        if (flow.IsTrial)
        {
            flow.Y += height;
            return;
        }

        var page = flow.Page;
        var baseline = flow.Y + 1.5 + ((RowPadding - 1.5) / 2) + 6.9;
        if (cells.Any(cell => cell.Result == CheckResult.Fail))
        {
            using (page.Artifact())
            {
                page.Rectangle(PageFlow.Left, flow.Y, PageFlow.TextWidth, height, Palette.AlarmRow);
            }
        }

        using (page.Tag(table))
        using (page.Tag(StructureTag.TR))
        {
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i].Anchor is { } anchor)
                {
                    page.Anchor(anchor, PageFlow.Left, flow.Y);
                }

                using (page.Tag(StructureTag.TD))
                {
                    Cell(i, cells[i], laid[i], baseline);
                }
            }
        }

        flow.Y += height;
    }

    private void Cell(int column, TableCell cell, Paragraph? laid, double baseline)
    {
        var page = flow.Page;
        var x = lefts[column];
        if (cell.Result is { } result)
        {
            ResultSign.Paint(page, result, x + 1, baseline - 2.5);
            x += ResultSign.Width;
        }
        else if (cell.Sign is { } sign)
        {
            MarkPainter.Dot(page, x + 3, baseline - 2.5, Recognition.Units.Modifier.Exact, sign, Palette.Accent);
            x += cell.SignWidth;
        }

        if (cell.Runs.Count == 0)
        {
            return;
        }

        if (columns[column].IsDecimal)
        {
            var (whole, fraction) = TableWidths.SplitAtPoint(cell.Text);
            page.Text(lefts[column] + points[column], baseline, whole, cell.Runs[0].Style, TextAnchor.End);
            if (fraction.Length > 0)
            {
                page.Text(lefts[column] + points[column], baseline, fraction, cell.Runs[0].Style);
            }
        }
        else if (laid is not null)
        {
            page.Paragraph(x, baseline, laid);
        }
        else if (columns[column].Anchor == TextAnchor.End)
        {
            page.Text(x + widths[column], baseline, cell.Runs, TextAnchor.End);
        }
        else
        {
            page.Text(x, baseline, cell.Runs);
        }
    }

    /// <summary>Breaks what may need more than its width; null where one line is sure to fit.</summary>
    private Paragraph?[] Lay(IReadOnlyList<TableCell> cells)
    {
        var laid = new Paragraph?[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            if (
                cells[i].Runs.Count > 0
                && !columns[i].IsDecimal
                && (cells[i].Text.Length * 8.2 > widths[i] - cells[i].SignWidth || cells[i].Text.Contains('\n', StringComparison.Ordinal))
                && (columns[i].Anchor == TextAnchor.Start || cells[i].MaxLines > 1)
            )
            {
                laid[i] = flow.Paragraphs.Lay(
                    cells[i].Runs,
                    new ParagraphOptions(widths[i] - cells[i].SignWidth, Leading)
                    {
                        MaxLines = cells[i].MaxLines,
                        Alignment = columns[i].Anchor,
                    }
                );
            }
        }

        return laid;
    }

    private double Height(Paragraph?[] laid)
    {
        var lines = 1;
        foreach (var paragraph in laid)
        {
            lines = Math.Max(lines, paragraph?.Lines.Count ?? 1);
        }

        return (lines * Leading) + RowPadding;
    }
}
