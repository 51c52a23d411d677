using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Tables;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Finds the indicator of a subject. It fits only if its words, the named thing, the scope and filler words cover the whole subject. If a
/// word is left over, it may make the subject another figure, so the subject then keeps its own words.
/// </summary>
internal sealed class IndicatorLexicon
{
    /// <summary>The maximum number of subjects whose reading is cached; a large library keeps producing new ones.</summary>
    private const int MostKnown = 200_000;

    public const string ScopesFile = "Series/Indicators/scopes.csv";
    public const string FillersFile = "Series/Indicators/fillers.csv";

    private readonly IReadOnlyList<Indicator> indicators;
    private readonly IReadOnlyList<Scope> scopes;
    private readonly IReadOnlyList<string> frequencies;
    private readonly ChineseIndicators chinese;
    private readonly Lazy<EnglishIndicators> english;
    private readonly ConcurrentDictionary<(string, string, string, Dimension, bool, string?, string?), SubjectReading> known = new();
    private int kept;

    /// <param name="rows">Of indicators; those of the source where it is null.</param>
    private IndicatorLexicon(LexiconSource source, IReadOnlyList<string[]>? rows = null)
    {
        rows ??= source.Table(IndicatorRow.File, IndicatorRow.Columns, IndicatorRow.Fault);
        indicators = [.. rows.Select(IndicatorRow.Read)];
        scopes =
        [
            .. source
                .Table(ScopesFile, ScopeColumns)
                .Select(row => new Scope(row[0], IndicatorRow.Alternatives(row[1]), row[2], row[3], row[4] == "yes")),
        ];
        frequencies = WordList(source, "Series/Indicators/frequencies.csv");
        var things = new NamedThings(source);
        chinese = new ChineseIndicators(indicators, scopes, WordList(source, FillersFile), things);
        english = new(() => new EnglishIndicators(source, indicators, things.Known, scopes));
    }

    public static string[] ScopeColumns { get; } = ["id", "words", "english", "chinese", "counted_only"];

    /// <summary>The embedded lexicon: <c>indicators.csv</c>, <c>things.csv</c>, <c>scopes.csv</c>,
    /// <c>fillers.csv</c>, <c>thing-endings.csv</c> and <c>frequencies.csv</c>.</summary>
    public static IndicatorLexicon Default { get; } = new(LexiconSource.Embedded);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Indicator> Indicators => indicators;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Scope> Scopes => scopes;

    /// <summary>The embedded lexicon with different indicators, given in the form of <c>indicators.csv</c>.</summary>
    internal static IndicatorLexicon With(TextReader indicators) =>
        new(LexiconSource.Embedded, LexiconTable.Parse(IndicatorRow.File, indicators, IndicatorRow.Columns));

    /// <summary>The embedded lexicon and what a caller adds to it, all of it checked.</summary>
    /// <exception cref="Diagnostics.LexiconFormatException">An added row cannot be used.</exception>
    internal static IndicatorLexicon Of(LexiconSource source)
    {
        var lexicon = new IndicatorLexicon(source);
        _ = lexicon.english.Value;
        return lexicon;
    }

    public SubjectReading Read(Fact fact)
    {
        var (subject, counted) = (SubjectWords.Fold(fact.Subject), SubjectWords.Fold(fact.Counted));
        var key = (
            subject,
            counted,
            fact.Unit.Code,
            fact.Unit.Dimension,
            ChineseIndicators.IsGrowth(fact, fact.Unit),
            fact.Indicator,
            fact.Scope
        );
        if (known.TryGetValue(key, out var reading))
        {
            return reading;
        }

        // Counting a concurrent dictionary stops all threads.
        if (Interlocked.Increment(ref kept) > MostKnown)
        {
            Interlocked.Exchange(ref kept, 0);
            known.Clear();
        }

        return known.GetOrAdd(key, Find(fact, subject, counted));
    }

    /// <summary>Returns the reading that the phrase would have as the subject of a value in this unit.</summary>
    /// <param name="like">A fact with the measure that the value would have.</param>
    public SubjectReading Read(Fact like, string phrase, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(like);
        ArgumentNullException.ThrowIfNull(unit);
        return known.TryGetValue(
            (SubjectWords.Fold(phrase), string.Empty, unit.Code, unit.Dimension, ChineseIndicators.IsGrowth(like, unit), null, null),
            out var reading
        )
            ? reading
            : Read(like with { Subject = phrase, Unit = unit, Counted = null, Indicator = null, Scope = null });
    }

    /// <summary>Returns the ledger with the indicator and scope of each fact, if known. Names that are already set stay.</summary>
    /// <remarks>
    /// A part of a total whose words name no set of countries takes the set of the total; a figure that continues a topic takes that of the
    /// topic.
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

    /// <summary>Returns the scope that the fact's own words name; null if they name none.</summary>
    public Scope? StatedScope(Fact fact)
    {
        var subject = SubjectWords.SplitEdition(SubjectWords.Fold(fact.Subject)).Subject;
        return chinese.ScopeOf(fact, subject, SubjectWords.Fold(fact.Counted));
    }

    /// <summary>
    /// Returns the scope that the title of the fact's table names, unless its row is about the whole country; null if the fact is not in a
    /// table.
    /// </summary>
    private Scope? OfTable(SourceDocument document, Fact fact) =>
        document.Places.CellOf(fact.Span.Start) is { } place && !NationWords.StandIn(SubjectWords.Fold(fact.Subject))
            ? StatedScope(fact with { Subject = TableTitle.Of(document, document.Places.Tables[place.Table - 1]) })
            : null;

    /// <summary>
    /// Returns the part with the scope of its total, and with its indicator if the subject of the part repeats that of the total before its
    /// own words.
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
            return english.Value.Read(fact, subject, counted, ById(fact.Indicator), IsPerShortPeriod(subject));
        }

        (subject, var edition) = SubjectWords.SplitEdition(subject);
        return chinese.Read(fact, subject, counted, ById(fact.Indicator), IsPerShortPeriod(subject)) with { Edition = edition };
    }

    private bool IsPerShortPeriod(string subject) => SubjectWords.FirstIn(subject, frequencies) is not null;

    private Indicator? ById(string? id) =>
        indicators.FirstOrDefault(candidate => string.Equals(candidate.Id, id, StringComparison.Ordinal))
        ?? (
            id is not null && id.EndsWith(IndicatorRow.GrowthSuffix, StringComparison.Ordinal)
                ? IndicatorRow.GrowthOf(indicators.FirstOrDefault(candidate => candidate.Id == id[..^IndicatorRow.GrowthSuffix.Length]))
                : null
        );

    private static IReadOnlyList<string> WordList(LexiconSource source, string resource) =>
        [
            .. source
                .Table(resource, ["word"])
                .Select(row => row[0])
                .OrderByDescending(word => word.Length)
                .ThenBy(word => word, StringComparer.Ordinal),
        ];
}
