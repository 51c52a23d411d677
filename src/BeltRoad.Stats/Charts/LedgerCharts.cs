using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>The program's own counts: what was found in each document, and how the statistics are stated.</summary>
internal static class LedgerCharts
{
    /// <summary>The order and so the colours of the classes.</summary>
    public static readonly IReadOnlyList<MentionClass> Classes =
        [MentionClass.Statistic, MentionClass.Date, MentionClass.Enumeration, MentionClass.Idiom, MentionClass.Name, MentionClass.Ordinal, MentionClass.Refused];

    private const int MostRows = 24;

    /// <summary>A strip a document; the documents with most number expressions where there are too many.</summary>
    public static ChartSpec? Classed(string id, IReadOnlyList<(string Letter, Ledger Ledger)> documents, ChartContext context)
    {
        var words = context.Words;
        var rows = documents
            .Select(document => (document.Letter, document.Ledger, Counts: Classes.Select(document.Ledger.CountOf).ToList()))
            .ToList();
        if (rows.Sum(row => row.Counts.Sum()) == 0)
        {
            return null;
        }

        var total = rows.Sum(row => row.Counts[0]);
        var most = rows.MaxBy(row => row.Counts[0]);
        var shown = rows.Count <= MostRows ? rows : [.. rows.OrderByDescending(row => row.Counts.Sum()).Take(MostRows)];
        var silent = rows.Count(row => row.Counts[0] == 0);
        var name = most.Letter + "\u00A0" + context.DocumentNames.GetValueOrDefault(most.Letter, string.Empty);
        var title = rows.Count == 1
            ? words.Format("title.ledger.one", name, total == 0 ? words["count.statistics.zero"] : words.Count("count.statistics", total), words.Count("count.numbers", rows[0].Counts.Sum()))
            : words.Format("title.ledger", name, Words.Thousands(most.Counts[0]), Words.Thousands(total))
                + (silent > 0 ? words.Count("title.ledger.silent", silent) : string.Empty);
        var groups = new List<ChartGroup>
        {
            new(words["head.all"], [.. shown.Select(row => new ChartRow(row.Letter + "\u00A0\u00A0" + context.DocumentNames.GetValueOrDefault(row.Letter, string.Empty), string.Empty,
                [.. row.Counts.Select((count, column) => new ChartMark(count, Words.Thousands(count), string.Empty) { Column = column, Named = column == 0 })]))]),
        };
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Strips,
            Title = title,
            Subtitle = words["subtitle.ledger"],
            Groups = groups,
            Axis = new ChartAxis(AxisScale.Linear, 0m, shown.Max(row => row.Counts.Sum()), []),
            Columns = [.. Classes.Select(@class => words["class." + @class])],
            Source = rows.Count > shown.Count ? words.Format("note.documents", rows.Count - shown.Count) : string.Empty,
            AlternativeText = title + words["list.semicolon"] + string.Join(words["list.semicolon"], shown.Select(row =>
                row.Letter + " " + string.Join(", ", Classes.Zip(row.Counts, (@class, count) => words["class." + @class] + " " + Words.Thousands(count))))),
            Span = 8,
            Omitted = rows.Count - shown.Count,
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
        var undated = claims.Count(claim => claim.Fact.Time is null);
        var title = undated == 0
            ? words.Format("title.dated.all", Words.Thousands(claims.Count))
            : undated == claims.Count ? words.Format("title.undated.all", Words.Thousands(claims.Count))
            : words.Format(undated == 1 ? "title.undated.one" : "title.undated.many", Words.Thousands(undated), Words.Thousands(claims.Count));
        var groups = new List<ChartGroup>
        {
            Split("split.dated", [("split.dated.yes", claims.Count - undated), ("split.dated.no", undated)], context),
            Split("split.hedged",
            [
                ("hedge.exact", claims.Count(claim => claim.Fact.Modifier == Modifier.Exact)),
                ("hedge.over", claims.Count(claim => claim.Fact.Modifier == Modifier.Over)),
                ("split.hedged.other", claims.Count(claim => claim.Fact.Modifier is not Modifier.Exact and not Modifier.Over)),
            ], context),
            Split("split.status",
            [
                ("status.Actual", claims.Count(claim => claim.Fact.Status == Status.Actual)),
                ("status.Planned", claims.Count(claim => claim.Fact.Status == Status.Planned)),
                ("status.Forecast", claims.Count(claim => claim.Fact.Status == Status.Forecast)),
            ], context),
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

    private static ChartGroup Split(string id, IReadOnlyList<(string Name, int Count)> parts, ChartContext context) => new(
        context.Words[id],
        [.. parts.Select((part, column) => new ChartRow(context.Words[part.Name], string.Empty, [new ChartMark(part.Count, Words.Thousands(part.Count), string.Empty)
        {
            Column = column,
            Status = string.Equals(id, "split.status", StringComparison.Ordinal) ? (Status)column : Status.Actual,
        }]))]);
}
