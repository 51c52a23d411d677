using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <param name="Claims">Claim codes of the figures the title names.</param>
internal sealed record ChartTitle(string Text, IReadOnlyList<string> Claims);

/// <summary>
/// Titles that state a finding in words from the data. A title sets side by side only two figures of one group, unit, scope,
/// measure, status and time; else it is the largest figure with its date. It never says rose, fell or because.
/// </summary>
internal static class TitleWords
{
    private const int LongestQuote = 34;
    private const int LongestPair = 120;
    private static readonly char[] OpeningMarks = ['\u201C', '\u300A', '\uFF08', '(', '\u3001'];

    /// <param name="groups">Ranked figures, the largest of a group first.</param>
    /// <returns>Null where none of the figures is sure: the chart then says nothing that can be relied on.</returns>
    public static ChartTitle? ForRanking(IEnumerable<IReadOnlyList<Observation>> groups, ChartContext context)
    {
        var ordered = groups
            .Select(static group => (IReadOnlyList<Observation>)[.. group.Where(static observation => observation.Fact.IsSure)])
            .Where(static group => group.Count > 0)
            .ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        foreach (var group in ordered.OrderByDescending(group => group.Count > 1))
        {
            if (Pair(group, context) is { } pair)
            {
                return pair;
            }
        }

        var first =
            ordered.SelectMany(group => group.Where(observation => IsNamed(observation, context)).Take(1)).FirstOrDefault()
            ?? ordered[0][0];
        return Single(first, context);
    }

    public static ChartTitle Single(Observation observation, ChartContext context, bool dated = true)
    {
        var value = context.Figures.Of(observation.Fact).HedgedFull;
        var label = context.Label(observation);
        var (id, name) = label.IsGloss ? ("title.gloss", label.KeyWords) : ("title.single", Name(observation, context));
        value += label.Head.Length > 0 && observation.Fact.Unit.Dimension == Dimension.Count ? " " + label.Head : string.Empty;
        value = label.IsGloss ? char.ToUpperInvariant(value[0]) + value[1..] : value;
        var text =
            dated && observation.Key.Time is { } time
                ? context.Words.Format(id + ".dated", name, value, context.Periods.Long(time))
                : context.Words.Format(id, name, value);
        return new ChartTitle(text, [observation.Lead.Code]);
    }

    /// <summary>The label as a title takes it; the source's own words are shortened where they are long.</summary>
    public static string Name(Observation observation, ChartContext context, bool inside = false)
    {
        var label = context.Label(observation);
        if (label.IsGloss)
        {
            return context.Words.Format("title.keywords", label.KeyWords);
        }

        return context.Words.Language == DigestLanguage.Chinese && label.Text.Length > LongestQuote
                ? label.Text[..(LongestQuote - 1)].TrimEnd(OpeningMarks) + "\u2026"
            : inside ? label.Inside
            : label.Text;
    }

    /// <summary>Marks the row as one the title names.</summary>
    public static ChartRow Named(ChartRow row, ChartTitle title, Observation observation) =>
        title.Claims.Contains(observation.Lead.Code, StringComparer.Ordinal)
            ? row with
            {
                Marks = [.. row.Marks.Select(mark => mark with { Named = true })],
            }
            : row;

    private static ChartTitle? Pair(IReadOnlyList<Observation> group, ChartContext context)
    {
        var named = group.Where(observation => IsNamed(observation, context)).ToList();
        foreach (var first in named)
        {
            var second = named.FirstOrDefault(other =>
                other != first && Comparable(first, other) && !SameName(context.Label(first).Text, context.Label(other).Text)
            );
            if (second is null)
            {
                continue;
            }

            var text = PairText(first, second, context);
            if (text.Length <= LongestPair)
            {
                return new ChartTitle(text, [first.Lead.Code, second.Lead.Code]);
            }
        }

        return null;
    }

    /// <summary>Two figures of one unit side by side; the counted things are named once.</summary>
    public static string PairText(Observation first, Observation second, ChartContext context)
    {
        var (a, b) = (context.Figures.Of(first.Fact).HedgedFull, context.Figures.Of(second.Fact).HedgedFull);
        return first.Fact.Unit.Dimension is Dimension.Count or Dimension.Percent
            ? context.Words.Format(
                "title.pair.count",
                Name(first, context),
                Counted(first, a, context),
                Name(second, context, inside: true),
                b
            )
            : context.Words.Format("title.pair", Name(first, context), a, Name(second, context, inside: true), b);
    }

    private static string Counted(Observation observation, string value, ChartContext context)
    {
        if (context.Words.Language == DigestLanguage.Chinese || observation.Fact.Unit.Dimension != Dimension.Count)
        {
            return value;
        }

        var noun = observation.Scope?.Noun ?? CountedNouns.English(observation.Key.Series.Counted);
        return noun is null || context.Label(observation).Text.Contains(noun, StringComparison.OrdinalIgnoreCase)
            ? value
            : value + " " + noun;
    }

    /// <summary>True where the lexicon has a name for it in the language.</summary>
    public static bool IsNamed(Observation observation, ChartContext context) =>
        observation.Indicator is not null && !context.Label(observation).IsGloss;

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
