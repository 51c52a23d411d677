using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>Places heads and cells in the columns of a table: at the left, at the right or at the decimal point.</summary>
internal sealed class TableCellPainter
{
    /// <summary>Points from one line of a cell to the next.</summary>
    public const double Leading = 9.2;

    private readonly PageFlow flow;
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly double[] lefts;
    private readonly double[] widths;
    private readonly double[] points;

    /// <param name="parts">All rows, for the widths.</param>
    public TableCellPainter(PageFlow flow, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRows> parts)
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
    }

    /// <summary>Points from the left edge of the page.</summary>
    public double LeftOf(int column) => lefts[column];

    public void Head(int column, string head, double baseline)
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

    public void Paint(int column, TableCell cell, Paragraph? laid, double baseline)
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
            MarkPainter.Dot(page, x + 3, baseline - 2.5, Modifier.Exact, sign, Palette.Accent);
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
    public Paragraph?[] Lay(IReadOnlyList<TableCell> cells)
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
}
