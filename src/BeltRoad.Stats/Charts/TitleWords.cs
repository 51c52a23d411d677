using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <param name="Claims">Claim codes of the figures the title names.</param>
internal sealed record ChartTitle(string Text, IReadOnlyList<string> Claims);

/// <summary>
/// Titles that state a finding in words from the data. A ranking is titled by the largest figure that leads a group, and by the one
/// behind it where both are of one unit, scope, measure, status and time. A title never says rose, fell or because.
/// </summary>
internal static class TitleWords
{
    private const int LongestName = 64;
    private const int LongestChineseName = 24;
    private const int LongestPair = 130;

    /// <param name="groups">The figures of a chart, ranked in each group: the largest first.</param>
    /// <returns>Null where no group is led by a figure that may be a headline.</returns>
    public static ChartTitle? ForRanking(IEnumerable<IReadOnlyList<Observation>> groups, ChartContext context)
    {
        var led = groups.Where(group => group.Count > 0 && IsHeadline(group[0], context)).ToList();
        var lead = led.OrderByDescending(static group => group[0].Indicator is not null)
            .ThenByDescending(static group => group[0].Fact.Value)
            .FirstOrDefault();
        return lead is null ? null
            : lead.Count > 1 && Pair(lead[0], lead[1], context) is { } pair ? pair
            : Single(lead[0], context);
    }

    /// <summary>
    /// Whether a figure may be a headline: it is sure, holds on no condition, and its name is whole and in the language.
    /// </summary>
    public static bool IsHeadline(Observation observation, ChartContext context) =>
        observation.Fact.IsSure && observation.Fact.Modifier != Modifier.Several && IsNamed(observation, context);

    /// <summary>Whether the figure's name can be read in the language and is no longer than a name.</summary>
    public static bool IsNamed(Observation observation, ChartContext context)
    {
        var label = context.Label(observation);
        return !label.IsForeign
            && (
                observation.Indicator is not null
                || label.Text.Length <= (context.Words.Language == DigestLanguage.English ? LongestName : LongestChineseName)
            );
    }

    public static ChartTitle Single(Observation observation, ChartContext context, bool dated = true)
    {
        var value = Counted(observation, context);
        var text =
            dated && observation.Key.Time is { } time
                ? context.Words.Format("title.single.dated", context.Label(observation).Whole, value, context.Periods.Long(time))
                : context.Words.Format("title.single", context.Label(observation).Whole, value);
        return new ChartTitle(text, [observation.Lead.Code]);
    }

    /// <summary>Marks the row as one the title names.</summary>
    public static ChartRow Named(ChartRow row, ChartTitle title, Observation observation) =>
        title.Claims.Contains(observation.Lead.Code, StringComparer.Ordinal)
            ? row with
            {
                Marks = [.. row.Marks.Select(mark => mark with { Named = true })],
            }
            : row;

    /// <summary>The leader and the one behind it, with the time that both hold for; null where they cannot be compared.</summary>
    public static ChartTitle? Pair(Observation first, Observation second, ChartContext context)
    {
        if (
            !IsHeadline(second, context)
            || !Comparable(first, second)
            || SameName(context.Label(first).Text, context.Label(second).Text)
            || first.Fact.Value == second.Fact.Value
        )
        {
            return null;
        }

        var isCount = first.Fact.Unit.Dimension is Dimension.Count or Dimension.Percent;
        var text = context.Words.Format(
            isCount ? "title.pair.count" : "title.pair",
            context.Label(first).Text,
            isCount ? Counted(first, context) : context.Figures.Of(first.Fact).HedgedFull,
            context.Label(second).Inside,
            context.Figures.Of(second.Fact).HedgedFull
        );
        if (first.Key.Time is { } time)
        {
            text = context.Words.Format("title.pair.dated", text, context.Periods.Long(time));
        }

        return text.Length <= LongestPair ? new ChartTitle(text, [first.Lead.Code, second.Lead.Code]) : null;
    }

    /// <summary>The figure, with what it counts where its name does not say so.</summary>
    private static string Counted(Observation observation, ChartContext context)
    {
        var value = context.Figures.Of(observation.Fact).HedgedFull;
        if (context.Words.Language == DigestLanguage.Chinese || observation.Fact.Unit.Dimension != Dimension.Count)
        {
            return value;
        }

        var noun = observation.Scope?.Noun ?? CountedNouns.English(observation.Key.Series.Counted);
        return noun is null || context.Label(observation).Text.Contains(noun, StringComparison.OrdinalIgnoreCase)
            ? value
            : value + " " + noun;
    }

    private static bool SameName(string left, string right) =>
        left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);

    private static bool Comparable(Observation left, Observation right) =>
        left.Key.Series.Unit == right.Key.Series.Unit
        && left.Key.Time == right.Key.Time
        && (left.Key.Time is not null || left.Lead.Letter == right.Lead.Letter)
        && left.Key.Series.Scope == right.Key.Series.Scope
        && left.Key.Series.Measure == right.Key.Series.Measure
        && left.Key.Series.Basis == right.Key.Series.Basis
        && left.Key.Series.Status == right.Key.Series.Status;
}
