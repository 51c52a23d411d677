using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Languages;

/// <summary>Whole lines of a document in one language.</summary>
public readonly record struct TextBlock(TextSpan Span, bool IsEnglish);
