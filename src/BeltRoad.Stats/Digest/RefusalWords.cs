using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Digest;

/// <summary>Says in the digest's language why a number was not read.</summary>
internal static class RefusalWords
{
    /// <param name="refusal">One of <see cref="Refusals"/>; empty words for null.</param>
    public static string Of(string? refusal, Words words) =>
        refusal switch
        {
            null => string.Empty,
            Refusals.NoUnit => words["refusal.unit"],
            Refusals.MalformedNumber => words["refusal.malformed"],
            Refusals.TooManyDigits => words["refusal.digits"],
            Refusals.VagueNumber => words["refusal.vague"],
            Refusals.Condition => words["refusal.condition"],
            Refusals.Ratio => words["refusal.ratio"],
            Refusals.UnclearSign => words["refusal.sign"],
            Refusals.Denominator => words["refusal.denominator"],
            Refusals.Threshold => words["refusal.threshold"],
            Refusals.CellWithoutUnit => words["refusal.cell.unit"],
            Refusals.CellWithoutSubject => words["refusal.cell.subject"],
            Refusals.CellNotRead => words["refusal.cell"],
            _ => refusal,
        };
}
