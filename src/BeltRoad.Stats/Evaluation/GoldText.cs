using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Evaluation;

/// <summary>A text that stands in the gold file itself, beside its facts.</summary>
internal sealed record GoldText(string Text, PartialDate? Published);
