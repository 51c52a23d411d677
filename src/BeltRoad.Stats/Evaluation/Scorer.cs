namespace BeltRoad.Stats.Evaluation;

/// <summary>
/// Compares predicted number expressions with annotated ones, with the same figures as <c>score.py</c> of the annotations. Lines match if
/// their spans overlap: same class first, then the longest overlap. Optional lines count neither way.
/// </summary>
internal sealed class Scorer
{
    private readonly SortedDictionary<string, (double Right, int All)> fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KindScore> kinds = new(StringComparer.Ordinal);
    private readonly List<ScoreError> errors = [];
    private readonly List<Judgement> judgements = [];
    private int gold;
    private int accounted;
    private int classed;
    private int hits;
    private int spurious;
    private int missed;
    private int quantities;
    private int observations;
    private int facts;

    private Scorer() { }

    public static Score Of(ScoredFile gold, IReadOnlyDictionary<string, IReadOnlyList<ScoredLine>> predicted)
    {
        var scorer = new Scorer();
        foreach (var (document, lines) in gold.Documents)
        {
            if (lines.Count > 0)
            {
                scorer.Compare(document, lines, predicted.TryGetValue(document, out var found) ? found : []);
            }
        }

        return scorer.Result();
    }

    private void Compare(string document, IReadOnlyList<ScoredLine> golds, IReadOnlyList<ScoredLine> predictions)
    {
        var pairing = LinePairing.Of(golds, predictions);
        for (var g = 0; g < golds.Count; g++)
        {
            if (!golds[g].Optional)
            {
                Judge(document, golds[g], pairing.Nearest(g) is { } near ? predictions[near] : null, pairing.IsOneToOne(g));
            }
        }

        var from = golds.Min(line => line.Start);
        var to = golds.Max(line => line.End);
        for (var p = 0; p < predictions.Count; p++)
        {
            var line = predictions[p];
            var outside = line.End <= from || line.Start >= to;
            if (line.Class != "statistic" || outside || pairing.TouchesOptional(p))
            {
                continue;
            }

            var partner = pairing.GoldOf(p) is { } g ? golds[g] : null;
            if (partner?.Class != "statistic")
            {
                spurious++;
                judgements.Add(new Judgement(document, line, false, false, false, false, false));
                errors.Add(new ScoreError("spurious", document, partner, line));
            }
        }
    }

    private void Judge(string document, ScoredLine line, ScoredLine? near, bool oneToOne)
    {
        gold++;
        accounted += near is null ? 0 : 1;
        classed += near?.Class == line.Class ? 1 : 0;
        if (line.Class != "statistic")
        {
            return;
        }

        var name = line.Kind ?? string.Empty;
        var kind = kinds.GetValueOrDefault(name) ?? new KindScore(name, 0, 0, 0, 0, 0);
        kind = kind with { Gold = kind.Gold + 1 };
        if (near is { Class: "statistic" } && oneToOne)
        {
            var verdict = FieldVerdict.Of(line, near);
            Count(verdict);
            judgements.Add(Judgement.Of(document, near, verdict));
            kind = kind with
            {
                Found = kind.Found + 1,
                Value = kind.Value + (verdict.Fields.First(field => field.Field == "value").Right ? 1 : 0),
                Quantity = kind.Quantity + (verdict.Quantity ? 1 : 0),
                Observation = kind.Observation + (verdict.Observation ? 1 : 0),
            };
            var wrong = string.Join(',', verdict.Fields.Where(field => !field.Right).Select(field => field.Field));
            if (wrong.Length > 0)
            {
                errors.Add(new ScoreError(wrong, document, line, near));
            }
        }
        else
        {
            missed++;
            errors.Add(new ScoreError("missed", document, line, near));
        }

        kinds[name] = kind;
    }

    private void Count(FieldVerdict verdict)
    {
        hits++;
        quantities += verdict.Quantity ? 1 : 0;
        observations += verdict.Observation ? 1 : 0;
        facts += verdict.Fact ? 1 : 0;
        foreach (
            var (field, right) in verdict
                .Fields.Select(field => (field.Field, field.Right ? 1.0 : 0.0))
                .Append(("subject", verdict.Subject ? 1.0 : 0.0))
                .Append(("subject_charF1", verdict.SubjectF1))
        )
        {
            var (sum, all) = fields.GetValueOrDefault(field);
            fields[field] = (sum + right, all + 1);
        }
    }

    private Score Result()
    {
        var figures = new List<ScoreFigure>
        {
            new("gold_lines", gold, IsCount: true),
            new("gold_statistics", hits + missed, IsCount: true),
            new("predicted_statistics", hits + spurious, IsCount: true),
            new("accounted", Share(accounted, gold), IsCount: false),
            new("class_accuracy", Share(classed, gold), IsCount: false),
            new("detection_precision", Share(hits, hits + spurious), IsCount: false),
            new("detection_recall", Share(hits, hits + missed), IsCount: false),
            new("detection_f1", F1(hits), IsCount: false),
        };
        figures.AddRange(fields.Select(field => new ScoreFigure(field.Key, Share(field.Value.Right, field.Value.All), IsCount: false)));
        figures.Add(new ScoreFigure("quantity_f1", F1(quantities), IsCount: false));
        figures.Add(new ScoreFigure("observation_f1", F1(observations), IsCount: false));
        figures.Add(new ScoreFigure("fact_f1", F1(facts), IsCount: false));
        return new Score(
            figures,
            [.. kinds.Values.OrderByDescending(kind => kind.Gold).ThenBy(kind => kind.Kind, StringComparer.Ordinal)],
            errors
        )
        {
            Judgements = judgements,
        };
    }

    private double F1(int right)
    {
        var precision = Share(right, hits + spurious);
        var recall = Share(right, hits + missed);
        return 2 * precision * recall / Math.Max(1e-12, precision + recall);
    }

    private static double Share(double part, int whole) => part / Math.Max(1, whole);
}
