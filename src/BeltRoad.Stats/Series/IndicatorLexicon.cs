using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Series;

/// <summary>
/// Names subjects. An indicator names a subject only when its words, the named thing, the scope and words without weight
/// cover the subject whole: a word left over may be the one that makes it another figure, and then the subject keeps its own words.
/// </summary>
public sealed class IndicatorLexicon
{
    /// <summary>Subjects whose reading is kept: a large library has ever new ones.</summary>
    private const int MostKnown = 20_000;

    private readonly IReadOnlyList<Indicator> indicators;
    private readonly IReadOnlyList<NamedThing> things;
    private readonly IReadOnlyList<Scope> scopes;
    private readonly IReadOnlyList<string> fillers;
    private readonly IReadOnlyList<string> thingEndings;
    private readonly IReadOnlyList<string> frequencies;
    private readonly ConcurrentDictionary<(string, string, string, Dimension, string?), SubjectReading> known = new();

    private IndicatorLexicon(
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<NamedThing> things,
        IReadOnlyList<Scope> scopes,
        IReadOnlyList<string> fillers,
        IReadOnlyList<string> thingEndings,
        IReadOnlyList<string> frequencies)
    {
        this.indicators = indicators;
        this.things = things;
        this.scopes = scopes;
        this.fillers = fillers;
        this.thingEndings = thingEndings;
        this.frequencies = frequencies;
    }

    /// <summary>The embedded lexicon: <c>indicators.csv</c>, <c>things.csv</c>, <c>scopes.csv</c>,
    /// <c>fillers.csv</c>, <c>thing-endings.csv</c> and <c>frequencies.csv</c>.</summary>
    public static IndicatorLexicon Default { get; } = new(
        [.. LexiconTable.Read("Series/indicators.csv", "id", "kind", "units", "words", "counted", "also", "english", "chinese", "headline").Select(ToIndicator)],
        [.. LexiconTable.Read("Series/things.csv", "id", "words", "english", "chinese").Select(row => new NamedThing(row[0], Alternatives(row[1]), row[2], row[3]))],
        [.. LexiconTable.Read("Series/scopes.csv", "id", "words", "english", "chinese").Select(row => new Scope(row[0], Alternatives(row[1]), row[2], row[3]))],
        WordList("Series/fillers.csv", "word"),
        WordList("Series/thing-endings.csv", "ending"),
        WordList("Series/frequencies.csv", "word"));

    public SubjectReading Read(Fact fact)
    {
        var subject = SubjectWords.Fold(fact.Subject);
        var counted = SubjectWords.Fold(fact.Counted);
        if (known.Count > MostKnown)
        {
            known.Clear();
        }

        return known.GetOrAdd((subject, counted, fact.Unit.Code, fact.Unit.Dimension, fact.Indicator ?? fact.Scope), _ => Find(fact, subject, counted));
    }

    private SubjectReading Find(Fact fact, string subject, string counted)
    {
        (subject, var edition) = SubjectWords.SplitEdition(subject);
        var scope = scopes.FirstOrDefault(candidate => string.Equals(candidate.Id, fact.Scope, StringComparison.Ordinal)) ?? ScopeOf(fact, subject, counted);
        var thing = things.FirstOrDefault(candidate => candidate.Words.Any(word => subject.Contains(word, StringComparison.Ordinal)))
            ?? ThingByEnding(subject);
        var perShortPeriod = frequencies.Any(word => subject.Contains(word, StringComparison.Ordinal));
        var given = indicators.FirstOrDefault(candidate => string.Equals(candidate.Id, fact.Indicator, StringComparison.Ordinal));
        if (given is not null && (!given.NeedsScope || scope is not null) && (!given.NeedsThing || thing is not null))
        {
            return new SubjectReading(subject, edition, given, thing, scope, perShortPeriod);
        }

        var text = subject.Contains(counted, StringComparison.Ordinal) ? subject : subject + counted;
        Indicator? best = null;
        var bestWeight = 0;
        foreach (var indicator in indicators)
        {
            if (AllowsUnit(indicator, fact.Unit)
                && (fact.Unit.Dimension != Dimension.Count || indicator.Counted.Count == 0 || indicator.Counted.Any(noun => counted.Contains(noun, StringComparison.Ordinal)))
                && (!indicator.NeedsScope || scope is not null)
                && (!indicator.NeedsThing || thing is not null)
                && Covers(indicator, text, indicator.NeedsThing ? thing : null, scope) is var weight
                && weight > bestWeight)
            {
                (best, bestWeight) = (indicator, weight);
            }
        }

        return new SubjectReading(subject, edition, best, thing, scope, perShortPeriod);
    }

    /// <summary>Of a count the noun it ends with: national standards are not nations. Of anything else the longest that its subject names.</summary>
    private Scope? ScopeOf(Fact fact, string subject, string counted)
    {
        var isCount = fact.Unit.Dimension == Dimension.Count;
        var text = isCount ? counted : subject;
        Scope? best = null;
        var length = 0;
        foreach (var scope in scopes)
        {
            foreach (var word in scope.Words)
            {
                if (word.Length > length && (isCount ? text.EndsWith(word, StringComparison.Ordinal) : text.Contains(word, StringComparison.Ordinal)))
                {
                    (best, length) = (scope, word.Length);
                }
            }
        }

        return best;
    }

    /// <summary>A name at the head of the subject, of three to ten characters, that ends as names of such things do.</summary>
    private NamedThing? ThingByEnding(string subject)
    {
        foreach (var ending in thingEndings)
        {
            var at = subject.IndexOf(ending, StringComparison.Ordinal);
            if (at >= 1 && at + ending.Length is >= 3 and <= 10)
            {
                var name = subject[..(at + ending.Length)];
                return new NamedThing(name, [name], name, name);
            }
        }

        return null;
    }

    private static bool AllowsUnit(Indicator indicator, Unit unit) =>
        indicator.Units.Count == 0
        || indicator.Units.Any(allowed => string.Equals(allowed, unit.Code, StringComparison.OrdinalIgnoreCase)
            || string.Equals(allowed, unit.Dimension.ToString(), StringComparison.OrdinalIgnoreCase));

    /// <summary>How many characters the indicator's own words explain; 0 where one is missing or anything is left over.</summary>
    private int Covers(Indicator indicator, string text, NamedThing? thing, Scope? scope)
    {
        var weight = 0;
        var left = Without(text, thing?.Words);
        var scopeWords = scope?.Words;
        foreach (var alternatives in indicator.Required)
        {
            var word = alternatives.FirstOrDefault(candidate => left.Contains(candidate, StringComparison.Ordinal));
            if (word is null)
            {
                return 0;
            }

            weight += word.Length;
            left = left.Replace(word, "\n", StringComparison.Ordinal);
        }

        left = Without(left, indicator.Optional);
        left = Without(left, scopeWords);
        left = Without(left, fillers);
        return left.All(character => character == '\n' || char.IsPunctuation(character) || char.IsDigit(character)) ? weight : 0;
    }

    private static string Without(string text, IReadOnlyList<string>? words)
    {
        foreach (var word in words ?? [])
        {
            text = text.Replace(word, "\n", StringComparison.Ordinal);
        }

        return text;
    }

    private static Indicator ToIndicator(string[] row) => new(
        row[0],
        row[1].Length == 0 ? null : Enum.Parse<Kind>(row[1], ignoreCase: true),
        Alternatives(row[2]),
        [.. row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Alternatives)],
        Alternatives(row[4]),
        Alternatives(row[5]),
        row[6],
        row[7],
        row[8] == "yes");

    private static IReadOnlyList<string> WordList(string resource, string column) =>
        [.. LexiconTable.Read(resource, column).Select(row => row[0]).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    private static IReadOnlyList<string> Alternatives(string words) =>
        [.. words.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
}
