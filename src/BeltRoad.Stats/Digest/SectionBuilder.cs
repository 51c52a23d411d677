using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Parts the observations into themes, and each theme into kinds with a table.</summary>
/// <param name="mostRows">Rows of a table; what is beyond stands in the exports.</param>
internal sealed class SectionBuilder(ChartContext context, FactRows rows, int mostRows)
{
    private const string EventsTheme = "projects";
    private const string Pledges = "pledges";
    private const string Forecasts = "forecasts";
    private const int MostRowsOfForecasts = 60;

    private static readonly (string Id, Kind[] Kinds)[] Themes =
    [
        ("money", [Kind.Trade, Kind.Investment, Kind.Contract, Kind.Finance]),
        ("transport", [Kind.Train, Kind.Freight, Kind.Passenger, Kind.Network]),
        ("partners", [Kind.Partner, Kind.Agreement]),
        ("projects", [Kind.Project, Kind.People, Kind.Event, Kind.Other]),
    ];

    private static readonly IReadOnlyDictionary<Kind, string> ThemeOf = Themes
        .SelectMany(static theme => theme.Kinds, static (theme, kind) => (theme.Id, kind))
        .ToDictionary(static theme => theme.kind, static theme => theme.Id);

    /// <param name="observations">Each figure once.</param>
    public IReadOnlyList<DigestSection> Build(IReadOnlyList<Observation> observations)
    {
        var sections = new List<DigestSection>();
        var events = EventCharts.Choose("events", observations, context);
        var bySection = observations.ToLookup(static observation => SectionOf(observation.Fact), StringComparer.Ordinal);
        foreach (var (id, kinds) in Themes)
        {
            if (Members(id) is { Count: > 0 } members)
            {
                sections.Add(Theme(id, kinds, members, events));
            }
        }

        if (Members(Pledges) is { Count: > 0 } planned)
        {
            sections.Add(Ahead(Pledges, SectionSort.Pledges, planned, ChartChooser.Pledges(planned, context)));
        }

        if (Members(Forecasts) is { Count: > 0 } forecasts)
        {
            sections.Add(Ahead(Forecasts, SectionSort.Forecasts, forecasts, ChartChooser.Forecasts(forecasts, context)));
        }

        return sections;

        List<Observation> Members(string section) => [.. bySection[section]];
    }

    private static string SectionOf(Fact fact) =>
        fact.Status switch
        {
            Status.Planned => Pledges,
            Status.Forecast => Forecasts,
            _ => ThemeOf[fact.Kind],
        };

    private DigestSection Theme(string id, Kind[] kinds, List<Observation> members, ChartSpec? events)
    {
        var words = context.Words;
        var present = kinds.Where(kind => members.Any(member => member.Fact.Kind == kind)).ToList();
        var title = present.Count > 2 ? words["theme." + id] : words.Join([.. present.Select(kind => words["kind." + kind])]);
        return new DigestSection(
            id,
            SectionSort.Actual,
            Capital(title),
            words.Format("section.actual.lead", words.Count("count.figures", members.Count)),
            Finding(members),
            [
                .. id == EventsTheme && events is not null ? [events] : Array.Empty<ChartSpec>(),
                .. ChartChooser.Actual(id, members, context, events?.Marks.Select(mark => mark.Claim).ToHashSet(StringComparer.Ordinal)),
            ],
            [.. present.Select(kind => Table(id, kind, [.. members.Where(member => member.Fact.Kind == kind)]))]
        );
    }

    private DigestSection Ahead(string id, SectionSort sort, List<Observation> members, IReadOnlyList<ChartSpec> charts)
    {
        var words = context.Words;
        // A fund that commits a larger sum each month makes one pledge and not one a month.
        var shown = (sort == SectionSort.Pledges ? Rankings.LatestOfEach(members) : members).Take(MostRowsOfForecasts).ToList();
        var table = new DigestTable(
            id + "-table",
            words[$"section.{id}.table"],
            [
                new TablePart(
                    string.Empty,
                    string.Empty,
                    [.. shown.Select(member => sort == SectionSort.Pledges ? Due(member) : rows.Row(member, member.Lead))]
                ),
            ],
            members.Count - shown.Count
        );
        return new DigestSection(id, sort, words[$"section.{id}"], words[$"section.{id}.lead"], Finding(members), charts, [table]);
    }

    /// <summary>When a pledge is to be kept; the day up to which pledges were counted is no such time.</summary>
    private FactRow Due(Observation pledge)
    {
        var row = rows.Row(pledge, pledge.Lead);
        return PledgeCharts.Deadline(pledge) is null ? row with { AsOf = context.Periods.Of(null), HasTime = false } : row;
    }

    /// <summary>The figure that sums the section up; how many figures there are where none may be a headline.</summary>
    private string Finding(List<Observation> members)
    {
        var best = members
            .Where(member => member.Indicator is not null && TitleWords.IsHeadline(member, context))
            .OrderByDescending(static member => member.Indicator!.IsHeadline)
            .ThenBy(static member => member.Fact.Unit.Dimension == Dimension.Currency ? 0 : 1)
            .ThenByDescending(static member => member.Key.Time is not null)
            .ThenByDescending(static member => member.Fact.Value)
            .FirstOrDefault();
        return best is null ? context.Words.Count("count.figures", members.Count) : TitleWords.Single(best, context, dated: false).Text;
    }

    private DigestTable Table(string theme, Kind kind, List<Observation> members)
    {
        var words = context.Words;
        var parts = new List<TablePart>();
        var left = mostRows;
        foreach (
            var unit in members
                .GroupBy(member => member.Fact.Unit)
                .OrderByDescending(unit => unit.Key.Dimension == Dimension.Currency)
                .ThenByDescending(unit => unit.Count())
                .ThenBy(unit => unit.Key.Code, StringComparer.Ordinal)
        )
        {
            var shown = unit.OrderBy(member => unit.Key.Dimension == Dimension.Count && member.Scope is null)
                .ThenByDescending(member => Math.Abs(member.Fact.Value))
                .ThenBy(member => member.Lead.Code, StringComparer.Ordinal)
                .Take(left)
                .Select(member => rows.Row(member, member.Lead))
                .ToList();
            left -= shown.Count;
            if (shown.Count > 0)
            {
                parts.Add(new TablePart(context.UnitName(unit.Key, unit), HeadOf(unit.Key, unit), shown));
            }
        }

        return new DigestTable(
            FormattableString.Invariant($"{theme}-{kind}").ToLowerInvariant(),
            Capital(words["kind." + kind]),
            parts,
            members.Count - (mostRows - left)
        );
    }

    private string HeadOf(Unit unit, IEnumerable<Observation> members) =>
        unit.Dimension switch
        {
            Dimension.PersonTime when members.All(member => member.Fact.Kind == Kind.Passenger) => context.Words[
                "unit.person_time.Passenger"
            ],
            Dimension.Currency => context.Figures.ColumnScale(unit).Name,
            Dimension.Count => context.Words["head.number"],
            _ => context.Figures.UnitWord(unit),
        };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
