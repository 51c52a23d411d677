using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts;

/// <summary>What every chart of an issue is worded with.</summary>
/// <param name="DocumentNames">Short names by letter, for source lines.</param>
public sealed record ChartContext(Words Words, IReadOnlyDictionary<string, string> DocumentNames)
{
    public FigureFormat Figures { get; } = new(Words);

    public PeriodFormat Periods { get; } = new(Words);

    public SubjectLabel Label(Observation observation) => SubjectLabel.Of(observation, Words);

    /// <summary>A unit's name as the head of a column or the beginning of a subtitle: "Containers, TEU"; its code where the table has none.</summary>
    public string UnitName(Recognition.Quantities.Unit unit, IEnumerable<Observation> observations) =>
        (observations.All(observation => observation.Fact.Kind == Facts.Kind.Passenger) ? Words.Find($"unitname.{unit.Code}.Passenger") : null)
        ?? Words.Find("unitname." + unit.Code) ?? Words.Find("unit." + unit.Code) ?? unit.Code;

    /// <param name="withUnit">False where the subtitle names the unit of all marks.</param>
    internal ChartMark Mark(Observation observation, bool withUnit = false)
    {
        var figure = Figures.Of(observation.Fact);
        return new ChartMark(observation.Fact.Value, withUnit ? figure.HedgedFull : figure.HedgedShort, observation.Lead.Code)
        {
            High = observation.Fact.High,
            Hedge = observation.Fact.Modifier,
            Status = observation.Fact.Status,
            AsOf = observation.Key.Time is { } time ? Periods.Short(time) : string.Empty,
        };
    }

    internal ChartRow Row(Observation observation, bool withAsOf, bool withUnit = false)
    {
        var label = Label(observation);
        var mark = Mark(observation, withUnit);
        return new ChartRow(label.Text, withAsOf ? mark.AsOf : string.Empty, [mark]) { Source = label.Source };
    }

    /// <summary>"Source: B White Paper 2023; C Statement 2023." and then the notes, each closed with a full stop.</summary>
    internal string Source(IEnumerable<Observation> observations, params string[] notes)
    {
        var names = observations.Select(observation => observation.Lead.Letter)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(letter => letter.Length)
            .ThenBy(letter => letter, StringComparer.Ordinal)
            .Select(letter => letter + "\u00A0" + DocumentNames.GetValueOrDefault(letter, string.Empty))
            .ToList();
        var shown = names.Count <= 5 ? names : [.. names.Take(4), Words.Format("source.others", names.Count - 4)];
        return Sentences([Words.Format("source.line", string.Join(Words["list.semicolon"], shown)), .. notes]);
    }

    /// <summary>Each text closed with a full stop, the empty ones left out.</summary>
    internal string Sentences(IEnumerable<string> texts) =>
        string.Join(Words["sentence.gap"], texts.Where(text => text.Length > 0).Select(text => text + Words["sentence.stop"]));

    /// <summary>Title, then each row as label, value, as-of.</summary>
    internal string AlternativeText(string title, IEnumerable<ChartGroup> groups) => string.Join(
        Words["list.semicolon"],
        groups.SelectMany(group => group.Rows).SelectMany(row => row.Marks.Select(mark => Spoken(row, mark))).Prepend(title));

    private string Spoken(ChartRow row, ChartMark mark)
    {
        var asOf = mark.AsOf.Length > 0 ? mark.AsOf : row.AsOf;
        return asOf.Length == 0 ? $"{row.Label} {mark.Text}" : $"{row.Label} {mark.Text}, {asOf}";
    }
}
