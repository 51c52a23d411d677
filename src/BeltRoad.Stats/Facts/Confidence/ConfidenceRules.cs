namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>Tells how sure a fact is, and why it is not.</summary>
internal static class ConfidenceRules
{
    /// <summary>The fact with its condition and what could mislead a reader of it.</summary>
    /// <param name="text">The document's.</param>
    public static Fact Examine(Fact fact, FactGrounds grounds, string text)
    {
        var condition = ConditionPhrase.Of(grounds.Statement, text);
        var signs = DoubtRules.Of(fact, grounds) | (condition is null ? 0 : 1 << (int)Doubt.Conditional);
        return fact with { Condition = condition, Signs = signs };
    }

    /// <summary>Gives the facts of one sentence, all of which are examined, their confidence and doubts.</summary>
    /// <param name="first">The index of the first of them; they stand at the end.</param>
    public static void Judge(List<Fact> facts, int first)
    {
        var differ = false;
        for (var i = first + 1; i < facts.Count && !differ; i++)
        {
            differ = facts[i].Time != facts[first].Time;
        }

        for (var i = first; i < facts.Count; i++)
        {
            var fact = differ ? facts[i] with { Signs = facts[i].Signs | (1 << (int)Doubt.TimesDiffer) } : facts[i];
            facts[i] = Calibration.Default.Judge(fact);
        }
    }

    /// <summary>The confidence and doubt of a fact in a language whose rules no annotated text measures.</summary>
    public static Fact JudgeUnmeasured(Fact fact) => fact with { Confidence = Calibration.Default.Overall, Doubts = [Doubt.Unmeasured] };
}
