using System.Globalization;
using System.Numerics;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>
/// How often each deciding rule, and each figure with a given doubt, was right on annotated texts, and the confidence that follows.
/// </summary>
/// <remarks>
/// <para>A precision is the mean of a beta distribution: (right + k m) / (right + wrong + k), where m is the mean of the field, that is
/// (right + 1) / (all + 2) by Laplace's rule of succession, and k = 4 is how many figures the mean weighs. A rule never met has 0.9 m.
/// </para>
/// <para>The score of a fact is the product of the precisions of its rules of measure, status and time, as if their errors were
/// independent, times for each doubt the precision of figures with it over that of all, at most 1.</para>
/// <para>The confidence is that score seen in the light of what was found: facts of each annotated document were scored with the counts
/// of all other documents, sorted by score and parted into ten bins of one size, through which a <see cref="ScoreCurve"/> is laid.</para>
/// </remarks>
internal sealed class Calibration
{
    /// <summary>How many figures the mean weighs in the precision of a rule.</summary>
    private const double Prior = 4;

    /// <summary>What a rule that was never met is worth, of its field's mean.</summary>
    private const double Unmet = 0.9;

    /// <summary>A rule of less precision than this, of its field's mean, is weak.</summary>
    private const double Weak = 0.93;

    /// <summary>A rule that forms subjects is weak where they are right less often than this, of the mean.</summary>
    private const double WeakSubject = 0.9;

    /// <summary>A doubt is named where figures with it are right so much less often than all, as a factor.</summary>
    private const double Counts = 0.98;

    private readonly Dictionary<(string Field, string Rule), (int Right, int Wrong)> rows = [];
    private readonly Dictionary<string, (int Right, int Wrong)> fields = new(StringComparer.Ordinal);
    private readonly ScoreCurve curve;
    private readonly double[] factors;

    public Calibration(IEnumerable<CalibrationRow> counts)
    {
        var bins = new List<(double Score, int Right, int Wrong)>();
        foreach (var (field, rule, right, wrong) in counts)
        {
            if (field == CalibrationRow.Bin)
            {
                bins.Add((double.Parse(rule, CultureInfo.InvariantCulture), right, wrong));
                continue;
            }

            rows[(field, rule)] = (right, wrong);
            var (sum, miss) = fields.GetValueOrDefault(field);
            fields[field] = (sum + right, miss + wrong);
        }

        var (all, none) = fields.GetValueOrDefault(CalibrationRow.All);
        Overall = (all + 1.0) / (all + none + 2.0);
        factors = [.. Enum.GetValues<Doubt>().Select(FactorAsCounted)];
        curve = ScoreCurve.Through(bins);
        Bins = bins.ConvertAll(bin => (curve.At(bin.Score), bin.Right, bin.Wrong));
    }

    /// <summary>That of <c>calibration.csv</c>.</summary>
    public static Calibration Default { get; } =
        new(
            LexiconTable
                .Read("Facts/Confidence/calibration.csv", "rule", "right", "wrong")
                .Select(static row => CalibrationRow.Parse(row[0], row[1], row[2]))
        );

    /// <summary>The share of all figures that is right in value, unit, measure, status and time, 0 to 1.</summary>
    public double Overall { get; }

    /// <summary>
    /// How sure the program was of ten parts of the annotated facts, and how many of each were right and wrong; in order of confidence.
    /// </summary>
    public IReadOnlyList<(double Said, int Right, int Wrong)> Bins { get; }

    /// <summary>How likely a fact is right, 0 to 1.</summary>
    public double ConfidenceOf(Fact fact) => curve.At(Score(fact));

    /// <summary>The fact with its confidence, not above the one it has, and its doubts, behind those it has.</summary>
    public Fact Judge(Fact fact) => Judge(fact, fact.Condition, fact.Signs);

    /// <summary>As <see cref="Judge(Fact)"/>, with a condition and signs that the fact does not hold yet.</summary>
    public Fact Judge(Fact fact, string? condition, int signs)
    {
        var doubts = new List<Doubt>(fact.Doubts);
        if (HasWeakRule(fact))
        {
            doubts.Add(Doubt.WeakRule);
        }

        for (var rest = signs; rest != 0; rest &= rest - 1)
        {
            var sign = (Doubt)BitOperations.TrailingZeroCount(rest);
            if (sign is Doubt.Conditional or Doubt.TwoReadings or Doubt.WeakSubject || FactorOf(sign) < Counts)
            {
                doubts.Add(sign);
            }
        }

        return fact with
        {
            Condition = condition,
            Signs = signs,
            Confidence = Math.Min(fact.Confidence, curve.At(Score(fact, signs))),
            Doubts = doubts.Count == 0 ? [] : doubts,
        };
    }

    /// <summary>Subjects that a rule formed are right less often than most.</summary>
    public bool IsWeakSubject(string rule) => Precision(CalibrationRow.Subject, rule) < WeakSubject * Mean(CalibrationRow.Subject);

    /// <summary>The product of the precisions, 0 to 1.</summary>
    public double Score(Fact fact) => Score(fact, fact.Signs);

    private double Score(Fact fact, int signs)
    {
        var score = fact.MeasureRule is not { } measure
            ? 1
            : Precision(CalibrationRow.Measure, measure)
                * Precision(CalibrationRow.Status, fact.StatusRule ?? CalibrationRow.None)
                * Precision(CalibrationRow.Time, fact.TimeRule ?? CalibrationRow.None);
        for (var rest = signs; rest != 0; rest &= rest - 1)
        {
            score *= Math.Min(1, FactorOf((Doubt)BitOperations.TrailingZeroCount(rest)));
        }

        return score;
    }

    private bool HasWeakRule(Fact fact) =>
        fact.MeasureRule is { } measure
        && (
            IsWeak(CalibrationRow.Measure, measure)
            || IsWeak(CalibrationRow.Status, fact.StatusRule ?? CalibrationRow.None)
            || IsWeak(CalibrationRow.Time, fact.TimeRule ?? CalibrationRow.None)
        );

    private double Precision(string field, string rule)
    {
        var mean = Mean(field);
        return rows.TryGetValue((field, rule), out var met) ? (met.Right + (Prior * mean)) / (met.Right + met.Wrong + Prior) : Unmet * mean;
    }

    private double Mean(string field)
    {
        var (right, wrong) = fields.GetValueOrDefault(field);
        return (right + 1.0) / (right + wrong + 2.0);
    }

    private bool IsWeak(string field, string rule) => Precision(field, rule) < Weak * Mean(field);

    private double FactorOf(Doubt doubt) => factors[(int)doubt];

    private double FactorAsCounted(Doubt doubt) =>
        rows.TryGetValue((CalibrationRow.DoubtField, EnumNames.Name(doubt)), out var met)
            ? (met.Right + (Prior * Overall)) / (met.Right + met.Wrong + Prior) / Overall
            : 1;
}
