using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>A fact's figure in one language.</summary>
/// <param name="Hedge">Its word; empty for none.</param>
/// <param name="Figure">With unit, or with the counted noun: in the source's own words where the lexicon has no other.</param>
internal sealed record FactText(string Hedge, string Figure, string AsOf)
{
    private static readonly Dictionary<DigestLanguage, (FigureFormat Figures, PeriodFormat Periods)> formats =
        Enum.GetValues<DigestLanguage>()
            .ToDictionary(language => language, language => (new FigureFormat(Words.Of(language)), new PeriodFormat(Words.Of(language))));

    public string All => Hedge + "\n" + Figure + "\n" + AsOf;

    public string Hedged => Hedge.Length == 0 ? Figure : Hedge + (char.IsAsciiLetter(Hedge[^1]) ? " " : string.Empty) + Figure;

    public static FactText Of(Fact fact, DigestLanguage language)
    {
        var (figures, periods) = formats[language];
        var figure = figures.Of(fact);
        var counted = fact.Counted is { Length: > 0 } noun ? "\u00A0" + NounOf(noun, language) : string.Empty;
        return new FactText(figure.Hedge, figure.Full + counted, periods.Of(fact.Time));
    }

    /// <summary>A counted noun in a language, or in the source's own words where the lexicon has no other.</summary>
    public static string NounOf(string noun, DigestLanguage language)
    {
        var folded = SubjectWords.Fold(noun);
        return language == DigestLanguage.Chinese
            ? noun
            : EnglishIndicators.EnglishOf(folded)
                ?? IndicatorLexicon.Default.Scopes.FirstOrDefault(scope => scope.Words.Contains(folded))?.Noun
                ?? noun;
    }
}
