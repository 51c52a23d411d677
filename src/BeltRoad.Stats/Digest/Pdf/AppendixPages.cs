using System.Globalization;
using BeltRoad.Stats.Charts.Painting;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The sentences behind the figures, by document and place; every claim code of the issue leads here.</summary>
internal sealed class AppendixPages(PageFlow flow, DigestModel model, Words words)
{
    public void Paint()
    {
        var columns = new[]
        {
            new TableColumn(words["head.claim"], 40),
            new TableColumn(string.Empty, 7),
            new TableColumn(words["head.sentence"]) { IsFlexible = true },
            new TableColumn(words["head.section"], 92),
            new TableColumn(words["head.line"], 20) { Anchor = TextAnchor.End },
        };
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        var parts = model.Citations
            .GroupBy(citation => citation.Letter, StringComparer.Ordinal)
            .Select(group =>
            {
                var document = model.Documents.First(candidate => candidate.Letter == group.Key);
                return new TableRows(
                    group.Key + "\u00A0\u00A0" + (document.Name.Length > 0 ? document.Name : document.Title),
                    [.. group.Select(citation => Row(citation, anchored.Add(citation.Claim)))])
                {
                    HeadingNote = document.Name.Length > 0 ? document.Title : string.Empty,
                };
            })
            .ToList();
        new TablePainter(flow, columns, parts).Paint(string.Empty, string.Empty);
    }

    private static IReadOnlyList<TableCell> Row(Citation citation, bool isFirst) =>
    [
        TableCell.Of(citation.Claim, PageStyles.Code) with { Anchor = isFirst ? ClaimAnchor.Of(citation.Claim) : null },
        TableCell.Empty with { Sign = citation.Status == Facts.Status.Actual ? null : citation.Status },
        new TableCell(CoveragePages.Highlighted(citation.Quote, citation.Start, citation.Length, PageStyles.Quote, PageStyles.QuoteNumber)) { MaxLines = 3 },
        new TableCell(citation.Section.Length == 0 ? [] : [new TextRun(citation.Section, PageStyles.CellLight) { Language = "zh" }]),
        TableCell.Of(citation.Line.ToString(CultureInfo.InvariantCulture), PageStyles.CellLight),
    ];
}
