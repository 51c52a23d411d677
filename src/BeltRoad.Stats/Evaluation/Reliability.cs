namespace BeltRoad.Stats.Evaluation;

/// <summary>How often figures were right, beside how sure the program said it was.</summary>
/// <param name="Rows">Ten, from 0 to 0.1 up to 0.9 to 1.</param>
/// <param name="ErrorsOfLeastSure">The share of all errors that the least sure 30 % of the figures hold, 0 to 1.</param>
/// <param name="RightOfSurest">The share of the surest half that is right, 0 to 1.</param>
internal sealed record Reliability(IReadOnlyList<ReliabilityRow> Rows, double ErrorsOfLeastSure, double RightOfSurest)
{
    private const int Bins = 10;

    /// <summary>Null where no line says how sure it is.</summary>
    public static Reliability? Of(IReadOnlyList<Judgement> judgements)
    {
        var said = judgements.Where(static one => one.Line.Confidence is not null).OrderBy(static one => one.Line.Confidence).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var rows = new List<ReliabilityRow>();
        for (var i = 0; i < Bins; i++)
        {
            var bin = said.FindAll(one => Math.Clamp((int)(one.Line.Confidence!.Value * Bins), 0, Bins - 1) == i);
            rows.Add(
                new ReliabilityRow(
                    i,
                    bin.Count,
                    bin.Count == 0 ? null : bin.Average(static one => one.Line.Confidence!.Value),
                    bin.Count(static one => one.Right)
                )
            );
        }

        var least = said.Take((int)Math.Round(said.Count * 0.3)).Count(static one => !one.Right);
        var surest = said.Skip(said.Count / 2).ToList();
        return new Reliability(
            rows,
            (double)least / Math.Max(1, said.Count(static one => !one.Right)),
            (double)surest.Count(static one => one.Right) / surest.Count
        );
    }
}
