using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The tables of facts: of a section, of pledges and forecasts.</summary>
internal sealed class FactTables
{
    private const double TableGap = 12;
    private const double LeastPrinted = 44;

    /// <summary>Points that a name has on one line in every table.</summary>
    private const double SureName = 120;
    private const double MostPrinted = 78;

    /// <summary>One width for the printed words in all tables of the issue.</summary>
    private readonly double printedWidth;

    private readonly PageFlow flow;
    private readonly Words words;
    private readonly HashSet<string> printed = new(StringComparer.Ordinal);
    private int number;

    public FactTables(PageFlow flow, DigestModel model, Words words)
    {
        this.flow = flow;
        this.words = words;
        printedWidth = Math.Clamp(
            model
                .Sections.SelectMany(section => section.Tables)
                .SelectMany(table => table.Parts)
                .SelectMany(part => part.Rows)
                .Select(row => TextMeasurer.Width(row.AsPrinted, PageStyles.Cell))
                .DefaultIfEmpty(0)
                .Max(),
            LeastPrinted,
            MostPrinted
        );
    }

    /// <summary>The tables of a section; nothing where they were printed before.</summary>
    public void Sections(IReadOnlyList<DigestTable> parts)
    {
        foreach (var table in parts.Where(table => printed.Add(table.Id)))
        {
            Section(table);
            flow.Y += TableGap;
        }
    }

    /// <summary>Those tables of a section that fit whole on what is left of the page.</summary>
    public void Fill(IReadOnlyList<DigestTable> parts)
    {
        foreach (var table in parts.Where(table => HeightOf(table) <= flow.Room && printed.Add(table.Id)))
        {
            Section(table);
            flow.Y += TableGap;
        }
    }

    /// <summary>Points of a table at most: a long name takes two lines.</summary>
    private static double HeightOf(DigestTable table)
    {
        var rows = table.Parts.SelectMany(static part => part.Rows).ToList();
        var lines = rows.Count + rows.Count(static row => !row.IsGloss && TextMeasurer.Width(row.Label, PageStyles.Cell) > SureName);
        return TablePainter.HeightOf(table.Parts.Count, lines) + (table.Omitted > 0 ? 11 : 0);
    }

    /// <summary>The tables of what has not happened.</summary>
    public void Ahead(IReadOnlyList<DigestTable> parts)
    {
        foreach (var table in parts)
        {
            Ahead(table);
            flow.Y += TableGap;
        }
    }

    /// <summary>The figures of one kind, largest first in each unit.</summary>
    private void Section(DigestTable table)
    {
        var columns = new[]
        {
            new TableColumn(words["head.claim"], 40),
            new TableColumn(words["head.what"]) { IsFlexible = true },
            new TableColumn(string.Empty, 26) { Anchor = TextAnchor.End },
            new TableColumn(table.Parts.Count > 0 ? table.Parts[0].Unit : string.Empty)
            {
                IsDecimal = true,
                MinWhole = 46,
                MinFraction = 17,
            },
            new TableColumn(words["head.printed"], printedWidth),
            new TableColumn(words["head.measure"], 42),
            new TableColumn(words["head.asof"], words.Language == DigestLanguage.Chinese ? 57 : 50),
            new TableColumn(words["head.document"], 16) { Anchor = TextAnchor.End },
        };
        var parts = table
            .Parts.Select(
                (part, index) =>
                    new TableRows(
                        index == 0 ? string.Empty : part.Heading,
                        [
                            .. part.Rows.Select(row =>
                                new[]
                                {
                                    TableCell.Claim(row.Claim),
                                    TableCell.Named(row, maxLines: row.IsGloss ? 1 : 2),
                                    TableCell.Of(row.Hedge, PageStyles.CellLight),
                                    TableCell.Of(row.Value, PageStyles.CellBold),
                                    TableCell.Of(row.AsPrinted, PageStyles.Cell, maxLines: 2),
                                    TableCell.Of(row.MeasureWord, PageStyles.Cell),
                                    AsOf(row),
                                    TableCell.Of(row.Letter, PageStyles.Cell),
                                }
                            ),
                        ],
                        index == 0 ? null : new Dictionary<int, string> { [3] = part.Unit }
                    )
            )
            .ToList();
        new TablePainter(flow, columns, parts).Paint(Next(), table.Title);
        Omitted(table);
    }

    /// <summary>Figures that have not happened, in any unit.</summary>
    private void Ahead(DigestTable table)
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
        var parts = table
            .Parts.Select(part => new TableRows(
                string.Empty,
                [
                    .. part.Rows.Select(row =>
                        new[]
                        {
                            TableCell.Claim(row.Claim),
                            TableCell.Named(row, maxLines: row.IsGloss ? 1 : 2),
                            TableCell.Of(row.Hedge, PageStyles.CellLight),
                            TableCell.Of(row.Figure, PageStyles.CellBold),
                            TableCell.Of(row.AsPrinted, PageStyles.Cell, maxLines: 2),
                            TableCell.Of(row.MeasureWord, PageStyles.Cell),
                            AsOf(row),
                            TableCell.Of(row.StatusWord, PageStyles.Cell) with
                            {
                                Sign = row.Status,
                            },
                            TableCell.Of(row.Letter, PageStyles.Cell),
                        }
                    ),
                ]
            ))
            .ToList();
        new TablePainter(flow, columns, parts).Paint(Next(), table.Title);
        Omitted(table);
    }

    public string Next()
    {
        number++;
        return words.Format("table.number", number);
    }

    private static TableCell AsOf(FactRow row) => TableCell.Of(row.AsOf, row.HasTime ? PageStyles.Cell : PageStyles.CellFaint, maxLines: 2);

    private void Omitted(DigestTable table)
    {
        if (table.Omitted > 0)
        {
            flow.Ensure(11);
            flow.Page.Text(
                PageFlow.Left,
                flow.Y + 8,
                words.Format("table.all.leftout", Words.Thousands(table.Omitted)),
                PageStyles.TextLight
            );
            flow.Y += 11;
        }
    }
}
