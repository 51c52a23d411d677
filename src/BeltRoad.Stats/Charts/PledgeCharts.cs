using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// Pledges: the time allowed drawn as length, the size written. A pledge whose sentence names no date is open at the right.
/// </summary>
internal static class PledgeCharts
{
    private const int MostRows = 16;
    private const int LongestSpan = 30;

    public static ChartSpec? Choose(string id, IReadOnlyList<Observation> planned, ChartContext context)
    {
        planned = Rankings.LatestOfEach(planned);
        var dated = planned
            .Where(pledge => Deadline(pledge) is not null)
            .OrderBy(pledge => Deadline(pledge))
            .ThenByDescending(pledge => pledge.Fact.Value)
            .ToList();
        var open = planned.Where(pledge => Deadline(pledge) is null).ToList();
        var shown = dated.Take(MostRows - Math.Min(open.Count, MostRows / 2)).ToList();
        var shownOpen = open.Take(MostRows - shown.Count).ToList();
        if (shown.Count + shownOpen.Count < 2 || planned.All(pledge => StatedAt(pledge) is null))
        {
            return null;
        }

        var words = context.Words;
        var first = Math.Floor(planned.Select(pledge => Start(pledge) ?? decimal.MaxValue).Min());
        var last = Math.Ceiling(shown.Select(pledge => End(pledge)!.Value).DefaultIfEmpty(first + 3m).Max());
        last = Math.Clamp(last, first + 2m, first + LongestSpan);
        var title =
            open.Count == planned.Count ? words.Format("title.pledges.none", words.Spelled(planned.Count, starts: false))
            : open.Count > 0
                ? words.Format(
                    open.Count == 1 ? "title.pledges.open.one" : "title.pledges.open.many",
                    words.Spelled(open.Count, starts: true),
                    words.Spelled(planned.Count, starts: false)
                )
            : words.Format(
                "title.pledges.dated",
                words.Spelled(planned.Count, starts: false),
                context.Periods.Date(Deadline(dated[^1])!.Value)
            );
        var groups = new[] { Group(shown, named: open.Count == 0, context), Group(shownOpen, named: open.Count > 0, context) }
            .Where(group => group.Rows.Count > 0)
            .ToList();
        var omitted = planned.Count - shown.Count - shownOpen.Count;
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Schedule,
            Title = title,
            Subtitle = words["subtitle.pledges"],
            Groups = groups,
            Axis = Years(first, last),
            Columns = [words["pledge.open"]],
            Source = context.Source(shown.Concat(shownOpen), omitted > 0 ? words.Format("note.omitted", omitted) : string.Empty),
            AlternativeText = context.AlternativeText(title, groups),
            Omitted = omitted,
        };
    }

    /// <summary>The date a pledge is to be kept by; a date not after the document's own is when it was made.</summary>
    public static PartialDate? Deadline(Observation pledge) =>
        pledge.Key.Time is { } time && (StatedAt(pledge) is not { } stated || time.End.LastDay > stated.LastDay) ? time.End : null;

    private static PartialDate? StatedAt(Observation pledge) => pledge.Lead.Source.Published;

    private static decimal? Start(Observation pledge) =>
        pledge.Key.Time is { Start: { } start } && Deadline(pledge) is not null && !pledge.Key.Time.Value.IsSingle ? TimeCharts.Year(start)
        : StatedAt(pledge) is { } stated ? TimeCharts.Year(stated)
        : null;

    /// <summary>The end of the last day the deadline can mean: a deadline year is drawn to its end.</summary>
    private static decimal? End(Observation pledge) =>
        Deadline(pledge) is { } deadline
            ? deadline.Month is null
                ? deadline.Year + 1m
                : TimeCharts.Year(deadline.LastDay)
            : null;

    private static ChartGroup Group(List<Observation> pledges, bool named, ChartContext context) =>
        new(
            string.Empty,
            [
                .. pledges.Select(pledge =>
                {
                    var label = context.Label(pledge);
                    var mark = context.Mark(pledge, withUnit: true) with { TimeStart = Start(pledge), Time = End(pledge), Named = named };
                    return new ChartRow(label.Text, string.Empty, [mark]) { Source = label.Source };
                }),
            ]
        );

    private static ChartAxis Years(decimal first, decimal last)
    {
        var step =
            last - first > 20m ? 5m
            : last - first > 10m ? 2m
            : 1m;
        var ticks = new List<AxisTick>();
        for (var year = first; year <= last; year += step)
        {
            ticks.Add(
                new AxisTick(year, year < last ? year.ToString("0", System.Globalization.CultureInfo.InvariantCulture) : string.Empty)
            );
        }

        return new ChartAxis(AxisScale.Time, first, last, ticks);
    }
}
