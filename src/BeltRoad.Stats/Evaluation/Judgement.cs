namespace BeltRoad.Stats.Evaluation;

/// <summary>What the annotation says of one predicted statistic. A number that is no statistic is wrong in all.</summary>
/// <param name="Number">Whether value, upper value and unit are right.</param>
internal sealed record Judgement(string Document, ScoredLine Line, bool Number, bool Measure, bool Status, bool Time, bool Subject)
{
    /// <summary>What <see cref="Facts.Fact.Confidence"/> is the likelihood of.</summary>
    public bool Right => Number && Measure && Status && Time;

    public static Judgement Of(string document, ScoredLine line, FieldVerdict verdict) =>
        new(
            document,
            line,
            Is(verdict, "value") && Is(verdict, "unit"),
            Is(verdict, "measure"),
            Is(verdict, "status"),
            Is(verdict, "time"),
            verdict.Subject
        );

    private static bool Is(FieldVerdict verdict, string name) => verdict.Fields.First(field => field.Field == name).Right;
}
