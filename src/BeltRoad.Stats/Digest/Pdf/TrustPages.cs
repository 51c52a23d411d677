using BeltRoad.Stats.Charts.Painting;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>Which sums come out and which statements disagree, each with its sentences.</summary>
internal sealed class TrustPages(PageFlow flow, DigestModel model, Words words, FactTables tables)
{
    private static readonly TextStyle failed = new(FontWeight.Bold, 7.2, Palette.Alarm);

    public void Paint()
    {
        Checks(model.Checks ?? []);
        Conflicts();
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
            new TableColumn(words["head.check"], 64),
            new TableColumn(words["head.one"], 150),
            new TableColumn(words["head.other"], 150),
            new TableColumn(words["head.reckoning"]) { IsFlexible = true },
        };
        var rows = checks.Select(check => (IReadOnlyList<TableCell>)
        [
            new TableCell([new TextRun(check.ResultWord, check.Result == CheckResult.Fail ? failed : PageStyles.CellBold), new TextRun(words["list.clause"] + check.SortWord, PageStyles.CellLight)]) { MaxLines = 3 },
            Quoted([check.One]),
            Quoted(check.Others),
            TableCell.Of(check.Reckoning, PageStyles.Cell, 6),
        ]).ToList();
        var findings = model.Findings!;
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)])
            .Paint(tables.Next(), words.Format("checks.table", Words.Thousands(findings.Failed), Words.Thousands(findings.Passed), Words.Thousands(findings.NotCheckable)));
        flow.Y += 10;
        if (model.ChecksLeftOut > 0)
        {
            Line(words.Format("trust.leftout", Words.Thousands(model.ChecksLeftOut)));
        }
    }

    private void Conflicts()
    {
        if (model.Conflicts.Count == 0)
        {
            Line(words["trust.conflicts.none"]);
            return;
        }

        var columns = new[]
        {
            new TableColumn(words["head.what"], 104),
            new TableColumn(words["head.used"], 140),
            new TableColumn(words["head.notused"], 140),
            new TableColumn(words["head.why"]) { IsFlexible = true },
        };
        var rows = model.Conflicts.Select(conflict => (IReadOnlyList<TableCell>)
        [
            TableCell.Of(conflict.Label + words["list.clause"] + conflict.AsOf, PageStyles.CellBold, 3),
            Quoted([conflict.Used]),
            Quoted([.. conflict.Others.Select(other => other.Quote)]),
            TableCell.Of(conflict.Why, PageStyles.Cell, 3),
        ]).ToList();
        new TablePainter(flow, columns, [new TableRows(string.Empty, rows)]).Paint(tables.Next(), words.Count("conflicts.table", model.Findings!.Conflicts));
        flow.Y += 12;
    }

    private void Line(string text)
    {
        flow.Ensure(16);
        flow.Page.Text(PageFlow.Left, flow.Y + 8, text, PageStyles.TextLight);
        flow.Y += 16;
    }

    /// <summary>Each place with its code and its words, one behind the other.</summary>
    private TableCell Quoted(IReadOnlyList<CheckQuote> quotes)
    {
        var runs = new List<TextRun>();
        foreach (var quote in quotes)
        {
            var linked = model.Citations.Any(citation => citation.Claim == quote.Claim);
            runs.Add(new TextRun((runs.Count > 0 ? "  " : string.Empty) + quote.Claim, PageStyles.Code)
            {
                Link = linked ? LinkTarget.ToAnchor(ClaimAnchor.Of(quote.Claim)) : null,
                LinkDescription = linked ? quote.Claim : null,
            });
            runs.Add(new TextRun(" ", PageStyles.Cell));
            runs.AddRange(CoveragePages.Highlighted(quote.Quote, quote.Start, quote.Length, PageStyles.Cell, PageStyles.CellBold));
        }

        return new TableCell(runs) { MaxLines = 7 };
    }
}
