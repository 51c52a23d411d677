using System.Globalization;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The sentences behind the figures, by document and place; every claim code of the issue leads here.</summary>
internal sealed class AppendixPages(PageFlow flow, DigestModel model, Words words)
{
    private const double LeastOnLastPage = 110;
    private static readonly double[] Paddings = [1.5, 1.35, 1.2, 1.65];

    /// <summary>With rows a little closer or wider where else a few of them would stand alone on the last page.</summary>
    public void Paint()
    {
        var columns = new[]
        {
            new TableColumn(words["head.claim"], 40),
            new TableColumn(string.Empty, 7),
            new TableColumn(words["head.sentence"]) { IsFlexible = true },
            new TableColumn(words["head.section"], 58),
            new TableColumn(words["head.line"], 20) { Anchor = TextAnchor.End },
        };
        var parts = Parts();
        var found = Array.Find(
            Paddings,
            padding =>
            {
                var trial = flow.Trial();
                var first = trial.PageNumber;
                new TablePainter(trial, columns, parts) { RowPadding = padding }.Paint(string.Empty, string.Empty);
                return trial.PageNumber == first || trial.Y > PageFlow.Top + LeastOnLastPage;
            }
        );
        new TablePainter(flow, columns, parts) { RowPadding = found > 0 ? found : Paddings[0] }.Paint(string.Empty, string.Empty);
    }

    private List<TableRows> Parts()
    {
        var anchored = new HashSet<string>(StringComparer.Ordinal);
        var citations = model.Citations;
        var documents = model.DocumentsOf(citations.Select(citation => citation.Letter));
        return
        [
            .. citations
                .GroupBy(citation => citation.Letter, StringComparer.Ordinal)
                .Select(group =>
                {
                    var document = documents[group.Key];
                    return new TableRows(
                        group.Key + "\u00A0\u00A0" + (document.Name.Length > 0 ? document.Name : document.Title),
                        [.. group.Select(citation => Row(citation, anchored.Add(citation.Claim)))]
                    )
                    {
                        HeadingNote = document.Name.Length > 0 ? document.Title : string.Empty,
                    };
                }),
        ];
    }

    private static IReadOnlyList<TableCell> Row(Citation citation, bool isFirst) =>
        [
            TableCell.Of(citation.Claim, PageStyles.Code) with
            {
                Anchor = isFirst ? ClaimAnchor.Of(citation.Claim) : null,
            },
            TableCell.Empty with
            {
                Sign = citation.Status == Facts.Status.Actual ? null : citation.Status,
            },
            new TableCell(
                CoveragePages.Highlighted(citation.Quote, citation.Start, citation.Length, PageStyles.Quote, PageStyles.QuoteNumber)
            )
            {
                MaxLines = 2,
            },
            new TableCell(citation.Section.Length == 0 ? [] : [new TextRun(citation.Section, PageStyles.CellLight) { Language = "zh" }]),
            TableCell.Of(citation.Line.ToString(CultureInfo.InvariantCulture), PageStyles.CellLight),
        ];
}
