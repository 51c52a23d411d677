using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The figures that are not sure, each with its doubts, and how often such figures were right.</summary>
internal sealed class DoubtPages(PageFlow flow, DoubtBox box, Words words, FactTables tables)
{
    private const double RowPadding = 3;
    private const double BinWidth = 34;

    public void Paint()
    {
        Reliability();
        var columns = new[]
        {
            new TableColumn(words["head.where"]) { IsFlexible = true },
            new TableColumn(words["look.read"], 150),
            new TableColumn(words["look.why"], 112),
            new TableColumn(words["look.confidence"], 46) { Anchor = TextAnchor.End },
        };
        new TablePainter(flow, columns, [new TableRows(string.Empty, [.. box.Rows.Select(Row)])]) { RowPadding = RowPadding }.Paint(
            tables.Next(),
            words["look.table"]
        );
        flow.Y += 10;
        if (box.RowsLeftOut > 0)
        {
            flow.Page.Text(PageFlow.Left, flow.Y + 8, words.Format("look.leftout", Words.Thousands(box.RowsLeftOut)), PageStyles.TextLight);
            flow.Y += 16;
        }
    }

    /// <summary>The bins side by side: what the program said, and what was found.</summary>
    private void Reliability()
    {
        if (box.Reliability.Count == 0)
        {
            return;
        }

        var columns = new List<TableColumn> { new(words["look.bins"]) { IsFlexible = true } };
        columns.AddRange(box.Reliability.Select(static bin => new TableColumn(bin.Said, BinWidth) { Anchor = TextAnchor.End }));
        IReadOnlyList<IReadOnlyList<TableCell>> rows =
        [
            [
                TableCell.Of(words["look.found"], PageStyles.CellBold),
                .. box.Reliability.Select(static bin => TableCell.Of(bin.Found, PageStyles.CellBold)),
            ],
            [
                TableCell.Of(words["look.figures"], PageStyles.CellLight),
                .. box.Reliability.Select(static bin => TableCell.Of(bin.Figures, PageStyles.CellLight)),
            ],
        ];
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]).Paint(tables.Next(), words["look.reliability"]);
        flow.Y += 14;
    }

    private static IReadOnlyList<TableCell> Row(DoubtRow row)
    {
        var place = row.Place;
        return
        [
            new TableCell([
                new TextRun(place.Claim, PageStyles.Code)
                {
                    Link = LinkTarget.ToAnchor(ClaimAnchor.Of(place.Claim)),
                    LinkDescription = place.Claim,
                },
                new TextRun(" ", PageStyles.Cell),
                .. CoveragePages.Highlighted(place.Quote, place.Start, place.Length, PageStyles.Cell, PageStyles.CellBold),
            ])
            {
                MaxLines = 2,
            },
            new TableCell([
                new TextRun(row.Subject, PageStyles.CellLight) { Language = "zh" },
                new TextRun("\n" + row.Read, PageStyles.Cell),
            ])
            {
                MaxLines = 2,
            },
            TableCell.Of(row.Why, PageStyles.Cell, 2),
            TableCell.Of(row.Confidence, PageStyles.CellBold),
        ];
    }
}
