using System.Collections.Concurrent;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Tables;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Names subjects. An indicator names a subject only when its words, the named thing, the scope and words without weight
/// cover the subject whole: a word left over may be the one that makes it another figure, and then the subject keeps its own words.
/// </summary>
internal sealed class IndicatorLexicon
{
    /// <summary>Subjects whose reading is kept: a large library has ever new ones.</summary>
    private const int MostKnown = 200_000;

    private readonly IReadOnlyList<Indicator> indicators;
    private readonly IReadOnlyList<Scope> scopes;
    private readonly IReadOnlyList<string> fillers;
    private readonly IReadOnlyList<string> frequencies;
    private readonly Lazy<EnglishIndicators> english;
    private readonly ConcurrentDictionary<Unit, IReadOnlyList<Indicator>> ofUnit = new();
    private readonly ConcurrentDictionary<(string, string, string, Dimension, bool, string?, string?), SubjectReading> known = new();
    private int kept;

    private IndicatorLexicon(
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Scope> scopes,
        IReadOnlyList<string> fillers,
        IReadOnlyList<string> frequencies
    )
    {
        this.indicators = indicators;
        this.scopes = scopes;
        this.fillers = fillers;
        this.frequencies = frequencies;
        english = new(() => new EnglishIndicators(indicators, NamedThings.Known, scopes));
    }

    /// <summary>The embedded lexicon: <c>indicators.csv</c>, <c>things.csv</c>, <c>scopes.csv</c>,
    /// <c>fillers.csv</c>, <c>thing-endings.csv</c> and <c>frequencies.csv</c>.</summary>
    public static IndicatorLexicon Default { get; } = Of(LexiconTable.Read(IndicatorRow.File, IndicatorRow.Columns));

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Indicator> Indicators => indicators;

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Scope> Scopes => scopes;

    /// <summary>The embedded lexicon with other indicators, in the form of <c>indicators.csv</c>.</summary>
    internal static IndicatorLexicon With(TextReader indicators) =>
        Of(LexiconTable.Parse(IndicatorRow.File, indicators, IndicatorRow.Columns));

    private static IndicatorLexicon Of(IReadOnlyList<string[]> indicators) =>
        new(
            [.. indicators.Select(IndicatorRow.Read)],
            [
                .. LexiconTable
                    .Read("Series/Indicators/scopes.csv", "id", "words", "english", "chinese", "counted_only")
                    .Select(row => new Scope(row[0], IndicatorRow.Alternatives(row[1]), row[2], row[3], row[4] == "yes")),
            ],
            WordList("Series/Indicators/fillers.csv", "word"),
            WordList("Series/Indicators/frequencies.csv", "word")
        );

    public SubjectReading Read(Fact fact)
    {
        var (subject, counted) = (SubjectWords.Fold(fact.Subject), SubjectWords.Fold(fact.Counted));
        var key = (subject, counted, fact.Unit.Code, fact.Unit.Dimension, IsGrowth(fact, fact.Unit), fact.Indicator, fact.Scope);
        if (known.TryGetValue(key, out var reading))
        {
            return reading;
        }

        // The dictionary's own count stops all threads.
        if (Interlocked.Increment(ref kept) > MostKnown)
        {
            Interlocked.Exchange(ref kept, 0);
            known.Clear();
        }

        return known.GetOrAdd(key, Find(fact, subject, counted));
    }

    /// <summary>What the phrase would be the subject of, had it a value in this unit.</summary>
    /// <param name="like">A fact of the measure that the value would have.</param>
    public SubjectReading Read(Fact like, string phrase, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(like);
        ArgumentNullException.ThrowIfNull(unit);
        return known.TryGetValue(
            (SubjectWords.Fold(phrase), string.Empty, unit.Code, unit.Dimension, IsGrowth(like, unit), null, null),
            out var reading
        )
            ? reading
            : Read(like with { Subject = phrase, Unit = unit, Counted = null, Indicator = null, Scope = null });
    }

    /// <summary>The ledger with the indicator and scope of each fact named, where they are known; what is named already stays.</summary>
    /// <remarks>
    /// A part of a total whose words name no set of countries is of the total's set, and what goes on about a topic is of the topic's.
    /// </remarks>
    public Ledger Name(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var totals = PartsOfTotals.Of(ledger.Facts, ledger.Document.Text);
        var named = new List<Fact>(ledger.Facts.Count);
        for (var i = 0; i < ledger.Facts.Count; i++)
        {
            var fact = totals.TryGetValue(i, out var total) ? OfTotal(ledger.Facts[i], named[total]) : ledger.Facts[i];
            if (fact.Scope is null && fact.Unit.Dimension != Dimension.Count && StatedScope(fact) is null)
            {
                var ofTopic = TopicScopes.Of(ledger.Facts, i, ledger.Document.Text, scopes);
                if ((ofTopic ?? OfTable(ledger.Document, fact)) is { } scope)
                {
                    fact = fact with
                    {
                        Scope = scope.Id,
                        Trace =
                        [
                            .. fact.Trace,
                            "scope: " + scope.Id + (ofTopic is null ? ", of the table's title" : ", of the topic it goes on about"),
                        ],
                    };
                }
            }

            named.Add(Name(fact));
        }

        return ledger with
        {
            Facts = named,
        };
    }

    /// <summary>The scope that the fact's own words name; null where they name none.</summary>
    public Scope? StatedScope(Fact fact)
    {
        var subject = SubjectWords.SplitEdition(SubjectWords.Fold(fact.Subject)).Subject;
        return ScopeOf(fact, subject, SubjectWords.Fold(fact.Counted));
    }

    /// <summary>
    /// The scope that the title of the fact's table names, unless its row speaks of the whole country; null where it stands in no table.
    /// </summary>
    private Scope? OfTable(SourceDocument document, Fact fact) =>
        document.Places.CellOf(fact.Span.Start) is { } place && !NationWords.StandIn(SubjectWords.Fold(fact.Subject))
            ? StatedScope(fact with { Subject = TableTitle.Of(document, document.Places.Tables[place.Table - 1]) })
            : null;

    /// <summary>
    /// The part with the scope of its total, and with its indicator where its subject repeats the total's before its own words.
    /// </summary>
    private Fact OfTotal(Fact part, Fact total)
    {
        if (part.Indicator is not null || part.Scope is not null || total.Scope is null)
        {
            return part;
        }

        var repeats = part.Subject.Length > total.Subject.Length && part.Subject.StartsWith(total.Subject, StringComparison.Ordinal);
        var own = repeats ? part with { Subject = part.Subject[total.Subject.Length..] } : part;
        return (StatedScope(own) is null, Read(own with { Scope = total.Scope }).Indicator) switch
        {
            (true, { } indicator) => part with
            {
                Indicator = indicator.Id,
                Scope = total.Scope,
                Trace = [.. part.Trace, "scope: " + total.Scope + ", of the total it is part of"],
            },
            (true, null) when StatedScope(part) is null => part with
            {
                Scope = total.Scope,
                Trace = [.. part.Trace, "scope: " + total.Scope + ", of the total it is part of"],
            },
            _ => part,
        };
    }

    private Fact Name(Fact fact)
    {
        var reading = Read(fact);
        return fact with { Indicator = fact.Indicator ?? reading.Indicator?.Id, Scope = fact.Scope ?? reading.Scope?.Id };
    }

    private SubjectReading Find(Fact fact, string subject, string counted)
    {
        if (EnglishWords.IsEnglish(subject))
        {
            return english.Value.Read(fact, subject, counted, ById(fact.Indicator), SubjectWords.FirstIn(subject, frequencies) is not null);
        }

        (subject, var edition) = SubjectWords.SplitEdition(subject);
        var stated = ScopeOf(fact, subject, counted);
        var scope = scopes.FirstOrDefault(candidate => string.Equals(candidate.Id, fact.Scope, StringComparison.Ordinal)) ?? stated;
        IReadOnlyList<string> scopeWords = [.. scope?.Words ?? [], .. stated?.Words ?? []];
        var thing = NamedThings.In(subject);
        var perShortPeriod = SubjectWords.FirstIn(subject, frequencies) is not null;
        var given = ById(fact.Indicator);
        if (given is not null && (!given.NeedsScope || scope is not null) && (!given.NeedsThing || thing is not null))
        {
            return new SubjectReading(subject, edition, given, thing, scope, perShortPeriod);
        }

        var text = subject.Contains(counted, StringComparison.Ordinal) ? subject : subject + counted;
        var isCount = fact.Unit.Dimension == Dimension.Count;
        Indicator? best = null;
        var bestWeight = 0;
        foreach (
            var indicator in ofUnit.GetOrAdd(
                fact.Unit,
                static (unit, all) => [.. all.Where(indicator => indicator.IsStatedIn(unit))],
                indicators
            )
        )
        {
            if (
                (!isCount || indicator.Counted.Count == 0 || SubjectWords.FirstIn(counted, indicator.Counted) is not null)
                && (!indicator.NeedsScope || scope is not null)
                && (!indicator.NeedsThing || thing is not null)
                && (!indicator.NeedsNation || (scope is null && NationWords.StandIn(subject)))
                && Covers(indicator, text, indicator.NeedsThing ? thing : null, indicator.NeedsScope || isCount ? scopeWords : [])
                    is var weight
                && weight > bestWeight
            )
            {
                (best, bestWeight) = (indicator, weight);
            }
        }

        best ??=
            IsGrowth(fact, fact.Unit)
            && CheckWords.WithoutEnding(subject, CheckWords.Growth) is { Length: > 0 } grown
            && grown.Length < subject.Length
                ? IndicatorRow.GrowthOf(BestOf(grown, thing, scope, scopeWords))
                : null;
        return new SubjectReading(subject, edition, best, thing, scope, perShortPeriod);
    }

    /// <summary>What a phrase would be if it had a value of its own; null where no indicator of an amount explains it.</summary>
    private Indicator? BestOf(string phrase, NamedThing? thing, Scope? scope, IReadOnlyList<string> scopeWords)
    {
        Indicator? best = null;
        var bestWeight = 0;
        foreach (
            var indicator in indicators.Where(indicator =>
                indicator.Units.Count > 0 && !indicator.Units.Any(unit => unit is "percent" or "percentage_point" or "count")
            )
        )
        {
            if (
                (!indicator.NeedsScope || scope is not null)
                && (!indicator.NeedsThing || thing is not null)
                && (!indicator.NeedsNation || (scope is null && NationWords.StandIn(phrase)))
                && Covers(indicator, phrase, indicator.NeedsThing ? thing : null, indicator.NeedsScope ? scopeWords : []) is var weight
                && weight > bestWeight
            )
            {
                (best, bestWeight) = (indicator, weight);
            }
        }

        return best;
    }

    private Indicator? ById(string? id) =>
        indicators.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal))
        ?? (
            id is not null && id.EndsWith(IndicatorRow.GrowthSuffix, StringComparison.Ordinal)
                ? IndicatorRow.GrowthOf(indicators.FirstOrDefault(candidate => candidate.Id == id[..^IndicatorRow.GrowthSuffix.Length]))
                : null
        );

    private static bool IsGrowth(Fact fact, Unit unit) => fact.Measure == Measure.Growth && unit.Dimension == Dimension.Percent;

    /// <summary>
    /// Of a count the noun it ends with: national standards are not nations. Of anything else the longest that its subject names.
    /// </summary>
    private Scope? ScopeOf(Fact fact, string subject, string counted)
    {
        var isCount = fact.Unit.Dimension == Dimension.Count;
        var text = isCount ? counted : subject;
        Scope? best = null;
        var length = 0;
        foreach (var scope in scopes)
        {
            if (scope.CountedOnly && !isCount)
            {
                continue;
            }

            foreach (var word in scope.Words)
            {
                if (
                    word.Length > length
                    && (isCount ? text.EndsWith(word, StringComparison.Ordinal) : text.Contains(word, StringComparison.Ordinal))
                )
                {
                    (best, length) = (scope, word.Length);
                }
            }
        }

        return best;
    }

    /// <summary>More for more characters that the indicator's own words explain; 0 where one is missing or anything is left over.</summary>
    private int Covers(Indicator indicator, string text, NamedThing? thing, IReadOnlyList<string> scopeWords)
    {
        var weight = 0;
        var left = Without(text, thing?.Words);
        for (var i = 0; i < indicator.Required.Count; i++)
        {
            if (SubjectWords.FirstIn(left, indicator.Required[i]) is not { } word)
            {
                return 0;
            }

            weight += word.Length;
            left = left.Replace(word, "\n", StringComparison.Ordinal);
        }

        left = Without(left, indicator.Optional);
        left = Without(left, scopeWords);
        left = Without(left, fillers);
        // Of two that explain as much, the one that speaks of the set of countries, or of the nation, is meant.
        return left.All(character => character == '\n' || char.IsPunctuation(character) || char.IsDigit(character))
            ? (weight * 2) + (indicator.NeedsScope || indicator.NeedsNation ? 1 : 0)
            : 0;
    }

    private static string Without(string text, IReadOnlyList<string>? words)
    {
        for (var i = 0; i < words?.Count; i++)
        {
            text = text.Replace(words[i], "\n", StringComparison.Ordinal);
        }

        return text;
    }

    private static IReadOnlyList<string> WordList(string resource, string column) =>
        [
            .. LexiconTable
                .Read(resource, column)
                .Select(row => row[0])
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal),
        ];
}
