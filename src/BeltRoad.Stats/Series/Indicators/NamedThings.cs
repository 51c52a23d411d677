using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Finds the railway, port, bank or fund in a subject, using <c>Series/things.csv</c> and <c>Series/thing-endings.csv</c>.
/// </summary>
internal sealed class NamedThings(LexiconSource source)
{
    public const string File = "Series/Indicators/things.csv";

    private const int ShortestName = 3;
    private const int LongestName = 10;

    private readonly IReadOnlyList<NamedThing> known =
    [
        .. source.Table(File, Columns).Select(row => new NamedThing(row[0], IndicatorRow.Alternatives(row[1]), row[2], row[3])),
    ];

    private static readonly IReadOnlyList<(string Ending, IReadOnlyList<string> Not)> endings =
    [
        .. LexiconTable
            .Read("Series/Indicators/thing-endings.csv", "ending", "not")
            .Select(row => (row[0], IndicatorRow.Alternatives(row[1])))
            .OrderByDescending(row => row.Item1.Length)
            .ThenBy(row => row.Item1, StringComparer.Ordinal),
    ];

    public static string[] Columns { get; } = ["id", "words", "english", "chinese"];

    /// <summary>The things of <c>things.csv</c>, in the order of the file.</summary>
    public IReadOnlyList<NamedThing> Known => known;

    /// <param name="subject">Folded.</param>
    /// <returns>Null if it names none. A thing that no table has is named in the source's own words.</returns>
    public NamedThing? In(string subject) =>
        known.FirstOrDefault(candidate => SubjectWords.FirstIn(subject, candidate.Words) is not null) ?? ByEnding(subject);

    private static NamedThing? ByEnding(string subject)
    {
        foreach (var (ending, not) in endings)
        {
            var at = subject.IndexOf(ending, StringComparison.Ordinal);
            var name = at >= 1 && at + ending.Length is >= ShortestName and <= LongestName ? subject[..(at + ending.Length)] : null;
            if (name is not null && !not.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            {
                return new NamedThing(name, [name], name, name);
            }
        }

        return null;
    }
}
