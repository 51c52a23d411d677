using System.Globalization;
using System.Numerics;

namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>One line of <c>calibration.csv</c>.</summary>
/// <param name="Field">
/// <c>measure</c>, <c>status</c>, <c>time</c>, <c>subject</c>, <c>doubt</c>, <c>all</c>, or <c>bin</c>, whose rule is a score.
/// </param>
/// <param name="Rule">The id of the rule or doubt.</param>
/// <param name="Right">How many annotated figures it decided rightly, at least 0.</param>
/// <param name="Wrong">How many it decided wrongly, at least 0.</param>
internal readonly record struct CalibrationRow(string Field, string Rule, int Right, int Wrong)
{
    public const string All = "all";
    public const string Bin = "bin";
    public const string DoubtField = "doubt";
    public const string Measure = "measure";
    public const string Status = "status";
    public const string Time = "time";
    public const string Subject = "subject";

    /// <summary>Where no rule gave a time.</summary>
    public const string None = "none";

    /// <summary>The rules that decided a fact; none where they are not known.</summary>
    public static IEnumerable<(string Field, string Rule)> RulesOf(Fact fact) =>
        fact.MeasureRule is not { } measure
            ? []
            : [(Measure, measure), (Status, fact.StatusRule ?? None), (Time, fact.TimeRule ?? None), (Subject, fact.SubjectRule ?? None)];

    /// <summary>What was seen in the fact's sentence that could mislead.</summary>
    public static IEnumerable<Doubt> SignsOf(Fact fact)
    {
        for (var rest = fact.Signs; rest != 0; rest &= rest - 1)
        {
            yield return (Doubt)BitOperations.TrailingZeroCount(rest);
        }
    }

    /// <exception cref="InvalidDataException">The key has no field, or a count is no whole number.</exception>
    public static CalibrationRow Parse(string key, string right, string wrong) =>
        key.IndexOf('/', StringComparison.Ordinal) is var cut and > 0
        && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var hits)
        && int.TryParse(wrong, NumberStyles.None, CultureInfo.InvariantCulture, out var misses)
            ? new CalibrationRow(key[..cut], key[(cut + 1)..], hits, misses)
            : throw new InvalidDataException($"calibration.csv: {key}, {right}, {wrong} is no field/rule with two counts");
}
