using System.Globalization;

namespace BeltRoad.Stats.Series.Corrections;

/// <summary>A correction that was not applied because its document no longer reads as it did when the correction was written.</summary>
/// <param name="Why">What was found instead, in words.</param>
internal sealed record StaleCorrection(Correction Correction, string Why)
{
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"corrections.csv line {Correction.Line} not applied: {Correction.Document}, {Correction.Field} of "
                + $"\"{Correction.Quote}\": {Why}"
        );
}
