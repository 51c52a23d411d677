using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>What was read in each document and what was left out, and how to read the marks.</summary>
internal sealed class CoveragePages(PageFlow flow, DigestModel model, Words words, FactTables tables)
{
    private const int MostDocuments = 120;

    public void Documents()
    {
        var columns = new List<TableColumn>
        {
            new(words["head.document"], 22),
            new(words["head.title"]) { IsFlexible = true },
            new(words["head.published"], MaxWidth: 62),
        };
        string[] counts =
        [
            "head.seen",
            "class.Statistic",
            "class.Date",
            "class.Enumeration",
            "class.Idiom",
            "class.Name",
            "class.Ordinal",
            "class.Refused",
        ];
        columns.AddRange(counts.Select(count => new TableColumn(words[count]) { Anchor = TextAnchor.End }));
        var listed =
            model.Documents.Count <= MostDocuments
                ? model.Documents
                :
                [
                    .. model
                        .Documents.OrderByDescending(document => document.Statistics)
                        .ThenBy(document => document.Letter, StringComparer.Ordinal)
                        .Take(MostDocuments),
                ];
        var rows = listed
            .Select(document =>
                (IReadOnlyList<TableCell>)
                    [
                        TableCell.Of(document.Letter, PageStyles.CellBold with { Colour = Palette.Accent }),
                        new TableCell([new TextRun(document.Title, PageStyles.Cell) { Language = "zh" }]) { MaxLines = 2 },
                        TableCell.Of(document.Published, PageStyles.CellLight),
                        .. Counts(document.Totals),
                    ]
            )
            .ToList();
        if (model.Documents.Count > 1)
        {
            rows.Add([
                TableCell.Empty,
                TableCell.Of(words["coverage.total"], PageStyles.CellBold),
                TableCell.Empty,
                .. Counts(model.Totals),
            ]);
        }

        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]).Paint(tables.Next(), words["coverage.table"]);
        if (listed.Count < model.Documents.Count)
        {
            flow.Page.Text(
                PageFlow.Left,
                flow.Y + 8,
                words.Format("coverage.documents.leftout", Words.Thousands(model.Documents.Count - listed.Count)),
                PageStyles.TextLight
            );
            flow.Y += 11;
        }

        flow.Y += 12;
    }

    public void Refused()
    {
        if (model.Refused.Count > 0)
        {
            var columns = new[]
            {
                new TableColumn(words["head.file"], 200),
                new TableColumn(words["head.reason"]) { IsFlexible = true },
            };
            var rows = model
                .Refused.Select(refused =>
                    new[]
                    {
                        TableCell.Of(refused.Name, PageStyles.Cell, 2),
                        TableCell.Of(refused.Reason + ". " + refused.Remedy, PageStyles.Cell, 4),
                    }
                )
                .ToList();
            new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]).Paint(
                tables.Next(),
                words.Count("coverage.refused", model.Refused.Count)
            );
            flow.Y += 12;
        }

        if (model.RefusedNumbers.Count == 0)
        {
            return;
        }

        var heads = new[]
        {
            new TableColumn(words["head.place"], 46),
            new TableColumn(words["head.words"], 226),
            new TableColumn(words["head.reason"]) { IsFlexible = true },
        };
        var held = model
            .RefusedNumbers.Select(number =>
                new[]
                {
                    TableCell.Of(number.Claim, PageStyles.Code with { Colour = Palette.Text2 }),
                    new TableCell(Highlighted(number.Words, number.Start, number.Length, PageStyles.Cell, PageStyles.CellBold)),
                    TableCell.Of(number.Reason, PageStyles.Cell, 2),
                }
            )
            .ToList();
        new TablePainter(flow, heads, [new TableRows(string.Empty, held)]).Paint(
            tables.Next(),
            words.Count("coverage.held", model.Totals.Refused)
        );
        if (model.RefusedNumbersLeftOut > 0)
        {
            flow.Page.Text(
                PageFlow.Left,
                flow.Y + 8,
                words.Format("coverage.held.leftout", Words.Thousands(model.RefusedNumbersLeftOut)),
                PageStyles.TextLight
            );
            flow.Y += 11;
        }

        flow.Y += 12;
    }

    /// <summary>A text with one stretch in bold on the highlight.</summary>
    public static IReadOnlyList<TextRun> Highlighted(string text, int start, int length, TextStyle style, TextStyle bold)
    {
        var runs = new List<TextRun>(3);
        void Add(string part, TextStyle partStyle, Colour? highlight)
        {
            if (part.Length > 0)
            {
                runs.Add(new TextRun(part, partStyle) { Highlight = highlight, Language = "zh" });
            }
        }

        Add(text[..start], style, null);
        Add(text.Substring(start, length), bold, Palette.Highlight);
        Add(text[(start + length)..], style, null);
        return runs;
    }

    private static IEnumerable<TableCell> Counts(LedgerTotals totals)
    {
        int[] counts =
        [
            totals.Seen,
            totals.Statistics,
            totals.Dates,
            totals.Enumerations,
            totals.Idioms,
            totals.Names,
            totals.Ordinals,
            totals.Refused,
        ];
        return counts.Select((count, index) => TableCell.Of(Words.Thousands(count), index == 1 ? PageStyles.CellBold : PageStyles.Cell));
    }
}
