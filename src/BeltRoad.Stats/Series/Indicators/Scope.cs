namespace BeltRoad.Stats.Series.Indicators;

/// <summary>The set of countries that a figure is about. Figures of two scopes never share a series or a ranking.</summary>
/// <param name="Words">The words that name it in the text, folded to Simplified without quotation marks, longest first.</param>
/// <param name="CountedOnly">Whether the words name the set only as the counted noun: 国家 in the subject of an amount may be part of a
/// bank's name.</param>
/// <param name="Noun">The English name within a phrase, such as "partner countries".</param>
internal sealed record Scope(string Id, IReadOnlyList<string> Words, string Noun, string ChineseNoun, bool CountedOnly);
