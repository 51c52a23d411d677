using BeltRoad.Stats.Charts.Wording;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>The set of countries a figure speaks of. Figures of two scopes are never one series nor one ranking.</summary>
/// <param name="Words">The words that name it in the text, folded to Simplified without quotation marks, longest first.</param>
/// <param name="CountedOnly">True where the words name the set only as what is counted: 国家 in the subject of an amount may be part of a
/// bank's name.</param>
/// <param name="Noun">How English names it inside a phrase: "partner countries".</param>
internal sealed record Scope(string Id, IReadOnlyList<string> Words, string Noun, string ChineseNoun, bool CountedOnly);
