namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>Tells how sure a fact is, and why it is not.</summary>
internal static class ConfidenceRules
{
    /// <summary>The condition under which a fact holds, or null, and what could mislead a reader of it.</summary>
    /// <param name="text">The document's.</param>
    public static (string? Condition, int Signs) Examine(Fact fact, FactGrounds grounds, string text)
    {
        var condition = ConditionPhrase.Of(grounds.Statement, text);
        return (condition, DoubtRules.Of(fact, grounds) | (condition is null ? 0 : 1 << (int)Doubt.Conditional));
    }

    /// <summary>Gives the facts of one sentence their confidence and doubts.</summary>
    /// <param name="first">The index of the first of them; they stand at the end.</param>
    /// <param name="examined">What was found of each.</param>
    public static void Judge(List<Fact> facts, int first, List<(string? Condition, int Signs)> examined)
    {
        var differ = 0;
        for (var i = first + 1; i < facts.Count; i++)
        {
            differ |= facts[i].Time != facts[first].Time ? 1 << (int)Doubt.TimesDiffer : 0;
        }

        for (var i = first; i < facts.Count; i++)
        {
            var (condition, signs) = examined[i - first];
            facts[i] = Calibration.Default.Judge(facts[i], condition, signs | differ);
        }
    }

    /// <summary>The confidence and doubt of a fact in a language whose rules no annotated text measures.</summary>
    public static Fact JudgeUnmeasured(Fact fact) => fact with { Confidence = Calibration.Default.Overall, Doubts = [Doubt.Unmeasured] };
}
