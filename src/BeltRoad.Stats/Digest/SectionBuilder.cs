using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Parts the observations into themes, and each theme into kinds with a table.</summary>
internal sealed class SectionBuilder(ChartContext context, FactRows rows)
{
    private const string EventsTheme = "projects";
    private const string Pledges = "pledges";
    private const string Forecasts = "forecasts";
    private const int MostRowsOfTable = 16;
    private const int MostRowsInReserve = 40;
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

        List<Observation> Members(string section) => [.. Observations.WithoutMentionsAgain(bySection[section])];
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
        var shown = members.Take(MostRowsOfForecasts).ToList();
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

    /// <summary>The first kind's largest named figure that is sure; how many figures there are where none is.</summary>
    private string Finding(List<Observation> members)
    {
        var best = members
            .Where(static member => member.Fact.IsSure)
            .OrderByDescending(member => member.Indicator?.IsHeadline)
            .ThenBy(member => member.Indicator is null)
            .ThenBy(member => member.Fact.Unit.Dimension == Dimension.Currency ? 0 : 1)
            .ThenByDescending(member => member.Fact.Value)
            .FirstOrDefault();
        return best is null ? context.Words.Count("count.figures", members.Count) : TitleWords.Single(best, context, dated: false).Text;
    }

    private DigestTable Table(string theme, Kind kind, List<Observation> members)
    {
        var words = context.Words;
        var ranked = new List<TablePart>();
        foreach (
            var unit in members
                .GroupBy(member => member.Fact.Unit)
                .OrderByDescending(unit => unit.Key.Dimension == Dimension.Currency)
                .ThenByDescending(unit => unit.Count())
                .ThenBy(unit => unit.Key.Code, StringComparer.Ordinal)
        )
        {
            ranked.Add(
                new TablePart(
                    context.UnitName(unit.Key, unit),
                    HeadOf(unit.Key, unit),
                    [
                        .. unit.OrderBy(member => unit.Key.Dimension == Dimension.Count && member.Scope is null)
                            .ThenByDescending(member => Math.Abs(member.Fact.Value))
                            .ThenBy(member => member.Lead.Code, StringComparer.Ordinal)
                            .Take(MostRowsOfTable + MostRowsInReserve)
                            .Select(member => rows.Row(member, member.Lead)),
                    ]
                )
            );
        }

        return new DigestTable(
            FormattableString.Invariant($"{theme}-{kind}").ToLowerInvariant(),
            Capital(words["kind." + kind]),
            [],
            members.Count
        ).With(ranked, MostRowsOfTable);
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
