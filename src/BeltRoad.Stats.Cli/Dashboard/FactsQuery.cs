using System.Globalization;
using BeltRoad.Stats.Store;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>What the address of the fact table asks for. What is empty does not narrow; what is not known finds nothing.</summary>
/// <param name="Search">Terms that all stand in a fact or its sentence.</param>
/// <param name="Sort"><c>claim</c>, <c>value</c>, <c>subject</c> or <c>time</c>; <c>-</c> before it turns the order.</param>
/// <param name="Page">From 1.</param>
internal sealed record FactsQuery(string Search, string Kind, string Status, string Measure, string Document, string Sort, int Page)
{
    private const int LongestSearch = 200;

    public static FactsQuery Of(IQueryCollection query) => new(
        Text(query, "q") is var search && search.Length > LongestSearch ? search[..LongestSearch] : search,
        Text(query, "kind"),
        Text(query, "status"),
        Text(query, "measure"),
        Text(query, "document"),
        Text(query, "sort"),
        int.TryParse(Text(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1);

    /// <summary>In the order asked for. Values of unlike units are not compared: they stand unit by unit.</summary>
    public IReadOnlyList<ShownFact> Find(Snapshot snapshot)
    {
        var terms = ShownFact.Folded(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = snapshot.Facts.Where(fact =>
            (Kind.Length == 0 || Terms.Name(fact.Fact.Kind) == Kind)
            && (Status.Length == 0 || Terms.Name(fact.Fact.Status) == Status)
            && (Measure.Length == 0 || Terms.Name(fact.Fact.Measure) == Measure)
            && (Document.Length == 0 || fact.Stored.Letter == Document)
            && terms.All(term => fact.SearchText.Contains(term, StringComparison.Ordinal)));
        return [.. (Sort.TrimStart('-'), Sort.StartsWith('-')) switch
        {
            ("value", false) => found.OrderBy(Unit, StringComparer.Ordinal).ThenBy(fact => fact.Fact.Value),
            ("value", true) => found.OrderBy(Unit, StringComparer.Ordinal).ThenByDescending(fact => fact.Fact.Value),
            ("subject", false) => found.OrderBy(fact => fact.Subject, StringComparer.Ordinal),
            ("subject", true) => found.OrderByDescending(fact => fact.Subject, StringComparer.Ordinal),
            ("time", false) => found.OrderBy(fact => fact.Fact.Time is null).ThenBy(Until, StringComparer.Ordinal),
            ("time", true) => found.OrderBy(fact => fact.Fact.Time is null).ThenByDescending(Until, StringComparer.Ordinal),
            ("claim", true) => found.Reverse(),
            _ => found,
        }];
    }

    /// <summary>The address of this query on a page, or of its download.</summary>
    public string Address(string path, int page = 1, string? sort = null)
    {
        List<KeyValuePair<string, string?>> parts = [];
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
            [("q", Search), ("kind", Kind), ("status", Status), ("measure", Measure), ("document", Document), ("sort", sort ?? Sort)])
        {
            if (value.Length > 0)
            {
                parts.Add(KeyValuePair.Create(name, (string?)value));
            }
        }

        if (page > 1)
        {
            parts.Add(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        }

        return path + QueryString.Create(parts);
    }

    private static string Text(IQueryCollection query, string name) => query[name].ToString().Trim();

    private static string Unit(ShownFact fact) => fact.Fact.Unit.Code;

    private static string? Until(ShownFact fact) => fact.Fact.Time?.End.LastDay.ToString();
}
