using System.Reflection;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Facts.Rules;

/// <summary>Rules in order, of which the first that holds decides. Never changes; safe to share between threads.</summary>
internal sealed class RuleTable<TResult>
    where TResult : struct, Enum
{
    internal RuleTable(string name, FeatureSet features, IReadOnlyList<Rule<TResult>> rules) =>
        (Name, Features, Rules) = (name, features, rules);

    public string Name { get; }

    public FeatureSet Features { get; }

    public IReadOnlyList<Rule<TResult>> Rules { get; }

    /// <summary>The table that is embedded beside the code, named by its path: <c>Facts/Measure/measure.rules</c>.</summary>
    public static RuleTable<TResult> Embedded(string resource, FeatureSet features)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"rule table '{resource}' is not embedded");
        using var reader = new StreamReader(stream);
        return RuleFile.Read<TResult>(resource, reader.ReadToEnd(), features);
    }

    /// <summary>The first rule that holds. The last of a table holds always.</summary>
    public Rule<TResult> Decide(byte[] frame)
    {
        foreach (var rule in Rules)
        {
            if (rule.When.Holds(frame))
            {
                return rule;
            }
        }

        throw new InvalidOperationException($"no rule of '{Name}' holds; its last must be without a condition");
    }

    /// <summary>The table without one of its rules.</summary>
    public RuleTable<TResult> Without(string id) => new(Name, Features, [.. Rules.Where(rule => rule.Id != id)]);
}
