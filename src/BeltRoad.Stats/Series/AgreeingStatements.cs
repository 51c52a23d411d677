using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Merges statements of one key that can all hold into one observation: over 3,800, 3,852 and about 3,900 are one figure stated three
/// times. Only statements that certainly mean the same are merged; two numbers of one sentence never are.
/// </summary>
internal static class AgreeingStatements
{
    /// <param name="statements">Each with one value and hedge, in order of their first claims.</param>
    public static IReadOnlyList<Observation> Merge(IReadOnlyList<Observation> statements)
    {
        var merged = new List<Observation>(statements.Count);
        var open = new Dictionary<(ObservationKey Key, string Document), List<Group>>();
        foreach (var statement in statements)
        {
            if (statement.Key.Time is null || statement.Indicator is null || !PrintedInterval.IsReckonable(statement.Fact))
            {
                merged.Add(statement);
                continue;
            }

            // A bare total may be a province's, so it is merged only within its document.
            var identity = (statement.Key, IsIdentified(statement) ? string.Empty : statement.Lead.Letter);
            if (!open.TryGetValue(identity, out var groups))
            {
                open[identity] = groups = [];
            }

            var group = groups.Find(other => other.Takes(statement));
            if (group is null)
            {
                groups.Add(new Group(merged.Count, statement));
                merged.Add(statement);
            }
            else
            {
                group.Add(statement);
                merged[group.Place] = group.Whole();
            }
        }

        return merged;
    }

    /// <summary>Whether its claims say whose figure it is: a thing, a scope, an edition, or the whole country.</summary>
    public static bool IsIdentified(Observation observation) =>
        observation.Thing is not null
        || observation.Scope is not null
        || observation.Key.Edition.Length > 0
        || observation.Claims.All(claim => NationWords.StandIn(SubjectWords.Fold(claim.Fact.Subject)));

    private sealed class Group(int place, Observation first)
    {
        /// <summary>The merged statements; null until a second one is found, which most statements never have.</summary>
        private List<Observation>? members;

        private HashSet<(string Letter, TextSpan Sentence)>? sentences;
        private ValueInterval held = PrintedInterval.Of(first.Fact);

        public int Place => place;

        public bool Takes(Observation statement) =>
            held.Meets(PrintedInterval.Of(statement.Fact)) && !Sentences(statement).Any((sentences ??= [.. Sentences(first)]).Contains);

        public void Add(Observation statement)
        {
            (members ??= [first]).Add(statement);
            (sentences ??= [.. Sentences(first)]).UnionWith(Sentences(statement));
            held = Common(held, PrintedInterval.Of(statement.Fact));
        }

        /// <summary>The most exact statement leads; the others keep their order.</summary>
        public Observation Whole()
        {
            IReadOnlyList<Observation> all = members ?? [first];
            var lead = all.Order(Comparer<Observation>.Create(static (left, right) => Width(left.Fact).CompareTo(Width(right.Fact))))
                .First();
            return lead with
            {
                Claims =
                [
                    lead.Lead,
                    .. all.SelectMany(member => member.Claims)
                        .Where(claim => !ReferenceEquals(claim, lead.Lead))
                        .OrderBy(claim => claim.Letter.Length)
                        .ThenBy(claim => claim.Letter, StringComparer.Ordinal)
                        .ThenBy(claim => claim.Fact.Span.Start),
                ],
            };
        }

        private static IEnumerable<(string, TextSpan)> Sentences(Observation statement) =>
            statement.Claims.Select(claim => (claim.Letter, claim.Fact.Sentence));

        /// <summary>The width of the interval. An open end is wider than any other; of two, the one that begins higher says more.</summary>
        private static decimal Width(Fact fact)
        {
            var interval = PrintedInterval.Of(fact);
            return interval.High - interval.Low ?? decimal.MaxValue - Math.Abs(interval.Low ?? 0);
        }

        private static ValueInterval Common(ValueInterval left, ValueInterval right)
        {
            var (low, lowIncluded) =
                left.Low is null || right.Low > left.Low ? (right.Low, right.LowIncluded)
                : right.Low == left.Low ? (left.Low, left.LowIncluded && right.LowIncluded)
                : (left.Low, left.LowIncluded);
            var (high, highIncluded) =
                left.High is null || right.High < left.High ? (right.High, right.HighIncluded)
                : right.High == left.High ? (left.High, left.HighIncluded && right.HighIncluded)
                : (left.High, left.HighIncluded);
            return new ValueInterval(low, high, lowIncluded, highIncluded);
        }
    }
}
