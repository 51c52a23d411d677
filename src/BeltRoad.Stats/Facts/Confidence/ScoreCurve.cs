namespace BeltRoad.Stats.Facts.Confidence;

/// <summary>
/// How likely a fact of a given score is right: the logistic curve p = 1 / (1 + exp(-(a + b logit(score)))) of greatest likelihood through
/// bins of scored facts (Platt, 1999), each bin with half a figure right and half a figure wrong added.
/// </summary>
internal sealed class ScoreCurve
{
    private const int Steps = 25;

    /// <summary>Scores nearer to 0 or 1 than this are taken for it.</summary>
    private const double Edge = 0.005;

    private readonly double offset;
    private readonly double slope;

    private ScoreCurve(double offset, double slope) => (this.offset, this.slope) = (offset, slope);

    /// <summary>By Newton's method; the curve never falls. A score is its own likelihood where there are fewer than two bins.</summary>
    public static ScoreCurve Through(IReadOnlyList<(double Score, int Right, int Wrong)> bins)
    {
        var (a, b) = (0.0, 1.0);
        for (var step = 0; step < Steps && bins.Count > 1; step++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            foreach (var (score, right, wrong) in bins)
            {
                var (x, all) = (Logit(score), right + wrong + 1.0);
                var p = 1 / (1 + Math.Exp(-(a + (b * x))));
                var (error, weight) = ((all * p) - right - 0.5, all * p * (1 - p));
                (ga, gb) = (ga + error, gb + (error * x));
                (haa, hab, hbb) = (haa + weight, hab + (weight * x), hbb + (weight * x * x));
            }

            var determinant = (haa * hbb) - (hab * hab);
            a -= ((hbb * ga) - (hab * gb)) / determinant;
            b -= ((haa * gb) - (hab * ga)) / determinant;
        }

        return double.IsFinite(a) && double.IsFinite(b) ? new ScoreCurve(a, Math.Max(0, b)) : new ScoreCurve(0, 1);
    }

    /// <summary>0 to 1.</summary>
    public double At(double score) => 1 / (1 + Math.Exp(-(offset + (slope * Logit(score)))));

    private static double Logit(double score)
    {
        var inside = Math.Clamp(score, Edge, 1 - Edge);
        return Math.Log(inside / (1 - inside));
    }
}
