using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Digest;

/// <summary>
/// Chooses the figures of the cover. Only actual figures that are sure, one a name and measure. The kinds are gone through in a fixed
/// order, each with a quota; of a kind the first are the lexicon's headline figures, then those with a known indicator, of each those a
/// reader has confirmed, then those more documents state, then the dated, then money before counts, then the unhedged, then the larger.
/// Places left over are filled by going through the kinds again.
/// </summary>
internal static class KeyFigureChooser
{
    private const int Most = 10;

    private static readonly (Kind Kind, int Quota)[] Order =
    [
        (Kind.Trade, 2),
        (Kind.Investment, 1),
        (Kind.Contract, 1),
        (Kind.Finance, 1),
        (Kind.Train, 1),
        (Kind.Freight, 1),
        (Kind.Partner, 1),
        (Kind.Agreement, 1),
        (Kind.Project, 1),
        (Kind.Passenger, 1),
        (Kind.People, 1),
        (Kind.Network, 1),
        (Kind.Event, 1),
        (Kind.Other, 1),
    ];

    public static IReadOnlyList<KeyFigure> Choose(IReadOnlyList<Observation> observations, ChartContext context)
    {
        var ranked = observations
            .Where(observation =>
                observation.Fact.Status == Status.Actual
                && observation.Fact.Modifier != Modifier.Several
                && !observation.PerShortPeriod
                && observation.Fact.IsSure
            )
            .GroupBy(observation => observation.Fact.Kind)
            .ToDictionary(
                kind => kind.Key,
                kind => new PriorityQueue<Observation, Ranked>(
                    kind.Select(observation => (observation, new Ranked(observation, observation.DocumentCount))),
                    Comparer<Ranked>.Create(Compare)
                )
            );
        var chosen = new List<Observation>();
        var labels = new HashSet<(string Label, Measure Measure)>();
        for (var round = 0; chosen.Count < Most && ranked.Values.Any(queue => queue.Count > 0); round++)
        {
            foreach (var (kind, quota) in Order)
            {
                for (
                    var taken = 0;
                    taken < (round == 0 ? quota : 1)
                        && chosen.Count < Most
                        && ranked.TryGetValue(kind, out var queue)
                        && queue.TryDequeue(out var next, out _);

                )
                {
                    if (labels.Add((NameOf(next, context), next.Fact.Measure)))
                    {
                        chosen.Add(next);
                        taken++;
                    }
                }
            }
        }

        return
        [
            .. chosen
                .OrderBy(observation => Array.FindIndex(Order, entry => entry.Kind == observation.Fact.Kind))
                .Select(observation => Figure(observation, context)),
        ];
    }

    /// <summary>
    /// Negative where the left one is chosen before the right one. Two never compare equal: no two observations have one lead.
    /// </summary>
    private static int Compare(Ranked one, Ranked other)
    {
        var (left, right) = (one.Observation, other.Observation);
        var order = Standing(left).CompareTo(Standing(right));
        order = order != 0 ? order : IsReviewed(right).CompareTo(IsReviewed(left));
        order = order != 0 ? order : other.Documents.CompareTo(one.Documents);
        order = order != 0 ? order : (left.Key.Time is null).CompareTo(right.Key.Time is null);
        order = order != 0 ? order : IsMoney(right).CompareTo(IsMoney(left));
        order =
            order != 0
                ? order
                : (left.Fact.Modifier != Modifier.Exact && !IsMoney(left)).CompareTo(
                    right.Fact.Modifier != Modifier.Exact && !IsMoney(right)
                );
        order = order != 0 ? order : right.Fact.Value.CompareTo(left.Fact.Value);
        return order != 0 ? order : string.CompareOrdinal(left.Lead.Code, right.Lead.Code);
    }

    private static int Standing(Observation observation) =>
        observation.Indicator switch
        {
            { IsHeadline: true } => 0,
            not null => 1,
            null => 2,
        };

    private static bool IsReviewed(Observation observation) => observation.Claims.Any(static claim => Review.Of(claim.Fact) is not null);

    private static bool IsMoney(Observation observation) => observation.Fact.Unit.Dimension == Dimension.Currency;

    private static string NameOf(Observation observation, ChartContext context)
    {
        var label = context.Label(observation);
        return label.Text + label.Source;
    }

    private static string Hedge(Fact fact, ChartContext context) =>
        fact.Modifier == Modifier.Exact ? context.Words["hedge.exact"] : context.Figures.Hedge(fact.Modifier);

    /// <param name="Documents">How many state it, counted once.</param>
    private sealed record Ranked(Observation Observation, int Documents);

    private static KeyFigure Figure(Observation observation, ChartContext context)
    {
        var words = context.Words;
        var fact = observation.Fact;
        var when = observation.Key.Time is { } time ? context.Periods.Long(time) : words["period.undated"];
        var label = context.Label(observation);
        return new KeyFigure(
            label.Text,
            context.Figures.Of(fact),
            fact.Modifier,
            IsReviewed(observation) ? words.Format("key.confirmed", Hedge(fact, context)) : Hedge(fact, context),
            fact.Measure == Measure.Cumulative ? when + words["list.clause"] + words["measure.Cumulative"] : when,
            observation.Lead.Code
        )
        {
            Contested = observation.Contradicts.Count == 0 ? string.Empty : words.Format("key.contested", observation.Contradicts[0].Code),
            Source = label.Source,
        };
    }
}
