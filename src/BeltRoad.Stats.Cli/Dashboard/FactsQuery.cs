using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Store;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The query in the address of the fact table. An empty part does not filter; an unknown value matches nothing.</summary>
/// <param name="Search">Terms that must all occur in a fact or its sentence.</param>
/// <param name="Sort"><c>claim</c>, <c>value</c>, <c>subject</c> or <c>time</c>; a leading <c>-</c> reverses the order.</param>
/// <param name="Page">The page number in the address, from 1. It is only displayed; the keys select the page.</param>
internal sealed record FactsQuery(
    string Search,
    string Kind,
    string Status,
    string Measure,
    string Document,
    string Sort,
    int Page,
    FactKey? After,
    FactKey? Before
)
{
    private const int LongestSearch = 200;

    public static FactsQuery Of(IQueryCollection query) =>
        new(
            Text(query, "q") is var search && search.Length > LongestSearch ? search[..LongestSearch] : search,
            Text(query, "kind"),
            Text(query, "status"),
            Text(query, "measure"),
            Text(query, "document"),
            Text(query, "sort"),
            int.TryParse(Text(query, "page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
            FactKey.Parse(query["after"]),
            FactKey.Parse(query["before"])
        );

    /// <summary>Whether it is the first page.</summary>
    public bool IsFirst => After is null && Before is null;

    /// <summary>The query for the store; null if nothing can match.</summary>
    public FactQuery? Stored()
    {
        if (!Is(Kind, out Kind? kind) || !Is(Status, out Status? status) || !Is(Measure, out Measure? measure))
        {
            return null;
        }

        return new FactQuery
        {
            Kind = kind,
            Status = status,
            Measure = measure,
            Document = Document.Length > 0 ? Document : null,
            Words = SearchText.Fold(Search).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Order = Sort.TrimStart('-') switch
            {
                "value" => FactOrder.Value,
                "subject" => FactOrder.Subject,
                "time" => FactOrder.Time,
                _ => FactOrder.Claim,
            },
            Descending = Sort is ['-', ..],
        };
    }

    /// <summary>The address of the first page of this query, or of its download.</summary>
    public string Address(string path, string? sort = null) => path + QueryString.Create(Parts(sort ?? Sort));

    /// <summary>The address of the page that begins after a key or ends before it.</summary>
    public string Turned(string side, FactKey key, int page) =>
        "/facts"
        + QueryString.Create([
            .. Parts(Sort),
            KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create(side, (string?)key.ToString()),
        ]);

    private List<KeyValuePair<string, string?>> Parts(string sort)
    {
        List<KeyValuePair<string, string?>> parts = [];
        foreach (
            var (name, value) in (ReadOnlySpan<(string, string)>)
                [("q", Search), ("kind", Kind), ("status", Status), ("measure", Measure), ("document", Document), ("sort", sort)]
        )
        {
            if (value.Length > 0)
            {
                parts.Add(KeyValuePair.Create(name, (string?)value));
            }
        }

        return parts;
    }

    private static string Text(IQueryCollection query, string name) => query[name].ToString().Trim();

    private static bool Is<T>(string name, out T? value)
        where T : struct, Enum
    {
        value = EnumNames.TryParse(name, out T known) ? known : null;
        return name.Length == 0 || value is not null;
    }
}
