using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Recognition.Mentions;

/// <summary>One number expression of a document and how it was classed. Every one met is in the ledger, exactly once.</summary>
/// <param name="Span">The numeral core with its scale word: no unit, no modifier.</param>
/// <param name="Rule">The id of the rule that decided, for <c>beltroad explain</c>.</param>
/// <param name="Repeats">True on the first of many occurrences of one name, where the later ones are not listed.</param>
/// <param name="Refusal">Why the mention was not read; present exactly when the class is <see cref="MentionClass.Refused"/>.</param>
public sealed record NumberMention(TextSpan Span, MentionClass Class, string Rule, bool Repeats = false, string? Refusal = null);
