using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats;

/// <summary>
/// The words, units and indicators by which texts are read. An instance never changes: <see cref="With(LexiconKind, string, string)"/>
/// gives a new one. Safe to share between threads and readers.
/// </summary>
public sealed class BeltRoadLexicons
{
    private readonly LexiconSource source;

    private BeltRoadLexicons(LexiconSource source, LexiconSet words, IndicatorLexicon indicators) =>
        (this.source, Words, Indicators) = (source, words, indicators);

    /// <summary>The embedded lexicons, which are loaded once.</summary>
    public static BeltRoadLexicons Default { get; } = new(LexiconSource.Embedded, Lexicons.Default, IndicatorLexicon.Default);

    internal LexiconSet Words { get; }

    internal IndicatorLexicon Indicators { get; }

    /// <summary>The columns that rows added to a lexicon have, in the order of the embedded file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is none of the enumeration.</exception>
    public static IReadOnlyList<string> ColumnsOf(LexiconKind kind)
    {
        var (resource, columns) = FileOf(kind);
        return columns ?? LexiconSet.ColumnsOf(resource);
    }

    /// <summary>These lexicons with rows added to one of them. The whole is checked at once.</summary>
    /// <param name="kind">The lexicon to which the rows belong.</param>
    /// <param name="file">The name under which errors speak of the rows, such as the path they were read from.</param>
    /// <param name="csv">
    /// CSV with a header that names columns of <see cref="ColumnsOf"/>; lines that begin with <c>#</c> are notes. Words of Chinese text
    /// and their attributes are plain cells without quotation.
    /// </param>
    /// <exception cref="Diagnostics.LexiconFormatException">
    /// A column is unknown, missing or stands twice; a row repeats an entry, embedded or added, or has a cell that cannot be used. The
    /// message names file, line, column and remedy.
    /// </exception>
    public BeltRoadLexicons With(LexiconKind kind, string file, string csv)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(csv);
        var (resource, columns) = FileOf(kind);
        var extended = source.With(new LexiconText(resource, file, csv));
        return columns is null || resource == EnglishUnits.File
            ? new BeltRoadLexicons(extended, new LexiconSet(extended), Indicators)
            : new BeltRoadLexicons(extended, Words, IndicatorLexicon.Of(extended));
    }

    /// <inheritdoc cref="With(LexiconKind, string, string)"/>
    /// <param name="csv">Is read to its end, and left open.</param>
    public BeltRoadLexicons With(LexiconKind kind, string file, TextReader csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        return With(kind, file, csv.ReadToEnd());
    }

    /// <summary>The embedded file, and the columns where it is a table; null for a file of Chinese words.</summary>
    private static (string Resource, string[]? Columns) FileOf(LexiconKind kind) =>
        kind switch
        {
            LexiconKind.Units => ("Recognition/Units/units.csv", null),
            LexiconKind.Currencies => ("Recognition/Units/currencies.csv", null),
            LexiconKind.Classifiers => ("Recognition/Units/classifiers.csv", null),
            LexiconKind.Names => ("Recognition/Names/names.csv", null),
            LexiconKind.Idioms => ("Recognition/Names/idioms.csv", null),
            LexiconKind.OrdinaryWords => ("Recognition/Names/words.csv", null),
            LexiconKind.Hedges => ("Recognition/Modifiers/modifiers.csv", null),
            LexiconKind.DateWords => ("Recognition/Dates/dates.csv", null),
            LexiconKind.Cues => ("Facts/Cues/cues.csv", null),
            LexiconKind.Nouns => ("Facts/Cues/nouns.csv", null),
            LexiconKind.Compounds => ("Facts/Cues/compounds.csv", null),
            LexiconKind.EnglishUnits => (EnglishUnits.File, EnglishUnits.Columns),
            LexiconKind.Indicators => (IndicatorRow.File, IndicatorRow.Columns),
            LexiconKind.Scopes => (IndicatorLexicon.ScopesFile, IndicatorLexicon.ScopeColumns),
            LexiconKind.Things => (NamedThings.File, NamedThings.Columns),
            LexiconKind.Fillers => (IndicatorLexicon.FillersFile, ["word"]),
            LexiconKind.EnglishIndicators => (EnglishIndicators.File, EnglishIndicators.Columns),
            LexiconKind.EnglishScopes => (EnglishIndicators.ScopesFile, EnglishIndicators.NameColumns),
            LexiconKind.EnglishThings => (EnglishIndicators.ThingsFile, EnglishIndicators.NameColumns),
            LexiconKind.EnglishFillers => (EnglishIndicators.FillersFile, ["word"]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "is no lexicon"),
        };
}
