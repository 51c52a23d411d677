using System.Text;

namespace BeltRoad.Stats.Evaluation;

/// <summary>Which fields of a matched statistic are correct.</summary>
internal sealed record FieldVerdict
{
    /// <summary>Counted nouns count as equal from this character F1 on.</summary>
    private const double CountedF1 = 0.6;

    /// <summary>Subjects count as naming the same from this character F1 on.</summary>
    private const double NamedF1 = 0.75;

    private FieldVerdict(IReadOnlyList<(string Field, bool Right)> fields, double subject) => (Fields, SubjectF1) = (fields, subject);

    public IReadOnlyList<(string Field, bool Right)> Fields { get; }

    public double SubjectF1 { get; }

    /// <summary>Whether value, upper value, unit, modifier and counted noun are correct.</summary>
    public bool Quantity => All("value", "unit", "modifier", "counted");

    /// <summary>Whether the subject names the same: the agreement that two careful annotators mostly reach.</summary>
    public bool Subject => SubjectF1 >= NamedF1;

    /// <summary>Whether what a reader is told is right: quantity, measure, status, time and subject, whatever the kind.</summary>
    public bool Fact => Quantity && Subject && All("measure", "status", "time");

    public bool Observation => Fields.All(one => one.Right);

    public static FieldVerdict Of(ScoredLine gold, ScoredLine predicted)
    {
        List<(string, bool)> fields =
        [
            ("value", SameNumber(gold.Value, predicted.Value) && SameNumber(gold.High, predicted.High)),
            ("unit", gold.AcceptUnits.Prepend(gold.Unit).Select(Normal).Contains(Normal(predicted.Unit), StringComparer.Ordinal)),
            ("modifier", gold.Modifier == predicted.Modifier),
            ("measure", gold.Measure == predicted.Measure),
            ("status", gold.Status == predicted.Status),
            ("time", NormalTime(gold.Time) == NormalTime(predicted.Time)),
            ("kind", gold.Kind == predicted.Kind),
        ];
        if (gold.Unit == "count")
        {
            fields.Add(("counted", PhraseComparison.CharacterF1(gold.Counted, predicted.Counted) >= CountedF1));
        }

        return new FieldVerdict(fields, PhraseComparison.CharacterF1(gold.Subject, predicted.Subject));
    }

    private bool All(params ReadOnlySpan<string> names)
    {
        foreach (var (field, right) in Fields)
        {
            if (!right && names.Contains(field))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameNumber(double? gold, double? predicted) =>
        gold is not { } left || predicted is not { } right
            ? gold is null && predicted is null
            : Math.Abs(left - right) <= 1e-5 * Math.Max(1e-9, Math.Max(Math.Abs(left), Math.Abs(right)));

    private static string Normal(string? unit) => (unit ?? string.Empty).Trim().ToLowerInvariant();

    /// <summary>The time in a normal form: the end of a month becomes the month, and "up to December" becomes "up to the year".</summary>
    private static string? NormalTime(string? time)
    {
        if (string.IsNullOrEmpty(time))
        {
            return null;
        }

        var normal = new StringBuilder();
        foreach (var part in time.Trim().Split('/'))
        {
            normal.Append(normal.Length > 0 ? "/" : string.Empty).Append(MonthOf(part));
        }

        var text = normal.ToString();
        return text is ['.', '.', '/', _, _, _, _, '-', '1', '2'] && text[3..7].All(char.IsDigit) ? text[..7] : text;
    }

    private static string MonthOf(string date) =>
        date is [_, _, _, _, '-', _, _, '-', ('2' or '3'), _]
        && date[8..] is "28" or "29" or "30" or "31"
        && date[..4].All(char.IsDigit)
        && date[5..7].All(char.IsDigit)
            ? date[..7]
            : date;
}
