using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The tables of facts: of a section, of pledges and forecasts, of all.</summary>
internal sealed class FactTables(PageFlow flow, DigestModel model, Words words)
{
    private int number;

    /// <summary>The figures of one kind, largest first in each unit.</summary>
    public void Section(DigestTable table)
    {
        var heads = table.Parts.Select(part => part.Unit).ToList();
        var columns = new[]
        {
            new TableColumn(words["head.claim"]),
            new TableColumn(words["head.what"]) { IsFlexible = true },
            new TableColumn(string.Empty) { Anchor = TextAnchor.End },
            new TableColumn(heads.Count > 0 ? heads[0] : string.Empty) { IsDecimal = true },
            new TableColumn(words["head.printed"], MaxWidth: 86),
            new TableColumn(words["head.measure"]),
            new TableColumn(words["head.asof"], MaxWidth: 66),
            new TableColumn(words["head.document"]) { Anchor = TextAnchor.End },
        };
        var parts = table.Parts
            .Select((part, index) => new TableRows(
                index == 0 ? string.Empty : words.Format("table.unit", part.Unit),
                [.. part.Rows.Select(row => new[]
                {
                    TableCell.Claim(row.Claim),
                    TableCell.Of(row.Label, PageStyles.Cell, maxLines: 2),
                    TableCell.Of(row.Hedge, PageStyles.CellLight),
                    TableCell.Of(row.Value, PageStyles.CellBold),
                    TableCell.Of(row.AsPrinted, PageStyles.Cell, maxLines: 2),
                    TableCell.Of(row.MeasureWord, PageStyles.Cell),
                    AsOf(row),
                    TableCell.Of(row.Letter, PageStyles.Cell),
                })],
                index == 0 ? null : new Dictionary<int, string> { [3] = part.Unit }))
            .ToList();
        new TablePainter(flow, columns, parts).Paint(Next(), table.Title);
        Omitted(table.Omitted);
    }

    /// <summary>Figures that have not happened, in any unit.</summary>
    public void Ahead(DigestTable table)
    {
        var columns = new[]
        {
            new TableColumn(words["head.claim"]),
            new TableColumn(words["head.what"]) { IsFlexible = true },
            new TableColumn(string.Empty) { Anchor = TextAnchor.End },
            new TableColumn(words["head.value"]) { Anchor = TextAnchor.End },
            new TableColumn(words["head.printed"], MaxWidth: 92),
            new TableColumn(words["head.measure"]),
            new TableColumn(words["head.due"], MaxWidth: 66),
            new TableColumn(words["head.status"]),
            new TableColumn(words["head.document"]) { Anchor = TextAnchor.End },
        };
        var parts = table.Parts
            .Select(part => new TableRows(string.Empty, [.. part.Rows.Select(row => new[]
            {
                TableCell.Claim(row.Claim),
                TableCell.Of(row.Label, PageStyles.Cell, maxLines: 2),
                TableCell.Of(row.Hedge, PageStyles.CellLight),
                TableCell.Of(row.Figure, PageStyles.CellBold),
                TableCell.Of(row.AsPrinted, PageStyles.Cell, maxLines: 2),
                TableCell.Of(row.MeasureWord, PageStyles.Cell),
                AsOf(row),
                TableCell.Of(row.StatusWord, PageStyles.Cell) with { Sign = row.Status },
                TableCell.Of(row.Letter, PageStyles.Cell),
            })]))
            .ToList();
        new TablePainter(flow, columns, parts).Paint(Next(), table.Title);
        Omitted(table.Omitted);
    }

    /// <summary>Every fact with its document, section and sentence.</summary>
    public void All()
    {
        var columns = new[]
        {
            new TableColumn(words["head.claim"], 40),
            new TableColumn(words["head.what"]) { IsFlexible = true },
            new TableColumn(string.Empty, 24) { Anchor = TextAnchor.End },
            new TableColumn(words["head.value"], 58) { Anchor = TextAnchor.End },
            new TableColumn(words["head.unit"], 40),
            new TableColumn(words["head.kind"], 41),
            new TableColumn(words["head.measure"], 40),
            new TableColumn(words["head.asof"], 48),
            new TableColumn(string.Empty, 7),
            new TableColumn(words["head.section"], 62),
        };
        var parts = model.Facts
            .GroupBy(row => row.Letter, StringComparer.Ordinal)
            .Select(group =>
            {
                var document = model.Documents.First(candidate => candidate.Letter == group.Key);
                return new TableRows(
                    group.Key + "\u00A0\u00A0" + (document.Name.Length > 0 ? document.Name : document.Title),
                    [.. group.Select(row => new[]
                    {
                        TableCell.Claim(row.Claim),
                        new TableCell([new TextRun(row.Subject, PageStyles.Cell) { Language = "zh" }]) { MaxLines = 3 },
                        TableCell.Of(row.Hedge, PageStyles.CellLight),
                        TableCell.Of(row.Figure, PageStyles.CellBold),
                        TableCell.Of(row.Unit, PageStyles.CellLight, maxLines: 2),
                        TableCell.Of(row.KindWord, PageStyles.Cell),
                        TableCell.Of(row.MeasureWord, PageStyles.Cell),
                        AsOf(row),
                        TableCell.Empty with { Sign = row.Status },
                        TableCell.Of(row.Section, PageStyles.CellLight, maxLines: 2),
                    })])
                {
                    HeadingNote = document.Name.Length > 0 ? document.Title : string.Empty,
                };
            })
            .ToList();
        new TablePainter(flow, columns, parts).Paint(Next(), words.Format("table.all", Words.Thousands(model.Facts.Count)));
        Omitted(model.FactsLeftOut, "table.all.leftout");
    }

    public string Next()
    {
        number++;
        return words.Format("table.number", number);
    }

    private static TableCell AsOf(FactRow row) => TableCell.Of(row.AsOf, row.HasTime ? PageStyles.Cell : PageStyles.CellFaint, maxLines: 2);

    private void Omitted(int count, string id = "table.omitted")
    {
        if (count > 0)
        {
            flow.Page.Text(PageFlow.Left, flow.Y + 8, words.Format(id, Words.Thousands(count)), PageStyles.TextLight);
            flow.Y += 11;
        }
    }
}
