using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Digest;

/// <summary>Parts the observations into themes, and each theme into kinds with a table.</summary>
internal sealed class SectionBuilder(ChartContext context, FactRows rows)
{
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

    public IReadOnlyList<DigestSection> Build(IReadOnlyList<Observation> observations)
    {
        var sections = new List<DigestSection>();
        foreach (var (id, kinds) in Themes)
        {
            var members = Observations.WithoutMentionsAgain(observations.Where(observation => observation.Fact.Status == Status.Actual && kinds.Contains(observation.Fact.Kind))).ToList();
            if (members.Count > 0)
            {
                sections.Add(Theme(id, kinds, members, id == "projects" ? EventCharts.Choose("events", observations, context) : null));
            }
        }

        var planned = Observations.WithoutMentionsAgain(observations.Where(observation => observation.Fact.Status == Status.Planned)).ToList();
        if (planned.Count > 0)
        {
            sections.Add(Ahead("pledges", SectionSort.Pledges, planned, ChartChooser.Pledges(planned, context)));
        }

        var forecasts = Observations.WithoutMentionsAgain(observations.Where(observation => observation.Fact.Status == Status.Forecast)).ToList();
        if (forecasts.Count > 0)
        {
            sections.Add(Ahead("forecasts", SectionSort.Forecasts, forecasts, ChartChooser.Forecasts(forecasts, context)));
        }

        return sections;
    }

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
            ChartChooser.Actual(id, members, context, events),
            [.. present.Select(kind => Table(id, kind, [.. members.Where(member => member.Fact.Kind == kind)]))]);
    }

    private DigestSection Ahead(string id, SectionSort sort, List<Observation> members, IReadOnlyList<ChartSpec> charts)
    {
        var words = context.Words;
        var shown = members.Take(MostRowsOfForecasts).ToList();
        var table = new DigestTable(
            id + "-table",
            words[$"section.{id}.table"],
            [new TablePart(string.Empty, string.Empty, [.. shown.Select(member => rows.Row(member, member.Lead))])],
            members.Count - shown.Count);
        return new DigestSection(id, sort, words[$"section.{id}"], words[$"section.{id}.lead"], Finding(members), charts, [table]);
    }

    /// <summary>The first kind's largest named figure.</summary>
    private string Finding(List<Observation> members)
    {
        var best = members
            .OrderByDescending(member => member.Indicator?.IsHeadline)
            .ThenBy(member => member.Indicator is null)
            .ThenBy(member => member.Fact.Unit.Dimension == Dimension.Currency ? 0 : 1)
            .ThenByDescending(member => member.Fact.Value)
            .First();
        return TitleWords.Single(best, context, dated: false).Text;
    }

    private DigestTable Table(string theme, Kind kind, List<Observation> members)
    {
        var words = context.Words;
        var ranked = new List<TablePart>();
        foreach (var unit in members
            .GroupBy(member => member.Fact.Unit)
            .OrderByDescending(unit => unit.Key.Dimension == Dimension.Currency)
            .ThenByDescending(unit => unit.Count())
            .ThenBy(unit => unit.Key.Code, StringComparer.Ordinal))
        {
            ranked.Add(new TablePart(context.UnitName(unit.Key, unit), HeadOf(unit.Key, unit), [.. unit
                .OrderBy(member => unit.Key.Dimension == Dimension.Count && member.Scope is null)
                .ThenByDescending(member => Math.Abs(member.Fact.Value))
                .ThenBy(member => member.Lead.Code, StringComparer.Ordinal)
                .Take(MostRowsOfTable + MostRowsInReserve)
                .Select(member => rows.Row(member, member.Lead))]));
        }

        return new DigestTable(FormattableString.Invariant($"{theme}-{kind}").ToLowerInvariant(), Capital(words["kind." + kind]), [], members.Count)
            .With(ranked, MostRowsOfTable);
    }

    private string HeadOf(Unit unit, IEnumerable<Observation> members) => unit.Dimension switch
    {
        Dimension.PersonTime when members.All(member => member.Fact.Kind == Kind.Passenger) => context.Words["unit.person_time.Passenger"],
        Dimension.Currency => context.Figures.ColumnScale(unit).Name,
        Dimension.Count => context.Words["head.number"],
        _ => context.Figures.UnitWord(unit),
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
