using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Evaluation;

/// <summary>A text that is part of the annotated file itself, beside its facts.</summary>
internal sealed record GoldText(string Text, PartialDate? Published);
