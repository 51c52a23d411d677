using BeltRoad.Stats.Facts;
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
        var places = new Dictionary<(decimal, decimal?, Modifier, string, Status), List<int>>();
        foreach (var observation in observations)
        {
            var fact = observation.Fact;
            var value = (fact.Value, fact.High, fact.Modifier, observation.Key.Series.Unit, fact.Status);
            if (!places.TryGetValue(value, out var candidates))
            {
                places[value] = candidates = [];
            }

            var place = candidates.FindIndex(candidate => IsSame(joined[candidate], observation));
            if (place < 0)
            {
                candidates.Add(joined.Count);
                joined.Add(observation);
            }
            else
            {
                joined[candidates[place]] = Together(joined[candidates[place]], observation);
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
}
