using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>
/// Draws a table over as many pages as it needs: a row is never cut, the head is repeated, a heading never stands last on a page.
/// </summary>
internal sealed class TablePainter
{
    private const double HeadHeight = 11;
    private const double TitleHeight = 13;
    private const double BelowHeading = 3.4;
    private const int RowsOfBlock = 5;

    private readonly PageFlow flow;
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly TableCellPainter cells;
    private IReadOnlyDictionary<int, string>? partHeads;
    private string number = string.Empty;
    private string title = string.Empty;
    private readonly StructureElement table = new(StructureTag.Table);

    /// <param name="parts">All rows, for the widths.</param>
    public TablePainter(PageFlow flow, IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRows> parts)
    {
        this.flow = flow;
        this.columns = columns;
        cells = new TableCellPainter(flow, columns, parts);
        Parts = parts;
    }

    /// <summary>Points of a table under a title, with rows of one line in so many parts.</summary>
    public static double HeightOf(int parts, int rows) =>
        TitleHeight + HeadHeight + ((parts - 1) * (14 + BelowHeading)) + (rows * (TableCellPainter.Leading + 1.5)) + 2;

    /// <summary>Points that a row is higher than its lines, half of them above the first.</summary>
    public double RowPadding { get; init; } = 1.5;

    private IReadOnlyList<TableRows> Parts { get; }

    /// <param name="number">"TABLE 3", or empty.</param>
    public void Paint(string number, string title)
    {
        var first = Parts.FirstOrDefault(part => part.Rows.Count > 0);
        var least = 30 + (first is null ? 0 : (first.Heading.Length > 0 ? 14 : 0) + first.Rows.Take(2).Sum(row => Height(cells.Lay(row))));
        flow.Ensure(least);
        (this.number, this.title) = (number, title);
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
                    cells.Head(i, partHeads?.GetValueOrDefault(i) ?? columns[i].Head, baseline);
                }
            }
        }

        flow.Page.Line(PageFlow.Left, flow.Y + HeadHeight, PageFlow.Left + PageFlow.TextWidth, flow.Y + HeadHeight, PageRules.Ink);
        flow.Y += HeadHeight;
    }

    private void Part(TableRows part, bool isFirst)
    {
        var laid = part.Rows.Select(cells.Lay).ToList();
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
        if (title.Length > 0)
        {
            Title(number, flow.Continued(title));
        }
        else
        {
            Head();
        }
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
                var x = cells.LeftOf(part.Heads is null ? 0 : 1);
                x += flow.Page.Text(x, flow.Y, part.Heading, PageStyles.PartHead);
                if (part.HeadingNote.Length > 0)
                {
                    var note = Paragraph.Lay(
                        part.HeadingNote,
                        PageStyles.CellLight,
                        new ParagraphOptions(PageFlow.Left + PageFlow.TextWidth - x - 12, TableCellPainter.Leading) { MaxLines = 1 }
                    );
                    flow.Page.Paragraph(x + 12, flow.Y, note);
                }

                foreach (var (column, head) in part.Heads ?? new Dictionary<int, string>())
                {
                    cells.Head(column, head, flow.Y);
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

    private void Row(IReadOnlyList<TableCell> row, Paragraph?[] laid, double height)
    {
        if (flow.IsTrial)
        {
            flow.Y += height;
            return;
        }

        var page = flow.Page;
        var baseline = flow.Y + 1.5 + ((RowPadding - 1.5) / 2) + 6.9;
        if (row.Any(cell => cell.Result == CheckResult.Fail))
        {
            using (page.Artifact())
            {
                page.Rectangle(PageFlow.Left, flow.Y, PageFlow.TextWidth, height, Palette.AlarmRow);
            }
        }

        using (page.Tag(table))
        using (page.Tag(StructureTag.TR))
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i].Anchor is { } anchor)
                {
                    page.Anchor(anchor, PageFlow.Left, flow.Y);
                }

                using (page.Tag(StructureTag.TD))
                {
                    cells.Paint(i, row[i], laid[i], baseline);
                }
            }
        }

        flow.Y += height;
    }

    private double Height(Paragraph?[] laid)
    {
        var lines = 1;
        foreach (var paragraph in laid)
        {
            lines = Math.Max(lines, paragraph?.Lines.Count ?? 1);
        }

        return (lines * TableCellPainter.Leading) + RowPadding;
    }
}
