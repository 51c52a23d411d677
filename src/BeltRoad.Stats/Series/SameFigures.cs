using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Joins observations that state one figure in several wordings, for what shows each figure once: charts, tables and covers. The exports
/// keep them apart.
/// </summary>
internal static class SameFigures
{
    /// <summary>Of so many printed digits two equal amounts are one amount, and not two that happen to be equal.</summary>
    private const int TellingDigits = 3;

    /// <summary>Each figure once, in the order of its first statement; the best named and dated statement leads.</summary>
    public static IReadOnlyList<Observation> Joined(IReadOnlyList<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var joined = new List<Observation>(observations.Count);
        var places = new Dictionary<(Value, Likeness), List<int>>();
        foreach (var observation in observations)
        {
            var value = Value.Of(observation);
            var likenesses = LikenessesOf(observation);
            var place = likenesses
                .SelectMany(likeness => places.TryGetValue((value, likeness), out var candidates) ? candidates : [])
                .Where(candidate => IsSame(joined[candidate], observation))
                .DefaultIfEmpty(-1)
                .Min();
            if (place < 0)
            {
                place = joined.Count;
                joined.Add(observation);
            }
            else
            {
                joined[place] = Together(joined[place], observation);
            }

            foreach (var likeness in likenesses)
            {
                if (!places.TryGetValue((value, likeness), out var candidates))
                {
                    places[(value, likeness)] = candidates = [];
                }

                if (!candidates.Contains(place))
                {
                    candidates.Add(place);
                }
            }
        }

        return joined;
    }

    /// <summary>Whether two observations of one value, hedge, unit and status are one figure.</summary>
    public static bool IsSame(Observation one, Observation other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return AreOfOneTime(one, other)
            && one.Key.Edition == other.Key.Edition
            && string.Equals(one.Fact.Condition, other.Fact.Condition, StringComparison.Ordinal)
            && (IsOneIndicator(one, other) || IsOneAmount(one, other) || IsMentionedAgain(one, other));
    }

    /// <summary>
    /// What one figure has in common with its other statements; of a large library only those are compared that share one.
    /// </summary>
    private static List<Likeness> LikenessesOf(Observation observation)
    {
        var likenesses = new List<Likeness>(3) { new(observation.Lead.Letter, null, observation.Key.Series.Counted) };
        if (observation.Indicator is not null)
        {
            likenesses.Add(new Likeness(observation.Indicator.Id, null, observation.Thing?.Id + "|" + observation.Scope?.Id));
        }

        if (observation.Key.Time is { } time)
        {
            likenesses.Add(new Likeness(string.Empty, time, observation.Fact.Kind.ToString()));
        }

        return likenesses;
    }

    private static bool AreOfOneTime(Observation one, Observation other) =>
        one.Key.Time is null || other.Key.Time is null || one.Key.Time == other.Key.Time;

    private static bool IsOneIndicator(Observation one, Observation other) =>
        one.Indicator is not null
        && one.Indicator.Id == other.Indicator?.Id
        && one.Thing?.Id == other.Thing?.Id
        && one.Scope?.Id == other.Scope?.Id;

    /// <summary>The same amount in one document, or under one name and one without.</summary>
    private static bool IsOneAmount(Observation one, Observation other) =>
        one.Fact.Unit.Dimension is not (Dimension.Count or Dimension.Percent or Dimension.PercentagePoint)
        && one.Fact.SignificantDigits >= TellingDigits
        && one.Fact.Kind == other.Fact.Kind
        && one.Fact.Measure is not (Measure.Growth or Measure.Change)
        && (one.Indicator is null || other.Indicator is null)
        && (one.Lead.Letter == other.Lead.Letter || one.Key.Time == other.Key.Time);

    /// <summary>A count of one noun in one document, undated and without a scope.</summary>
    private static bool IsMentionedAgain(Observation one, Observation other) =>
        one.Fact.Unit.Dimension == Dimension.Count
        && one.Lead.Letter == other.Lead.Letter
        && one.Key.Series.Counted == other.Key.Series.Counted
        && one.Scope is null
        && other.Scope is null
        && one.Key.Time is null
        && other.Key.Time is null
        && (one.Indicator is null || other.Indicator is null);

    private static Observation Together(Observation one, Observation other)
    {
        var (lead, also) = Rank(other) > Rank(one) ? (other, one) : (one, other);
        return lead with { Claims = [.. lead.Claims, .. also.Claims], Contradicts = [.. lead.Contradicts, .. also.Contradicts] };
    }

    private static int Rank(Observation observation) =>
        (observation.Indicator is null ? 0 : 4) + (observation.Key.Time is null ? 0 : 2) + (observation.Fact.IsSure ? 1 : 0);

    private readonly record struct Likeness(string Of, TimePeriod? Time, string With);

    private readonly record struct Value(decimal Low, decimal? High, Modifier Hedge, string Unit, Status Status)
    {
        public static Value Of(Observation observation) =>
            new(
                observation.Fact.Value,
                observation.Fact.High,
                observation.Fact.Modifier,
                observation.Key.Series.Unit,
                observation.Fact.Status
            );
    }
}
