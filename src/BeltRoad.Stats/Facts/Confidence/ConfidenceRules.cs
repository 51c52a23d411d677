namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>Tells how sure a fact is, and why it is not.</summary>
internal static class ConfidenceRules
{
    /// <summary>The fact with its condition, confidence and doubts.</summary>
    /// <param name="text">The document's.</param>
    public static Fact Judge(Fact fact, FactGrounds grounds, string text)
    {
        var condition = ConditionPhrase.Of(grounds.Statement, text);
        var signs = DoubtRules.Of(fact, grounds) | (condition is null ? 0 : 1 << (int)Doubt.Conditional);
        return Calibration.Default.Judge(fact with { Condition = condition, Signs = signs });
    }

    /// <summary>The same for a language whose rules no annotated text measures.</summary>
    public static Fact JudgeUnmeasured(Fact fact) => fact with { Confidence = Calibration.Default.Overall, Doubts = [Doubt.Unmeasured] };
}
