using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>
/// Which sums come out and which statements disagree, each with its sentences; what is said twice and what is kept apart.
/// </summary>
internal sealed class TrustPages(PageFlow flow, DigestModel model, Words words, FactTables tables)
{
    private const double BoxPitch = 43 * 4;
    private const double BoxLeading = 9.8;
    private const double RowPadding = 7;

    private static readonly TextStyle failed = new(FontWeight.Bold, 7.2, Palette.Alarm);
    private readonly HashSet<string> cited = model.Citations.Select(citation => citation.Claim).ToHashSet(StringComparer.Ordinal);

    public void Paint()
    {
        Readers();
        Checks(model.Checks ?? []);
        Boxes();
        Conflicts();
        Changes();
    }

    private void Readers()
    {
        if (model.Readers is not { } readers)
        {
            return;
        }

        Line(readers.Words);
        if (readers.Rows.Count == 0)
        {
            return;
        }

        var columns = new[]
        {
            new TableColumn(words["head.where"]) { IsFlexible = true },
            new TableColumn(words["head.reader.first"], 120),
            new TableColumn(words["head.reader.second"], 150),
        };
        var rows = readers
            .Rows.Select(row =>
                (IReadOnlyList<TableCell>)
                    [Quoted([row.Place]), TableCell.Of(row.First, PageStyles.Cell, 3), TableCell.Of(row.Second, PageStyles.Cell, 3)]
            )
            .ToList();
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]) { RowPadding = RowPadding }.Paint(
            tables.Next(),
            words.Count("readers.table", readers.Counts.Disagreed)
        );
        flow.Y += 10;
        if (readers.RowsLeftOut > 0)
        {
            Line(words.Format("readers.leftout", Words.Thousands(readers.RowsLeftOut)));
        }
    }

    private void Checks(IReadOnlyList<CheckRow> checks)
    {
        if (checks.Count == 0)
        {
            Line(words["trust.none"]);
            return;
        }

        var columns = new[]
        {
            new TableColumn(words["head.check"], 80),
            new TableColumn(words["head.one"], 146),
            new TableColumn(words["head.other"], 146),
            new TableColumn(words["head.reckoning"]) { IsFlexible = true },
        };
        var rows = checks
            .Select(check =>
                (IReadOnlyList<TableCell>)
                    [
                        new TableCell([
                            new TextRun(check.ResultWord, check.Result == CheckResult.Fail ? failed : PageStyles.CellBold),
                            new TextRun("\n" + check.SortWord, PageStyles.CellLight),
                        ])
                        {
                            MaxLines = 3,
                            Result = check.Result,
                        },
                        Quoted([check.One]),
                        Quoted(check.Others),
                        TableCell.Of(check.Reckoning, PageStyles.Cell, 7),
                    ]
            )
            .ToList();
        var findings = model.Findings!;
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]) { RowPadding = RowPadding }.Paint(
            tables.Next(),
            words.Format(
                "checks.table",
                Words.Thousands(findings.Failed),
                Words.Thousands(findings.Passed),
                Words.Thousands(findings.NotCheckable)
            )
        );
        flow.Y += 10;
        if (model.ChecksLeftOut > 0)
        {
            Line(words.Format("trust.leftout", Words.Thousands(model.ChecksLeftOut)));
        }
    }

    /// <summary>Three boxes beside each other, each under a rule of its own.</summary>
    private void Boxes()
    {
        var laid = model
            .TrustBoxes.Select(box =>
                (
                    Box: box,
                    Lines: box.Lines.Select(line =>
                            Paragraph.Lay(Runs(line), new ParagraphOptions(PageFlow.ColumnsWidth(4), BoxLeading) { MaxLines = 7 })
                        )
                        .ToList()
                )
            )
            .ToList();
        if (laid.Count == 0)
        {
            return;
        }

        var height = 24 + laid.Max(box => box.Lines.Sum(line => line.Height + 3));
        flow.Y += 4;
        flow.Ensure(height);
        for (var i = 0; i < laid.Count; i++)
        {
            var x = PageFlow.Left + (i * BoxPitch);
            flow.Page.Line(x, flow.Y, x + PageFlow.ColumnsWidth(4), flow.Y, PageRules.Ink);
            using (flow.Page.Tag(StructureTag.H2))
            {
                flow.Page.Text(x, flow.Y + 14, laid[i].Box.Heading, PageStyles.BoxHeading with { Size = 9.5 });
            }

            var y = flow.Y + 26;
            foreach (var line in laid[i].Lines)
            {
                using (flow.Page.Tag(StructureTag.P))
                {
                    flow.Page.Paragraph(x, y, line);
                }

                y += line.Height + 3;
            }
        }

        flow.Y += height + 10;
    }

    private void Conflicts()
    {
        if (model.Conflicts.Count == 0)
        {
            return;
        }

        var columns = new[]
        {
            new TableColumn(words["head.what"], 104),
            new TableColumn(words["head.used"], 140),
            new TableColumn(words["head.notused"], 140),
            new TableColumn(words["head.why"]) { IsFlexible = true },
        };
        var rows = model
            .Conflicts.Select(conflict =>
                (IReadOnlyList<TableCell>)
                    [
                        TableCell.Of(conflict.Label + words["list.clause"] + conflict.AsOf, PageStyles.CellBold, 3),
                        Quoted([conflict.Used]),
                        Quoted([.. conflict.Others.Select(other => other.Quote)]),
                        TableCell.Of(conflict.Why, PageStyles.Cell, 3),
                    ]
            )
            .ToList();
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]) { RowPadding = RowPadding }.Paint(
            tables.Next(),
            words.Count("conflicts.table", model.Findings!.Conflicts)
        );
        flow.Y += 12;
        if (model.ConflictsLeftOut > 0)
        {
            Line(words.Format("trust.conflicts.leftout", Words.Thousands(model.ConflictsLeftOut)));
        }
    }

    /// <summary>The old words stand in an earlier issue, so their code leads nowhere in this one.</summary>
    private void Changes()
    {
        if (model.Changes is not { Rows.Count: > 0 } changes)
        {
            return;
        }

        var columns = new[]
        {
            new TableColumn(words["head.change"], 104),
            new TableColumn(words["head.before"], 193),
            new TableColumn(words["head.now"]) { IsFlexible = true },
        };
        var rows = changes
            .Rows.Select(row =>
                (IReadOnlyList<TableCell>)
                    [
                        new TableCell([
                            new TextRun(row.SortWord, PageStyles.CellBold),
                            new TextRun("\n" + row.Subject, PageStyles.CellLight) { Language = "zh" },
                        ])
                        {
                            MaxLines = 4,
                        },
                        row.Old is null ? TableCell.Of(words["change.none"], PageStyles.CellFaint) : Quoted([row.Old], isLinked: false),
                        row.New is null ? TableCell.Of(words["change.none"], PageStyles.CellFaint) : Quoted([row.New]),
                    ]
            )
            .ToList();
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]) { RowPadding = RowPadding }.Paint(
            tables.Next(),
            words.Format("changes.table", changes.Since)
        );
        flow.Y += 10;
        if (changes.RowsLeftOut > 0)
        {
            Line(words.Format("changes.leftout", Words.Thousands(changes.RowsLeftOut)));
        }
    }

    private void Line(string text)
    {
        flow.Ensure(16);
        flow.Page.Text(PageFlow.Left, flow.Y + 8, text, PageStyles.TextLight);
        flow.Y += 16;
    }

    private List<TextRun> Runs(TrustLine line)
    {
        var runs = new List<TextRun> { new(line.Words, PageStyles.Text) };
        for (var i = 0; i < line.Claims.Count; i++)
        {
            runs.Add(new TextRun(i == 0 ? " " : words["list.comma"], PageStyles.Text));
            runs.Add(Code(line.Claims[i], line.Claims[i]));
        }

        return runs;
    }

    /// <summary>Each place with its code and its words, one behind the other.</summary>
    private TableCell Quoted(IReadOnlyList<CheckQuote> quotes, bool isLinked = true)
    {
        var runs = new List<TextRun>();
        foreach (var quote in quotes)
        {
            runs.Add(Code((runs.Count > 0 ? "  " : string.Empty) + quote.Claim, quote.Claim, isLinked));
            runs.Add(new TextRun(" ", PageStyles.Cell));
            runs.AddRange(CoveragePages.Highlighted(quote.Quote, quote.Start, quote.Length, PageStyles.Cell, PageStyles.CellBold));
        }

        return new TableCell(runs) { MaxLines = 7 };
    }

    private TextRun Code(string text, string claim, bool isLinked = true) =>
        new(text, PageStyles.Code)
        {
            Link = isLinked && cited.Contains(claim) ? LinkTarget.ToAnchor(ClaimAnchor.Of(claim)) : null,
            LinkDescription = isLinked && cited.Contains(claim) ? claim : null,
        };
}
