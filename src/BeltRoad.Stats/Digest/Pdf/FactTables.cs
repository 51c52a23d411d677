using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The tables of facts: of a section, of pledges and forecasts, of all.</summary>
internal sealed class FactTables
{
    private const double TableGap = 12;
    private const double RowHeight = 10.7;
    private const int MostTrials = 12;
    private const double LeastHole = 40;
    private const double LeastPrinted = 44;
    private const double MostPrinted = 78;
    private const double AllValueWidth = 74;

    /// <summary>One width for the printed words in all tables of the issue.</summary>
    private readonly double printedWidth;

    private readonly PageFlow flow;
    private readonly DigestModel model;
    private readonly Words words;
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private int number;

    public FactTables(PageFlow flow, DigestModel model, Words words)
        : this(
            flow,
            model,
            words,
            Math.Clamp(
                model
                    .Sections.SelectMany(section => section.Tables)
                    .SelectMany(table => table.Parts)
                    .SelectMany(part => part.Rows)
                    .Select(row => TextMeasurer.Width(row.AsPrinted, PageStyles.Cell))
                    .DefaultIfEmpty(0)
                    .Max(),
                LeastPrinted,
                MostPrinted
            )
        ) { }

    private FactTables(PageFlow flow, DigestModel model, Words words, double printedWidth)
    {
        this.flow = flow;
        this.model = model;
        this.words = words;
        this.printedWidth = printedWidth;
    }

    /// <summary>
    /// The tables of a section. Where what follows would leave much of the page empty, they take so many of their further rows
    /// as fill it.
    /// </summary>
    /// <param name="holeAfter">Points that stay empty if what follows is given so many points of this page.</param>
    public void Sections(IReadOnlyList<DigestTable> parts, Func<double, double> holeAfter)
    {
        var shortest = Trial(parts);
        var hole = holeAfter(shortest.Room);
        var more = hole < LeastHole ? 0 : Math.Min(parts.Sum(table => table.InReserve), (int)(shortest.Room / RowHeight));
        for (var trials = 0; more > 0 && trials < MostTrials; trials++)
        {
            var longer = Longer(parts, more);
            var trial = Trial(longer);
            if (trial.PageNumber == shortest.PageNumber && holeAfter(trial.Room) < hole)
            {
                parts = longer;
                break;
            }

            more -= Math.Max(1, more / MostTrials);
        }

        foreach (var table in parts)
        {
            Section(table);
            flow.Y += TableGap;
            shown.UnionWith(table.Parts.SelectMany(part => part.Rows).Select(row => row.Claim));
        }
    }

    /// <summary>Whether a table of a section has a row of the claim.</summary>
    public bool Shows(string claim) => shown.Contains(claim);

    /// <summary>The tables of what has not happened.</summary>
    public void Ahead(IReadOnlyList<DigestTable> parts)
    {
        foreach (var table in parts)
        {
            Ahead(table);
            flow.Y += TableGap;
        }
    }

    private PageFlow Trial(IReadOnlyList<DigestTable> parts)
    {
        var trial = flow.Trial();
        var tables = new FactTables(trial, model, words, printedWidth);
        foreach (var table in parts)
        {
            tables.Section(table);
            trial.Y += TableGap;
        }

        trial.Y -= TableGap;
        return trial;
    }

    /// <summary>So many rows more, to the first tables that have them.</summary>
    private static IReadOnlyList<DigestTable> Longer(IReadOnlyList<DigestTable> parts, int more)
    {
        var longer = new List<DigestTable>();
        foreach (var table in parts)
        {
            var rows = Math.Min(more, table.InReserve);
            longer.Add(rows > 0 ? table.Longer(rows) : table);
            more -= rows;
        }

        return longer;
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
            new TableColumn(words["head.asof"], 50),
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
                                    TableCell.Named(row, maxLines: 2),
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
        OmittedOf(table);
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
                            TableCell.Named(row, maxLines: 2),
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
        OmittedOf(table);
    }

    /// <summary>Every fact with its document, section and sentence.</summary>
    public void All()
    {
        var columns = new[]
        {
            new TableColumn(words["head.claim"], 40),
            new TableColumn(words["head.what"]) { IsFlexible = true },
            new TableColumn(words["head.value"], AllValueWidth) { Anchor = TextAnchor.End },
            new TableColumn(words["head.kind"], 44),
            new TableColumn(words["head.measure"], 40),
            new TableColumn(words["head.asof"], 46),
            new TableColumn(string.Empty, 7),
        };
        var documents = model.DocumentsOf(model.Facts.Select(row => row.Letter));
        var parts = model
            .Facts.GroupBy(row => row.Letter, StringComparer.Ordinal)
            .Select(group =>
            {
                var document = documents[group.Key];
                return new TableRows(
                    group.Key + "\u00A0\u00A0" + (document.Name.Length > 0 ? document.Name : document.Title),
                    [
                        .. group.Select(row =>
                            new[]
                            {
                                TableCell.Claim(row.Claim),
                                TableCell.Named(row, maxLines: 4, whole: model.Language == DigestLanguage.English),
                                Hedged(row),
                                TableCell.Of(row.KindWord, PageStyles.Cell),
                                TableCell.Of(row.MeasureWord, PageStyles.Cell),
                                AsOf(row),
                                TableCell.Empty with
                                {
                                    Sign = row.Status,
                                },
                            }
                        ),
                    ]
                )
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

    /// <summary>On one line where it fits; a figure in long words breaks where its words end.</summary>
    private static TableCell Hedged(FactRow row)
    {
        TextRun[] runs =
            row.Hedge.Length == 0
                ? [new TextRun(row.Figure, PageStyles.CellBold)]
                : [new TextRun(row.Hedge + "\u00A0", PageStyles.CellLight), new TextRun(row.Figure, PageStyles.CellBold)];
        return TextMeasurer.Width(runs) <= AllValueWidth
            ? new TableCell(runs)
            : new TableCell([.. runs.Select(run => run with { Text = run.Text.Replace('\u00A0', ' ') })]) { MaxLines = 3 };
    }

    private void OmittedOf(DigestTable table) => Omitted(table.Omitted, model.FactsLeftOut > 0 ? "table.all.leftout" : "table.omitted");

    private void Omitted(int count, string id)
    {
        if (count > 0)
        {
            flow.Ensure(11);
            flow.Page.Text(PageFlow.Left, flow.Y + 8, words.Format(id, Words.Thousands(count)), PageStyles.TextLight);
            flow.Y += 11;
        }
    }
}
