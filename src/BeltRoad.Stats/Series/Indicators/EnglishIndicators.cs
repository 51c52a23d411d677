using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Maps English subjects to the same indicators, things and scopes as Chinese ones. If a word is left over, it may make the subject another
/// figure, so the subject then keeps its own words.
/// </summary>
internal sealed class EnglishIndicators
{
    public const string File = "Series/Indicators/English/indicators.csv";
    public const string ThingsFile = "Series/Indicators/English/things.csv";
    public const string ScopesFile = "Series/Indicators/English/scopes.csv";
    public const string FillersFile = "Series/Indicators/English/fillers.csv";

    private static readonly IReadOnlyDictionary<string, string> Nouns = LexiconTable
        .Read("Series/Indicators/English/counted.csv", "english", "noun")
        .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private readonly IReadOnlyList<string> fillers;
    private readonly IReadOnlyList<Pattern> patterns;
    private readonly IReadOnlyList<(NamedThing Thing, IReadOnlyList<string> Words)> things;
    private readonly IReadOnlyList<(Scope Scope, IReadOnlyList<string> Words)> scopes;

    /// <exception cref="Diagnostics.LexiconFormatException">An added row names an indicator, a thing or a scope that is not in the lexicon.
    /// An embedded row of an indicator it has not is passed over.</exception>
    public EnglishIndicators(
        LexiconSource source,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<NamedThing> named,
        IReadOnlyList<Scope> sets
    )
    {
        fillers = [.. source.Table(FillersFile, ["word"]).Select(row => row[0])];
        var byId = indicators.ToDictionary(static indicator => indicator.Id, StringComparer.Ordinal);
        patterns =
        [
            .. source
                .Table(File, Columns, row => byId.ContainsKey(row[0]) ? null : $"id '{row[0]}' is no indicator; add the indicator first")
                .Where(row => byId.ContainsKey(row[0]))
                .Select(row => new Pattern(
                    byId[row[0]],
                    [.. row[1].Split(';').Select(Alternatives)],
                    Alternatives(row[2]),
                    Alternatives(row[3])
                )),
        ];
        things =
        [
            .. source
                .Table(
                    ThingsFile,
                    NameColumns,
                    row => named.Any(thing => thing.Id == row[0]) ? null : $"id '{row[0]}' is no thing; add the thing first"
                )
                .Select(row => (Of(named, static thing => thing.Id, row[0]), Alternatives(row[1]))),
        ];
        scopes =
        [
            .. source
                .Table(
                    ScopesFile,
                    NameColumns,
                    row => sets.Any(set => set.Id == row[0]) ? null : $"id '{row[0]}' is no scope; add the scope first"
                )
                .Select(row => (Of(sets, static scope => scope.Id, row[0]), Alternatives(row[1]))),
        ];
    }

    public static string[] Columns { get; } = ["id", "words", "counted", "also"];

    public static string[] NameColumns { get; } = ["id", "words"];

    /// <summary>The noun of an observation's key: the Chinese one where the lexicon knows the English.</summary>
    /// <param name="folded">As <see cref="SubjectWords.Fold(string?)"/> writes it.</param>
    public static string NounOf(string folded) => Nouns.GetValueOrDefault(folded, folded);

    /// <summary>The English of a Chinese noun that is counted; null if the lexicon has none.</summary>
    /// <param name="folded">As for <see cref="NounOf"/>.</param>
    public static string? EnglishOf(string folded) => Nouns.FirstOrDefault(noun => noun.Value == folded).Key;

    /// <param name="subject">Folded.</param>
    /// <param name="counted">Folded.</param>
    /// <param name="given">The indicator that the fact already names; null if it names none.</param>
    public SubjectReading Read(Fact fact, string subject, string counted, Indicator? given, bool perShortPeriod)
    {
        var isCount = fact.Unit.Dimension == Dimension.Count;
        var noun = EnglishWords.Of(counted);
        var text = EnglishWords.Of(subject);
        var (thing, thingWords) = things
            .Select(row => (row.Thing, Words: row.Words.FirstOrDefault(words => EnglishWords.Holds(text, words))))
            .FirstOrDefault(static row => row.Words is not null);
        var (scope, scopeWords) = scopes
            .SelectMany(static row => row.Words.Select(words => (row.Scope, Words: words)))
            .Where(row => isCount ? noun.EndsWith(" " + row.Words + " ", StringComparison.Ordinal) : EnglishWords.Holds(text, row.Words))
            .OrderByDescending(static row => row.Words.Length)
            .FirstOrDefault();
        scope = scopes.FirstOrDefault(row => row.Scope.Id == fact.Scope).Scope ?? scope;
        if (given is not null && Completes(given, thing, scope))
        {
            return new SubjectReading(subject, string.Empty, given, thing, scope, perShortPeriod);
        }

        Indicator? best = null;
        var bestWeight = 0;
        foreach (var pattern in patterns)
        {
            var indicator = pattern.Indicator;
            if (
                indicator.IsStatedIn(fact.Unit)
                && (
                    !isCount
                    || pattern.Counted.Count == 0
                    || pattern.Counted.Any(word => noun.EndsWith(" " + word + " ", StringComparison.Ordinal))
                )
                && Completes(indicator, thing, scope)
                && (!indicator.NeedsNation || scope is null)
                && pattern.Covers(text, indicator.NeedsThing ? thingWords : null, scopeWords, fillers) is var weight
                && weight > bestWeight
            )
            {
                (best, bestWeight) = (indicator, weight);
            }
        }

        return new SubjectReading(subject, string.Empty, best, thing, scope, perShortPeriod);
    }

    /// <summary>Whether the indicator's name can be written out.</summary>
    private static bool Completes(Indicator indicator, NamedThing? thing, Scope? scope) =>
        (!indicator.NeedsScope || scope is not null) && (!indicator.NeedsThing || thing is not null);

    private static T Of<T>(IReadOnlyList<T> entries, Func<T, string> id, string wanted) =>
        entries.FirstOrDefault(entry => id(entry) == wanted) is { } found
            ? found
            : throw new InvalidDataException($"Series/English: the lexicon has no '{wanted}'");

    private static IReadOnlyList<string> Alternatives(string words) =>
        [
            .. words
                .Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .OrderByDescending(static word => word.Length)
                .ThenBy(static word => word, StringComparer.Ordinal),
        ];

    /// <param name="Required">The subject must contain one wording of each group.</param>
    private sealed record Pattern(
        Indicator Indicator,
        IReadOnlyList<IReadOnlyList<string>> Required,
        IReadOnlyList<string> Counted,
        IReadOnlyList<string> Optional
    )
    {
        /// <summary>The number of letters that the indicator's own words explain; 0 if one is missing or a word is left over.</summary>
        public int Covers(string text, string? thing, string? scope, IReadOnlyList<string> fillers)
        {
            var weight = 0;
            text = thing is null ? text : EnglishWords.Without(text, thing);
            foreach (var group in Required)
            {
                if (group.FirstOrDefault(words => EnglishWords.Holds(text, words)) is not { } found)
                {
                    return 0;
                }

                weight += found.Length;
                text = EnglishWords.Without(text, found);
            }

            text = scope is null ? text : EnglishWords.Without(text, scope);
            foreach (var words in Optional.Concat(Counted).Concat(fillers))
            {
                text = EnglishWords.Without(text, words);
            }

            return text.Trim().Length == 0 ? weight : 0;
        }
    }
}
