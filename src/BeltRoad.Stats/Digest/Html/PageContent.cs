using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>What the page shows: the digest, and the documents it was composed of, joined by claim code.</summary>
internal sealed class PageContent
{
    private readonly Dictionary<string, int> chartNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tableNumbers = new(StringComparer.Ordinal);

    private PageContent(DigestModel model)
    {
        Model = model;
        Words = PageWords.Of(model.Language);
        foreach (var chart in model.Charts)
        {
            chartNumbers.TryAdd(chart.Id, chartNumbers.Count + 1);
        }

        foreach (var table in model.Sections.SelectMany(section => section.Tables))
        {
            tableNumbers.TryAdd(table.Id, tableNumbers.Count + 1);
        }
    }

    public DigestModel Model { get; }

    public PageWords Words { get; }

    /// <summary>The date of the issue in full.</summary>
    public string Date => new PeriodFormat(Charts.Wording.Words.Of(Model.Language)).Full(Model.IssueDate);

    /// <summary>By claim code, in the digest's order.</summary>
    public required IReadOnlyList<PageFact> Facts { get; init; }

    public required IReadOnlySet<string> Claims { get; init; }

    /// <summary>In order of letter.</summary>
    public required IReadOnlyList<(DigestDocument Document, Ledger Ledger)> Sources { get; init; }

    /// <summary>Those the page names: all that hold a listed fact, and the first few of the others.</summary>
    public required IReadOnlyList<(DigestDocument Document, Ledger Ledger)> ShownSources { get; init; }

    /// <exception cref="ArgumentException">The digest was composed of other ledgers.</exception>
    public static PageContent Of(DigestModel model, IReadOnlyList<Ledger> ledgers)
    {
        var byId = ledgers.ToDictionary(ledger => ledger.Document.Id, StringComparer.Ordinal);
        var sources = model.Documents
            .Select(document => (document, byId.TryGetValue(document.Id, out var ledger) ? ledger : throw Foreign($"document {document.Id}")))
            .ToList();
        var stated = new Dictionary<string, (Fact Fact, DigestDocument Document, int Column)>(StringComparer.Ordinal);
        foreach (var (document, ledger) in sources)
        {
            foreach (var fact in ledger.Facts)
            {
                var (line, column) = ledger.Document.Lines.PlaceOf(fact.Span.Start);
                stated[ClaimOf(document.Letter, line, column)] = (fact, document, column);
            }
        }

        var places = new PageContent(model) { Facts = [], Claims = new HashSet<string>(), Sources = [], ShownSources = [] };
        var used = places.Used();
        var citations = model.Citations.DistinctBy(citation => citation.Claim).ToDictionary(citation => citation.Claim, StringComparer.Ordinal);
        var facts = model.Facts.Select(row =>
        {
            var (fact, document, column) = stated.TryGetValue(row.Claim, out var found) ? found : throw Foreign($"claim {row.Claim}");
            var citation = citations.TryGetValue(row.Claim, out var cited) ? cited : throw new ArgumentException($"The digest cites no sentence for the claim {row.Claim}; give it one.", nameof(model));
            return new PageFact(row, fact, document, citation, column, [.. used[row.Claim]]);
        }).ToList();
        return new PageContent(model)
        {
            Facts = facts,
            Claims = facts.Select(fact => fact.Row.Claim).ToHashSet(StringComparer.Ordinal),
            Sources = sources,
            ShownSources = Shown(sources, facts),
        };
    }

    public static string ClaimOf(string letter, int line, int column) => string.Create(CultureInfo.InvariantCulture, $"{letter}{line}:{column}");

    public static string ClaimOf(string letter, SourceDocument document, int offset)
    {
        var (line, column) = document.Lines.PlaceOf(offset);
        return ClaimOf(letter, line, column);
    }

    public int NumberOf(ChartSpec chart) => chartNumbers[chart.Id];

    public int NumberOf(DigestTable table) => tableNumbers[table.Id];

    public static string AddressOf(int chart) => string.Create(CultureInfo.InvariantCulture, $"chart-{chart}");

    public static string TableAddressOf(int table) => string.Create(CultureInfo.InvariantCulture, $"table-{table}");

    /// <summary>The address of a claim, or null where the page does not list it.</summary>
    public string? LinkTo(string claim) => Claims.Contains(claim) ? "#" + claim : null;

    private static List<(DigestDocument Document, Ledger Ledger)> Shown(List<(DigestDocument Document, Ledger Ledger)> sources, List<PageFact> facts)
    {
        var cited = facts.Select(fact => fact.Document.Letter).ToHashSet(StringComparer.Ordinal);
        var others = PageBudget.UncitedDocuments;
        return [.. sources.Where(source => cited.Contains(source.Document.Letter) || others-- > 0)];
    }

    private static ArgumentException Foreign(string what) =>
        new($"The digest names the {what}, which no ledger holds; give the ledgers it was composed of.");

    private ILookup<string, (string Label, string Address)> Used()
    {
        var cover = Model.KeyFigures.Select(figure => (figure.Claim, (Words["cover"], "#digest")));
        var charts = Model.Charts.SelectMany(chart => chart.Marks
            .Where(mark => mark.Claim.Length > 0)
            .Select(mark => (mark.Claim, (Words.Format("chart", NumberOf(chart)), "#" + AddressOf(NumberOf(chart))))));
        var tables = Model.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Parts
            .SelectMany(part => part.Rows)
            .Select(row => (row.Claim, (Words.Format("table", NumberOf(table)), "#" + TableAddressOf(NumberOf(table))))));
        return cover.Concat(charts).Concat(tables).Distinct().ToLookup(pair => pair.Claim, pair => pair.Item2, StringComparer.Ordinal);
    }
}
