using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Confidence;

namespace BeltRoad.Stats.Evaluation;

/// <summary>Counts how often each rule and each doubt was right on annotated texts.</summary>
internal static class Calibrator
{
    private const int Bins = 10;

    /// <summary>The rows of <c>calibration.csv</c>, in order of field and rule.</summary>
    /// <remarks>
    /// The bins hold facts scored without their own document, so that they show what is to be expected of a text the counts do not know.
    /// </remarks>
    public static IReadOnlyList<CalibrationRow> Rows(IReadOnlyList<Judgement> judgements)
    {
        var known = judgements.Where(static one => one.Line.Fact?.MeasureRule is not null).ToList();
        var scored = known
            .GroupBy(static one => one.Document, StringComparer.Ordinal)
            .SelectMany(document =>
            {
                var others = new Calibration(Counts(known.Where(one => one.Document != document.Key)));
                return document.Select(one => (Score: others.Score(one.Line.Fact!), one.Right));
            })
            .OrderBy(static one => one.Score)
            .ToList();
        return [.. Counts(known), .. BinsOf(scored)];
    }

    /// <summary>The facts of each document with the confidence that the other documents alone would give them.</summary>
    public static IReadOnlyList<Judgement> LeaveOneOut(IReadOnlyList<Judgement> judgements) =>
        [
            .. judgements
                .Where(static one => one.Line.Fact?.MeasureRule is not null)
                .GroupBy(static one => one.Document, StringComparer.Ordinal)
                .SelectMany(document =>
                {
                    var others = new Calibration(Rows([.. judgements.Where(one => one.Document != document.Key)]));
                    return document.Select(one => one with { Line = one.Line with { Confidence = others.ConfidenceOf(one.Line.Fact!) } });
                }),
        ];

    /// <summary>The file as <see cref="Calibration"/> reads it.</summary>
    public static void Write(IReadOnlyList<CalibrationRow> rows, TextWriter writer)
    {
        writer.Write(
            "# How often rules were right on annotated texts: see Calibration.cs. Made by: beltroad evaluate DIR --calibrate FILE\n"
        );
        writer.Write("# rule: field/id of a rule or doubt; all/figures; bin/mean score of the facts of a bin\n");
        writer.Write("rule,right,wrong\n");
        foreach (var (field, rule, right, wrong) in rows)
        {
            var key = field + "/" + rule;
            var quoted = key.AsSpan().IndexOfAny(',', '"') < 0 ? key : "\"" + key.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{quoted},{right},{wrong}\n"));
        }
    }

    private static IEnumerable<CalibrationRow> Counts(IEnumerable<Judgement> judgements)
    {
        var counts = new SortedDictionary<string, (string Field, string Rule, int Right, int Wrong)>(StringComparer.Ordinal);
        foreach (var one in judgements)
        {
            Add(CalibrationRow.All, "figures", one.Right);
            foreach (var (field, rule) in CalibrationRow.RulesOf(one.Line.Fact!))
            {
                Add(
                    field,
                    rule,
                    field switch
                    {
                        CalibrationRow.Measure => one.Measure,
                        CalibrationRow.Status => one.Status,
                        CalibrationRow.Subject => one.Subject,
                        _ => one.Time,
                    }
                );
            }

            foreach (var doubt in CalibrationRow.SignsOf(one.Line.Fact!))
            {
                Add(CalibrationRow.DoubtField, EnumNames.Name(doubt), one.Right);
            }
        }

        return counts.Values.Select(static row => new CalibrationRow(row.Field, row.Rule, row.Right, row.Wrong));

        void Add(string field, string rule, bool isRight)
        {
            var (_, _, right, wrong) = counts.GetValueOrDefault(field + "/" + rule);
            counts[field + "/" + rule] = (field, rule, right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1));
        }
    }

    private static IEnumerable<CalibrationRow> BinsOf(List<(double Score, bool Right)> scored) =>
        Enumerable
            .Range(0, Bins)
            .Select(i => scored[(scored.Count * i / Bins)..(scored.Count * (i + 1) / Bins)])
            .Where(static bin => bin.Count > 0)
            .GroupBy(
                static bin => bin.Average(static one => one.Score).ToString("F4", CultureInfo.InvariantCulture),
                static bin => (Right: bin.Count(static one => one.Right), All: bin.Count),
                StringComparer.Ordinal
            )
            .Select(static bin => new CalibrationRow(
                CalibrationRow.Bin,
                bin.Key,
                bin.Sum(static part => part.Right),
                bin.Sum(static part => part.All - part.Right)
            ));
}
