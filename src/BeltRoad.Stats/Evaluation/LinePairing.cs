namespace BeltRoad.Stats.Evaluation;

/// <summary>Matches the annotated lines of one document with the predicted lines.</summary>
internal sealed class LinePairing
{
    private readonly Dictionary<int, int> nearest = [];
    private readonly Dictionary<int, int> golds = [];
    private readonly HashSet<int> optional = [];

    private LinePairing() { }

    public static LinePairing Of(IReadOnlyList<ScoredLine> golds, IReadOnlyList<ScoredLine> predictions)
    {
        var pairs = Overlaps(golds, predictions).OrderByDescending(pair => pair.SameClass).ThenByDescending(pair => pair.Length).ToList();
        var pairing = new LinePairing();
        foreach (var (g, p, _, _) in pairs)
        {
            if (!pairing.nearest.ContainsKey(g) && !pairing.golds.ContainsKey(p))
            {
                pairing.nearest.Add(g, p);
                pairing.golds.Add(p, g);
            }
        }

        // One predicted line may cover several annotated ones, such as a date written as one span; they share it.
        foreach (var (g, p, _, _) in pairs)
        {
            pairing.nearest.TryAdd(g, p);
            if (golds[g].Optional)
            {
                pairing.optional.Add(p);
            }
        }

        return pairing;
    }

    /// <summary>The predicted line that matches an annotated one, shared or not; null if none overlaps.</summary>
    public int? Nearest(int gold) => nearest.TryGetValue(gold, out var prediction) ? prediction : null;

    /// <summary>Whether the annotated line does not share its predicted line with an earlier one.</summary>
    public bool IsOneToOne(int gold) => Nearest(gold) is { } prediction && GoldOf(prediction) == gold;

    public int? GoldOf(int prediction) => golds.TryGetValue(prediction, out var gold) ? gold : null;

    public bool TouchesOptional(int prediction) => optional.Contains(prediction);

    private static IEnumerable<(int Gold, int Prediction, bool SameClass, int Length)> Overlaps(
        IReadOnlyList<ScoredLine> golds,
        IReadOnlyList<ScoredLine> predictions
    )
    {
        for (var g = 0; g < golds.Count; g++)
        {
            for (var p = 0; p < predictions.Count; p++)
            {
                var length = Math.Min(golds[g].End, predictions[p].End) - Math.Max(golds[g].Start, predictions[p].Start);
                if (length > 0)
                {
                    yield return (g, p, golds[g].Class == predictions[p].Class, length);
                }
            }
        }
    }
}
