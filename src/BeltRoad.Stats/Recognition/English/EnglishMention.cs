using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>A number expression classed within its sentence, in tokens.</summary>
/// <param name="Quantity">Present exactly for statistics.</param>
/// <param name="Refusal">Present exactly for what is refused.</param>
internal readonly record struct EnglishMention(
    int First,
    int Last,
    MentionClass Class,
    string Rule,
    EnglishQuantity? Quantity = null,
    string? Refusal = null
);
