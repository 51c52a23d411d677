using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Charts;

/// <summary>What every chart of an issue is worded with.</summary>
/// <param name="DocumentName">The short name of the document of a letter, for source lines.</param>
internal sealed record ChartContext(Words Words, Func<string, string> DocumentName)
{
    /// <summary>Of one sort, as many as a source line bears.</summary>
    private const int MostNotes = 2;

    /// <summary>Stands behind a figure that is not sure.</summary>
    private const string UnsureSign = "\u00A0?";

    private readonly ILookup<Claim, (int Index, Check Check)>? byFirst;

    public FigureFormat Figures { get; } = new(Words);

    /// <summary>Failed checks, each of which sets its first statement against its last. A chart that shows both says so.</summary>
    public IReadOnlyList<Check> Disagreeing
    {
        get;
        init
        {
            field = value;
            byFirst = value
                .Index()
                .Where(static check => check.Item.Statements[0].Claim is not null)
                .ToLookup<(int Index, Check Item), Claim>(
                    static check => check.Item.Statements[0].Claim!,
                    ReferenceEqualityComparer.Instance
                );
        }
    } = [];

    /// <summary>Values that no sentence states.</summary>
    public IReadOnlyList<DerivedValue> Derived { get; init; } = [];

    /// <summary>The claim code of the whole by that of a figure stated to be part of it.</summary>
    public IReadOnlyDictionary<string, string> Wholes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The line of a document that a claim stands in.</summary>
    public Func<Claim, string> LineOf { get; init; } = static claim => claim.Quote;

    public PeriodFormat Periods { get; } = new(Words);

    /// <summary>
    /// Whether a chart of which no figure may be a headline is drawn under a title that says what it shows and states no finding.
    /// </summary>
    public bool AllowsPlainTitles { get; init; }

    /// <summary>A title without a finding; null where such titles are not allowed.</summary>
    internal ChartTitle? Plain(string id, params object[] parts)
    {
        if (!AllowsPlainTitles)
        {
            return null;
        }

        var text = Words.Format(id, parts);
        return new ChartTitle(char.ToUpperInvariant(text[0]) + text[1..], []);
    }

    public SubjectLabel Label(Observation observation) => SubjectLabel.Of(observation, Words);

    /// <summary>
    /// A unit's name as the head of a column or the beginning of a subtitle: "Containers, TEU"; its code where the table has none.
    /// </summary>
    public string UnitName(Recognition.Units.Unit unit, IEnumerable<Observation> observations) =>
        (
            observations.All(observation => observation.Fact.Kind == Facts.Kind.Passenger)
                ? Words.Find($"unitname.{unit.Code}.Passenger")
                : null
        )
        ?? Words.Find("unitname." + unit.Code)
        ?? Words.Find("unit." + unit.Code)
        ?? unit.Code;

    /// <param name="withUnit">False where the subtitle names the unit of all marks.</param>
    internal ChartMark Mark(Observation observation, bool withUnit = false) => Mark(observation.Lead, withUnit);

    internal ChartMark Mark(Claim claim, bool withUnit = false)
    {
        var figure = Figures.Of(claim.Fact);
        return new ChartMark(
            claim.Fact.Value,
            (withUnit ? figure.HedgedFull : figure.HedgedShort) + (claim.Fact.IsSure ? string.Empty : UnsureSign),
            claim.Code
        )
        {
            High = claim.Fact.High,
            Hedge = claim.Fact.Modifier,
            Status = claim.Fact.Status,
            AsOf = claim.Fact.Time is { } time ? Periods.Short(time) : string.Empty,
        };
    }

    internal ChartRow Row(Observation observation, bool withAsOf, bool withUnit = false)
    {
        var label = Label(observation);
        var mark = Mark(observation, withUnit);
        return new ChartRow(label.Text, withAsOf ? mark.AsOf : string.Empty, [mark]) { Source = label.Source };
    }

    /// <summary>The rows of a ranking, a part below its whole where both are in it.</summary>
    internal IReadOnlyList<ChartRow> Rows(IReadOnlyList<Observation> ranked, ChartTitle title, bool withAsOf, bool withUnit = false)
    {
        var rows = new List<ChartRow>();
        var wholes = ranked.Select(static observation => observation.Lead.Code).ToHashSet(StringComparer.Ordinal);
        var parts = ranked.ToLookup(
            observation =>
                Wholes.TryGetValue(observation.Lead.Code, out var whole) && wholes.Contains(whole) && !Wholes.ContainsKey(whole)
                    ? whole
                    : string.Empty,
            StringComparer.Ordinal
        );
        foreach (var observation in parts[string.Empty])
        {
            rows.Add(TitleWords.Named(Row(observation, withAsOf, withUnit), title, observation));
            rows.AddRange(
                parts[observation.Lead.Code]
                    .Select(part =>
                        TitleWords.Named(
                            Row(part, withAsOf, withUnit) with
                            {
                                Label = Words.Format("row.part", Label(part).Inside),
                                IsPart = true,
                            },
                            title,
                            part
                        )
                    )
            );
        }

        return rows;
    }

    /// <summary>"Source: B White Paper 2023; C Statement 2023." and then the notes, each closed with a full stop.</summary>
    /// <remarks>A shown figure that another statement contradicts is named here with that statement.</remarks>
    internal string Source(IEnumerable<Observation> observations, params string[] notes)
    {
        var cited = observations as IReadOnlyCollection<Observation> ?? [.. observations];
        var names = cited
            .Select(observation => observation.Lead.Letter)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(letter => letter.Length)
            .ThenBy(letter => letter, StringComparer.Ordinal)
            .Select(letter => letter + "\u00A0" + DocumentName(letter))
            .ToList();
        var shown = names.Count <= 5 ? names : [.. names.Take(4), Words.Format("source.others", names.Count - 4)];
        return Sentences([
            Words.Format("source.line", string.Join(Words["list.semicolon"], shown)),
            .. notes,
            cited.Any(static observation => !observation.Fact.IsSure) ? Words["note.unsure"] : string.Empty,
            .. Contested(cited),
            .. Disagreements(cited),
        ]);
    }

    /// <summary>"B237:101 is contested: D4:20 says 13.76 tn".</summary>
    private IEnumerable<string> Contested(IReadOnlyCollection<Observation> observations)
    {
        var contested = observations
            .Where(observation => observation.Contradicts.Count > 0)
            .DistinctBy(observation => observation.Lead.Code)
            .ToList();
        var notes = contested
            .Take(MostNotes)
            .Select(observation =>
                Words.Format(
                    "note.contested",
                    observation.Lead.Code,
                    observation.Contradicts[0].Code,
                    Figures.Of(observation.Contradicts[0].Fact).HedgedFull
                )
            );
        return contested.Count > MostNotes ? notes.Append(Words.Format("note.contested.more", contested.Count - MostNotes)) : notes;
    }

    private IEnumerable<string> Disagreements(IReadOnlyCollection<Observation> observations)
    {
        var shown = observations.Select(observation => observation.Lead).ToHashSet<Claim>(ReferenceEqualityComparer.Instance);
        var failed = shown
            .SelectMany(one => byFirst?[one] ?? [])
            .Where(found => found.Check.Statements[^1].Claim is { } other && shown.Contains(other))
            .OrderBy(found => found.Index)
            .Select(found => (One: found.Check.Statements[0].Code, Other: found.Check.Statements[^1].Code))
            .Distinct()
            .ToList();
        var notes = failed.Take(MostNotes).Select(pair => Words.Format("note.check", pair.One, pair.Other));
        return failed.Count > MostNotes ? notes.Append(Words.Format("note.check.more", failed.Count - MostNotes)) : notes;
    }

    /// <summary>Each text closed with a full stop, the empty ones left out.</summary>
    internal string Sentences(IEnumerable<string> texts) =>
        string.Join(Words["sentence.gap"], texts.Where(text => text.Length > 0).Select(text => text + Words["sentence.stop"]));

    /// <summary>Title, then each row as label, value, as-of.</summary>
    internal string AlternativeText(string title, IEnumerable<ChartGroup> groups) =>
        string.Join(
            Words["list.semicolon"],
            groups.SelectMany(group => group.Rows).SelectMany(row => row.Marks.Select(mark => Spoken(row, mark))).Prepend(title)
        );

    private string Spoken(ChartRow row, ChartMark mark)
    {
        var asOf = mark.AsOf.Length > 0 ? mark.AsOf : row.AsOf;
        var label = row.Source.Length == 0 ? row.Label : row.Label + " " + row.Source;
        return asOf.Length == 0 ? $"{label} {mark.Text}" : $"{label} {mark.Text}, {asOf}";
    }
}
