using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Languages;

/// <summary>Whole lines of a document in one language.</summary>
internal readonly record struct TextBlock(TextSpan Span, bool IsEnglish);
