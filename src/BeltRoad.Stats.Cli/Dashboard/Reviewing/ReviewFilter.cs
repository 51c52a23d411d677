using BeltRoad.Stats.Facts;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>Which facts a person wants to review, from the address. An empty part does not filter.</summary>
/// <param name="Only"><c>new</c>, <c>drawn</c>, <c>unsure</c> or <c>returned</c>.</param>
internal sealed record ReviewFilter(string Kind, string Document, string Indicator, string Only)
{
    public static IReadOnlyList<string> Sets { get; } = ["unsure", "drawn", "new", "returned"];

    public static ReviewFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new ReviewFilter(Text("kind"), Text("document"), Text("indicator"), Text("only"));

        string Text(string name) => query[name].ToString().Trim();
    }

    /// <summary>The query that leads to the same facts; empty for all.</summary>
    public string Address =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["kind"] = Kind,
                    ["document"] = Document,
                    ["indicator"] = Indicator,
                    ["only"] = Only,
                }.Where(static part => part.Value!.Length > 0)
            )
            .ToString();

    public bool Takes(QueuedFact queued, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(queued);
        ArgumentNullException.ThrowIfNull(state);
        var stored = queued.Stored;
        return (Kind.Length == 0 || EnumNames.Name(stored.Fact.Kind) == Kind)
            && (Document.Length == 0 || stored.Letter == Document)
            && (Indicator.Length == 0 || stored.Fact.Indicator == Indicator)
            && Only switch
            {
                "new" => state.New.Contains(stored.Code),
                "drawn" => state.Drawn.Contains(stored.Code),
                "unsure" => !stored.Fact.IsSure,
                "returned" => ReviewItem.Of(queued, state).Older is not null,
                _ => true,
            };
    }
}
