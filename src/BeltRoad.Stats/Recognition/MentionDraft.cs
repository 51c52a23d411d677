using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Recognition;

/// <summary>A number expression classed within its sentence, in indices of the sentence view.</summary>
/// <param name="Quantity">Present exactly for statistics.</param>
/// <param name="Refusal">Present exactly for what is refused.</param>
internal readonly record struct MentionDraft(
    int Start,
    int End,
    MentionClass Class,
    string Rule,
    Quantity? Quantity = null,
    string? Refusal = null,
    bool OncePerDocument = false
);
