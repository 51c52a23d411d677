namespace BeltRoad.Stats.Evaluation;

/// <summary>The figures of one tenth of the scale of confidence.</summary>
/// <param name="Tenth">0 for confidences from 0 to 0.1, 9 for those from 0.9 to 1.</param>
/// <param name="Figures">How many there are.</param>
/// <param name="Said">Their mean confidence, 0 to 1; null where there are none.</param>
/// <param name="Right">How many of them are right in value, unit, measure, status and time.</param>
internal sealed record ReliabilityRow(int Tenth, int Figures, double? Said, int Right)
{
    /// <summary>The share that is right, 0 to 1; null where there are no figures.</summary>
    public double? Found => Figures == 0 ? null : (double)Right / Figures;
}
