namespace BeltRoad.Stats;

/// <summary>
/// A lexicon that a caller can add rows to; <see cref="BeltRoadLexicons.ColumnsOf"/> gives the columns of each. Chinese words are written
/// in Simplified characters and half-width forms, and stand for their Traditional and full-width forms too.
/// </summary>
public enum LexiconKind
{
    /// <summary>
    /// Units behind a Chinese number. <c>unit</c> is the code that <see cref="Recognition.Units.Unit.Code"/> gets, <c>factor</c> how many
    /// of it one of the word is, <c>dimension</c> a name of <see cref="Recognition.Units.Dimension"/> for a code that is new.
    /// </summary>
    Units,

    /// <summary>
    /// Currencies behind a Chinese number (role <c>Unit</c>) or before it (<c>CurrencyBefore</c>); <c>unit</c> is ISO 4217.
    /// </summary>
    Currencies,

    /// <summary>Classifiers: they count the noun that follows.</summary>
    Classifiers,

    /// <summary>Proper names that hold a numeral. A number in one is of class name, and no statistic.</summary>
    Names,

    /// <summary>Set phrases that hold a numeral and count nothing.</summary>
    Idioms,

    /// <summary>Ordinary words that hold a numeral character; nothing of them is listed.</summary>
    OrdinaryWords,

    /// <summary>Hedges before a number or behind it; <c>hedge</c> is the modifier they give the fact.</summary>
    Hedges,

    /// <summary>Words of date expressions.</summary>
    DateWords,

    /// <summary>Cue words for measure, status, sign and the bounds of phrases.</summary>
    Cues,

    /// <summary>Nouns that are counted or measured; <c>kind</c> is the kind of figure they make.</summary>
    Nouns,

    /// <summary>Words that hold a cue's characters and are no cue.</summary>
    Compounds,

    /// <summary>Units of English text: <c>where</c> is <c>before</c> or <c>after</c> the number; <c>unit</c> is a known code.</summary>
    EnglishUnits,

    /// <summary>Figures that have a name: <see cref="Facts.Fact.Indicator"/> is the <c>id</c>.</summary>
    Indicators,

    /// <summary>Sets of countries: <see cref="Facts.Fact.Scope"/> is the <c>id</c>.</summary>
    Scopes,

    /// <summary>Railways, ports, banks and fairs that indicators with <c>{thing}</c> in their name are of.</summary>
    Things,

    /// <summary>Words that may stand in a subject without changing what is measured.</summary>
    Fillers,

    /// <summary>How English says an indicator; its <c>id</c> is one of <see cref="Indicators"/>.</summary>
    EnglishIndicators,

    /// <summary>How English says a set of countries; its <c>id</c> is one of <see cref="Scopes"/>.</summary>
    EnglishScopes,

    /// <summary>How English says a thing; its <c>id</c> is one of <see cref="Things"/>.</summary>
    EnglishThings,

    /// <summary>English words that may stand in a subject without changing what is measured.</summary>
    EnglishFillers,
}
