using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>What the page shows: the digest, and the documents it was composed of, joined by claim code.</summary>
internal sealed class PageContent
{
    private readonly Dictionary<string, (Fact Fact, DigestDocument Document, int Column)> stated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Citation> citations;
    private readonly HashSet<string> refused;
    private readonly HashSet<string> counted;

    /// <exception cref="ArgumentException">The digest was composed of other ledgers.</exception>
    public PageContent(DigestModel model, IReadOnlyList<Ledger> ledgers)
    {
        Model = model;
        Words = PageWords.Of(model.Language);
        Places = new PagePlaces(model, Words);
        var byId = ledgers.ToDictionary(ledger => ledger.Document.Id, StringComparer.Ordinal);
        Sources =
        [
            .. model.Documents.Select(document =>
                (document, byId.TryGetValue(document.Id, out var ledger) ? ledger : throw Foreign("document", document.Id))
            ),
        ];
        var listed = model.Facts.Select(row => row.Letter).ToHashSet(StringComparer.Ordinal);
        foreach (var (document, ledger) in Sources.Where(source => listed.Contains(source.Document.Letter)))
        {
            foreach (var fact in ledger.Facts)
            {
                var (line, column) = ledger.Document.Lines.PlaceOf(fact.Span.Start);
                stated[ClaimOf(document.Letter, line, column)] = (fact, document, column);
            }
        }

        var citations = model.Citations;
        this.citations = citations
            .DistinctBy(citation => citation.Claim, StringComparer.Ordinal)
            .ToDictionary(citation => citation.Claim, StringComparer.Ordinal);
        refused = model.RefusedNumbers.Select(number => number.Claim).ToHashSet(StringComparer.Ordinal);
        counted = (model.Checks ?? [])
            .SelectMany(check => check.Others)
            .Select(quote => quote.Claim)
            .Where(claim => !Shows(claim))
            .ToHashSet(StringComparer.Ordinal);
        Facts = [.. model.Facts.Select(Join)];
        var cited = citations.Select(citation => citation.Letter).ToHashSet(StringComparer.Ordinal);
        var others = PageBudget.UncitedDocuments;
        ShownSources = [.. Sources.Where(source => cited.Contains(source.Document.Letter) || others-- > 0)];
    }

    public DigestModel Model { get; }

    public PageWords Words { get; }

    public PagePlaces Places { get; }

    /// <summary>The date of the issue in full.</summary>
    public string Date => new PeriodFormat(Charts.Wording.Words.Of(Model.Language)).Full(Model.IssueDate);

    /// <summary>In the digest's order.</summary>
    public IReadOnlyList<PageFact> Facts { get; }

    /// <summary>In order of letter.</summary>
    public IReadOnlyList<(DigestDocument Document, Ledger Ledger)> Sources { get; }

    /// <summary>Those the page names: all that hold a listed fact, and the first few of the others.</summary>
    public IReadOnlyList<(DigestDocument Document, Ledger Ledger)> ShownSources { get; }

    public static string ClaimOf(string letter, int line, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}{line}:{column}");

    public static string ClaimOf(string letter, SourceDocument document, int offset)
    {
        var (line, column) = document.Lines.PlaceOf(offset);
        return ClaimOf(letter, line, column);
    }

    /// <summary>True where the page shows the claim's sentence: a statistic or a held number that the digest names.</summary>
    public bool Shows(string claim) => citations.ContainsKey(claim) || refused.Contains(claim);

    /// <summary>True for the mark of a list entry that a check quotes: it states nothing, but has an address.</summary>
    public bool IsCounted(string claim) => counted.Contains(claim);

    /// <summary>The address of a claim, or null where the page does not show it.</summary>
    public string? LinkTo(string claim) => Shows(claim) || IsCounted(claim) ? "#" + claim : null;

    private static ArgumentException Foreign(string sort, string name) =>
        new($"The digest names the {sort} '{name}', which no ledger holds; give the ledgers it was composed of.", nameof(name));

    private PageFact Join(FactRow row)
    {
        var (fact, document, column) = stated.TryGetValue(row.Claim, out var found) ? found : throw Foreign("claim", row.Claim);
        var citation = citations.TryGetValue(row.Claim, out var cited) ? cited : throw Foreign("citation of the claim", row.Claim);
        return new PageFact(row, fact, document, citation, column, Places.UsesOf(row.Claim));
    }
}
