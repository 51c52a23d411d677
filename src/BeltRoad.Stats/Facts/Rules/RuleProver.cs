namespace BeltRoad.Stats.Facts.Rules;

/// <summary>
/// Proves over all values of the features, which are closed sets, that a rule can decide something. It does not know which values go
/// together in a language; the examples of a rule show that.
/// </summary>
internal static class RuleProver
{
    /// <summary>Cases looked at before a proof is given up; a rule is then taken for one that can decide.</summary>
    private const int MostCases = 200_000;

    /// <exception cref="FormatException">The rule lacks examples, or those above it leave it nothing to decide.</exception>
    public static void Require<TResult>(Rule<TResult> rule, IReadOnlyList<Rule<TResult>> above, FeatureSet features)
        where TResult : struct, Enum
    {
        var isLast = rule.When is Junction { IsAll: true, Parts: [] };
        if (rule.Examples.Count(example => example.IsFor) < 2 || (!isLast && rule.Examples.All(example => example.IsFor)))
        {
            throw new FormatException($"rule {rule.Id} needs two examples that it decides (+) and one that it does not (-)");
        }

        if (Witness(rule.When, [], features) is null)
        {
            throw new FormatException($"nothing meets the condition of rule {rule.Id}; correct it");
        }

        if (Witness(rule.When, [.. above.Select(other => other.When)], features) is null)
        {
            throw new FormatException(
                $"rule {rule.Id} is never reached: whatever meets it meets one of the rules above; move it up or take it out"
            );
        }
    }

    /// <summary>
    /// Pairs of rules with different results that can both hold, where the second alone decides no less for it: their order matters.
    /// </summary>
    public static IEnumerable<(string First, string Second)> Overlaps<TResult>(RuleTable<TResult> table)
        where TResult : struct, Enum
    {
        for (var i = 0; i < table.Rules.Count - 1; i++)
        {
            for (var k = i + 1; k < table.Rules.Count - 1; k++)
            {
                var (first, second) = (table.Rules[i], table.Rules[k]);
                if (
                    !first.Result.Equals(second.Result)
                    && Witness(new Junction(true, [first.When, second.When]), [], table.Features) is not null
                )
                {
                    yield return (first.Id, second.Id);
                }
            }
        }
    }

    /// <summary>Values that meet a condition and none of the others; null where there are none.</summary>
    public static byte[]? Witness(Condition condition, IReadOnlyList<Condition> others, FeatureSet features)
    {
        var whole = new Junction(true, [condition, .. others.Select(other => new Not(other))]);
        var frame = Enumerable.Repeat(Condition.Open, features.All.Count).ToArray();
        var cases = 0;
        return Search(whole, frame, features, ref cases) ? frame : null;
    }

    private static bool Search(Condition whole, byte[] frame, FeatureSet features, ref int cases)
    {
        if (++cases > MostCases || whole.Under(frame) is true)
        {
            return true;
        }

        if (whole.Under(frame) is false)
        {
            return false;
        }

        var feature = whole.FirstOpen(frame);
        for (byte value = 0; value < features.All[feature].Values.Count; value++)
        {
            frame[feature] = value;
            if (Search(whole, frame, features, ref cases))
            {
                return true;
            }
        }

        frame[feature] = Condition.Open;
        return false;
    }
}
