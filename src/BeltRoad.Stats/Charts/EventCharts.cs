using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts;

/// <summary>
/// The editions of one meeting side by side, a panel a figure, from <c>Charts/event-panels.csv</c>. Where two documents count
/// in different words, the change of words is drawn between their columns.
/// </summary>
internal static class EventCharts
{
    private const int MostPanels = 6;

    private static readonly IReadOnlyList<Panel> Panels =
    [
        .. LexiconTable
            .Read("Charts/event-panels.csv", "id", "event", "unit", "counted", "words", "without", "english", "chinese")
            .Select(Panel.Of),
    ];

    /// <summary>Null unless two editions at least state one figure.</summary>
    public static ChartSpec? Choose(string id, IReadOnlyList<Observation> observations, ChartContext context)
    {
        var actual = observations
            .Where(observation =>
                observation.Fact.Status == Status.Actual
                && observation.Fact.IsStatedOutright
                && observation.Fact.High is null
                && observation.Fact.Value > 0m
                && observation.Key.Time is not null
            )
            .ToList();
        var members = Panels.Select(_ => new List<Observation>()).ToList();
        foreach (var observation in actual)
        {
            var (subject, counted) = (SubjectWords.Fold(observation.Fact.Subject), SubjectWords.Fold(observation.Fact.Counted));
            for (var i = 0; i < Panels.Count; i++)
            {
                if (Panels[i].Holds(observation, subject, counted))
                {
                    members[i].Add(observation);
                }
            }
        }

        var panels = Panels
            .Select((panel, index) => (Panel: panel, Points: Points(members[index])))
            .Where(panel => panel.Points.Count > 1)
            .Take(MostPanels)
            .OrderByDescending(panel => panel.Points.TrueForAll(static point => point.Fact.IsSure))
            .ToList();
        return panels.Count == 0 ? null : Build(id, panels, context);
    }

    /// <summary>
    /// One a year; where two values of one year are stated neither is drawn, for which of them holds is not settled here.
    /// </summary>
    private static List<Observation> Points(IEnumerable<Observation> members) =>
        [
            .. members
                .GroupBy(Year)
                .Where(year => year.Select(member => member.Fact.Value).Distinct().Count() == 1)
                .OrderBy(year => year.Key)
                .Select(year => year.OrderBy(member => member.Indicator is null).First()),
        ];

    private static int Year(Observation observation) => observation.Key.Time!.Value.End.Year;

    private static ChartSpec Build(string id, List<(Panel Panel, List<Observation> Points)> panels, ChartContext context)
    {
        var words = context.Words;
        var english = words.Language == DigestLanguage.English;
        var (named, lead) = panels[0];
        var thing = lead.Select(point => point.Thing).FirstOrDefault(found => found is not null);
        var editions = lead.AsEnumerable()
            .Reverse()
            .Select(
                (point, index) =>
                    words.Format(
                        index == 0 ? "title.events.first"
                            : index == 1 ? "title.events.next"
                            : "title.events.then",
                        Year(point).ToString(CultureInfo.InvariantCulture),
                        context.Figures.Of(point.Fact).HedgedFull
                    )
            );
        var name =
            thing is null ? named.Event
            : english ? thing.English
            : thing.Chinese;
        var isSure = lead.TrueForAll(static point => point.Fact.IsSure);
        var title = isSure
            ? words.Format("title.events", name, english ? named.English : named.Chinese, string.Concat(editions))
            : words.Format("title.events.plain", name);
        var groups = panels
            .Select(panel =>
            {
                var heading = english ? char.ToUpperInvariant(panel.Panel.English[0]) + panel.Panel.English[1..] : panel.Panel.Chinese;
                return new ChartGroup(
                    heading,
                    [
                        new ChartRow(
                            heading,
                            string.Empty,
                            [
                                .. panel.Points.Select(
                                    (point, index) =>
                                        context.Mark(point) with
                                        {
                                            Time = Year(point) + 0.5m,
                                            AsOf = Year(point).ToString(CultureInfo.InvariantCulture),
                                            Named = isSure && panel.Panel == named,
                                            Break = index == 0 ? string.Empty : Break(panel.Points[index - 1], point, words),
                                        }
                                ),
                            ]
                        ),
                    ]
                );
            })
            .ToList();
        return new ChartSpec
        {
            Id = id,
            Form = ChartForm.Columns,
            Title = title,
            Subtitle = words[
                groups.SelectMany(group => group.Rows).SelectMany(row => row.Marks).Any(mark => mark.Break.Length > 0) ? "subtitle.events"
                : panels.Count > 1 ? "subtitle.panels"
                : "subtitle.columns"
            ],
            Groups = groups,
            Source = context.Source(panels.SelectMany(panel => panel.Points)),
            AlternativeText = context.AlternativeText(title, groups),
        };
    }

    /// <summary>The two wordings where the later statement counts in other words than the earlier one.</summary>
    private static string Break(Observation before, Observation after, Words words)
    {
        var (was, now) = (SubjectWords.Fold(before.Fact.Counted), SubjectWords.Fold(after.Fact.Counted));
        return was.EndsWith(now, StringComparison.Ordinal) || now.EndsWith(was, StringComparison.Ordinal)
            ? string.Empty
            : words.Format("events.break", was, now);
    }

    private sealed record Panel(
        string Event,
        Dimension Unit,
        string[] Counted,
        string[] Words,
        string[] Without,
        string English,
        string Chinese
    )
    {
        public static Panel Of(string[] row) =>
            new(
                row[1],
                Enum.Parse<Dimension>(row[2], ignoreCase: true),
                Alternatives(row[3]),
                Alternatives(row[4]),
                Alternatives(row[5]),
                row[6],
                row[7]
            );

        /// <param name="subject">Folded.</param>
        /// <param name="counted">Folded.</param>
        public bool Holds(Observation observation, string subject, string counted) =>
            observation.Fact.Unit.Dimension == Unit
            && HasAny(Words, subject)
            && (Counted.Length == 0 || EndsWithAny(Counted, counted))
            && !HasAny(Without, subject)
            && !HasAny(Without, counted)
            && (subject.Contains(Event, StringComparison.Ordinal) || IsOwnEdition(observation));

        private static bool EndsWithAny(string[] nouns, string text)
        {
            foreach (var noun in nouns)
            {
                if (text.EndsWith(noun, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private static bool HasAny(string[] words, string text)
        {
            foreach (var word in words)
            {
                if (text.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsOwnEdition(Observation observation)
        {
            var document = observation.Lead.Source;
            return document.Published is { } published
                && observation.Key.Time!.Value.End == published
                && SubjectWords.Fold(document.Title).Contains(Event, StringComparison.Ordinal);
        }

        private static string[] Alternatives(string words) => words.Split('|', StringSplitOptions.RemoveEmptyEntries);
    }
}
