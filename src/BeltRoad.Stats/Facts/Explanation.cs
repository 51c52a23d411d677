using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Facts;

/// <summary>How a text was read: its sentences in order.</summary>
internal sealed record Explanation(SourceDocument Document, string HomeCurrency, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>One sentence with the words and dates that were seen in it.</summary>
/// <param name="Folded">The sentence as the recognisers see it: Simplified, half-width, without line breaks.</param>
internal sealed record ExplainedSentence(
    TextSpan Span,
    string Folded,
    IReadOnlyList<ExplainedWord> Words,
    IReadOnlyList<ExplainedDate> Dates,
    IReadOnlyList<ExplainedMention> Mentions
);

/// <param name="Roles">The lexicon roles of a word; empty for a number, a sign, or characters that no lexicon knows.</param>
internal sealed record ExplainedWord(string Text, string Kind, string Roles);

/// <param name="Form">How it bears on figures: In, UpTo, Since, Base …</param>
/// <param name="Period">What it means, or null where it anchors nothing or the document's date is not known.</param>
internal sealed record ExplainedDate(string Text, string Form, string? Period, string Rule);

/// <param name="Fact">Present for statistics; its trace tells the steps.</param>
internal sealed record ExplainedMention(string Text, NumberMention Mention, Fact? Fact);
