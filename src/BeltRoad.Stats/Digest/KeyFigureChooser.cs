using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Digest;

/// <summary>
/// Chooses the figures of the cover: actual figures that may be a headline, of each key its latest. First those that sum a kind up, of
/// trade three and of every other kind one, in a fixed order of kinds; then the kinds that have none yet, and all kinds again while places
/// are left. A figure without a name of the lexicon is chosen only where none has one, or where a reader has confirmed it. Of a kind the
/// first are the lexicon's headline figures, then those with a known indicator, of each those a reader has confirmed, then those more
/// documents state, then the dated, the later, money before counts, the unhedged and the larger.
/// </summary>
internal static class KeyFigureChooser
{
    private const int Most = 10;

    private static readonly Kind[] Order =
    [
        Kind.Trade,
        Kind.Investment,
        Kind.Contract,
        Kind.Train,
        Kind.Freight,
        Kind.Partner,
        Kind.Agreement,
        Kind.Other,
        Kind.Passenger,
        Kind.Finance,
        Kind.People,
        Kind.Project,
        Kind.Network,
        Kind.Event,
    ];

    /// <param name="observations">Each figure once.</param>
    public static IReadOnlyList<KeyFigure> Choose(IReadOnlyList<Observation> observations, ChartContext context)
    {
        var ranked = Rankings
            .LatestOfEach(
                observations.Where(observation =>
                    observation.Fact.Status == Status.Actual
                    && observation.Fact.Modifier != Modifier.Several
                    && !observation.PerShortPeriod
                    && TitleWords.IsHeadline(observation, context)
                )
            )
            .GroupBy(observation => observation.Fact.Kind)
            .ToDictionary(
                kind => kind.Key,
                kind => new Queue<Observation>(
                    kind.Select(observation => new Ranked(observation, observation.DocumentCount))
                        .Order(Comparer<Ranked>.Create(Compare))
                        .Select(one => one.Observation)
                )
            );
        var chosen = new List<Observation>();
        var hasNamed = ranked.Values.Any(static queue => queue.Peek().Indicator is not null);
        var rounds = Enumerable
            .Range(0, Most + 2)
            .SelectMany(round => Order.OrderBy(kind => round > 0 && kind == Kind.Other).Select(kind => (round, kind)));
        foreach (var (round, kind) in rounds)
        {
            if (!ranked.TryGetValue(kind, out var queue) || (round == 1 && chosen.Exists(one => one.Fact.Kind == kind)))
            {
                continue;
            }

            var places = round == 0 && kind == Kind.Trade ? 3 : 1;
            while (
                places > 0
                && chosen.Count < Most
                && queue.TryPeek(out var next)
                && (round > 0 || next.Indicator is { IsHeadline: true })
                && (next.Indicator is not null || !hasNamed || IsReviewed(next))
            )
            {
                chosen.Add(queue.Dequeue());
                places--;
            }
        }

        var names = chosen
            .CountBy(observation => context.Label(observation).Text, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return
        [
            .. chosen
                .OrderBy(observation => Array.IndexOf(Order, observation.Fact.Kind))
                .Select(observation => Figure(observation, names[context.Label(observation).Text] > 1, context)),
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
        order = order != 0 ? order : Year(right).CompareTo(Year(left));
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

    private static int Year(Observation observation) => observation.Key.Time?.End.Year ?? 0;

    private static string Hedge(Fact fact, ChartContext context) =>
        fact.Modifier == Modifier.Exact ? context.Words["hedge.exact"] : context.Figures.Hedge(fact.Modifier);

    /// <param name="Documents">How many state it, counted once.</param>
    private sealed record Ranked(Observation Observation, int Documents);

    /// <param name="sharesName">Whether another figure of the cover has its name: its time then sets it apart.</param>
    private static KeyFigure Figure(Observation observation, bool sharesName, ChartContext context)
    {
        var words = context.Words;
        var fact = observation.Fact;
        var when = observation.Key.Time is { } time ? context.Periods.Long(time) : words["period.undated"];
        var label = context.Label(observation).Text;
        return new KeyFigure(
            sharesName ? words.Format("key.dated", label, when) : label,
            context.Figures.Of(fact),
            fact.Modifier,
            IsReviewed(observation) ? words.Format("key.confirmed", Hedge(fact, context)) : Hedge(fact, context),
            fact.Measure == Measure.Cumulative ? when + words["list.clause"] + words["measure.Cumulative"] : when,
            observation.Lead.Code
        )
        {
            Contested = observation.Contradicts.Count == 0 ? string.Empty : words.Format("key.contested", observation.Contradicts[0].Code),
        };
    }
}
