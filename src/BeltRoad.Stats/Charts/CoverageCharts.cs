using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>The program's own counts: what was found in each document, and how the statistics are stated.</summary>
internal static class CoverageCharts
{
    /// <summary>The order and so the colours of the classes.</summary>
    public static readonly IReadOnlyList<MentionClass> Classes =
    [
        MentionClass.Statistic,
        MentionClass.Date,
        MentionClass.Enumeration,
        MentionClass.Idiom,
        MentionClass.Name,
        MentionClass.Ordinal,
        MentionClass.Refused,
    ];

    private const int MostRows = 24;

    /// <summary>A strip a document; the documents with most number expressions where there are too many.</summary>
    public static ChartSpec? Classed(string id, IReadOnlyList<(string Letter, Ledger Ledger)> documents, ChartContext context)
    {
        var words = context.Words;
        if (documents.All(document => document.Ledger.Mentions.Count == 0))
        {
            return null;
        }

        var total = documents.Sum(document => StatisticsOf(document.Ledger));
        var most = documents.MaxBy(document => StatisticsOf(document.Ledger));
        var silent = documents.Count(document => StatisticsOf(document.Ledger) == 0);
        var rows = (
            documents.Count <= MostRows ? documents : documents.OrderByDescending(document => document.Ledger.Mentions.Count).Take(MostRows)
        )
            .Select(document =>
                (document.Letter, Seen: document.Ledger.Mentions.Count, Counts: Classes.Select(document.Ledger.CountOf).ToList())
            )
            .ToList();
        var name = most.Letter + "\u00A0" + context.DocumentName(most.Letter);
        var title =
            documents.Count == 1
                ? words.Format(
                    "title.ledger.one",
                    name,
                    total == 0 ? words["count.statistics.zero"] : words.Count("count.statistics", total),
                    words.Count("count.numbers", rows[0].Seen)
                )
                : words.Format("title.ledger", name, Words.Thousands(StatisticsOf(most.Ledger)), Words.Thousands(total))
                    + (silent > 0 ? words.Count("title.ledger.silent", silent) : string.Empty);
        var groups = new List<ChartGroup>
        {
            new(
                words["head.all"],
                [
                    .. rows.Select(row => new ChartRow(
                        row.Letter + "\u00A0\u00A0" + context.DocumentName(row.Letter),
                        string.Empty,
                        [
                            .. row.Counts.Select(
                                (count, column) =>
                                    new ChartMark(count, Words.Thousands(count), string.Empty) { Column = column, Named = column == 0 }
                            ),
                        ]
                    )),
                ]
            ),
        };
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Strips,
            Title = title,
            Subtitle = words["subtitle.ledger"],
            Groups = groups,
            Axis = new ChartAxis(AxisScale.Linear, 0m, rows.Max(row => row.Seen), []),
            Columns = [.. Classes.Select(@class => words["class." + @class])],
            Source = documents.Count > rows.Count ? words.Format("note.documents", documents.Count - rows.Count) : string.Empty,
            AlternativeText =
                title
                + words["list.semicolon"]
                + string.Join(
                    words["list.semicolon"],
                    rows.Select(row =>
                        row.Letter
                        + " "
                        + string.Join(
                            ", ",
                            Classes.Zip(row.Counts, (@class, count) => words["class." + @class] + " " + Words.Thousands(count))
                        )
                    )
                ),
            Span = 8,
            Omitted = documents.Count - rows.Count,
        };
    }

    /// <summary>The statistics three ways: dated, hedged, happened.</summary>
    public static ChartSpec? Stated(string id, IReadOnlyList<Claim> claims, ChartContext context)
    {
        if (claims.Count == 0)
        {
            return null;
        }

        var words = context.Words;
        var undated = 0;
        var hedges = new int[Enum.GetValues<Modifier>().Length];
        var statuses = new int[Enum.GetValues<Status>().Length];
        foreach (var claim in claims)
        {
            undated += claim.Fact.Time is null ? 1 : 0;
            hedges[(int)claim.Fact.Modifier]++;
            statuses[(int)claim.Fact.Status]++;
        }

        var (exact, over) = (hedges[(int)Modifier.Exact], hedges[(int)Modifier.Over]);
        var title =
            undated == 0 ? words.Format("title.dated.all", Words.Thousands(claims.Count))
            : undated == claims.Count ? words.Format("title.undated.all", Words.Thousands(claims.Count))
            : words.Format(
                undated == 1 ? "title.undated.one" : "title.undated.many",
                Words.Thousands(undated),
                Words.Thousands(claims.Count)
            );
        var groups = new List<ChartGroup>
        {
            Split("split.dated", [("split.dated.yes", claims.Count - undated), ("split.dated.no", undated)], context),
            Split(
                "split.hedged",
                [("hedge.exact", exact), ("hedge.over", over), ("split.hedged.other", claims.Count - exact - over)],
                context
            ),
            Split(
                "split.status",
                [
                    ("status.Actual", statuses[(int)Status.Actual]),
                    ("status.Planned", statuses[(int)Status.Planned]),
                    ("status.Forecast", statuses[(int)Status.Forecast]),
                ],
                context
            ),
        };
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Splits,
            Title = title,
            Subtitle = words.Format("subtitle.splits", Words.Thousands(claims.Count)),
            Groups = groups,
            Axis = new ChartAxis(AxisScale.Linear, 0m, claims.Count, []),
            Source = string.Empty,
            AlternativeText = context.AlternativeText(title, groups),
            Span = 4,
        };
    }

    private static int StatisticsOf(Ledger ledger) => ledger.CountOf(MentionClass.Statistic);

    private static ChartGroup Split(string id, IReadOnlyList<(string Name, int Count)> parts, ChartContext context) =>
        new(
            context.Words[id],
            [
                .. parts.Select(
                    (part, column) =>
                        new ChartRow(
                            context.Words[part.Name],
                            string.Empty,
                            [
                                new ChartMark(part.Count, Words.Thousands(part.Count), string.Empty)
                                {
                                    Column = column,
                                    Status = string.Equals(id, "split.status", StringComparison.Ordinal) ? (Status)column : Status.Actual,
                                },
                            ]
                        )
                ),
            ]
        );
}
