using System.Globalization;
using BeltRoad.Stats.Evaluation;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>Prints how often figures were right, beside how sure the program said it was.</summary>
internal static class ReliabilityLines
{
    public static void Write(IReadOnlyList<Judgement> judgements, TextWriter writer)
    {
        if (Reliability.Of(judgements) is not { } reliability)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("confidence   figures   said  found");
        foreach (var row in reliability.Rows)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Tenth / 10.0:F1} to {(row.Tenth + 1) / 10.0:F1}   {row.Figures, 7}  {Share(row.Said), 5}  {Share(row.Found), 5}"
                )
            );
        }

        writer.WriteLine();
        writer.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"errors_in_least_sure_30_percent: {reliability.ErrorsOfLeastSure:F4}")
        );
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right_in_surest_half: {reliability.RightOfSurest:F4}"));
    }

    private static string Share(double? share) => share?.ToString("F2", CultureInfo.InvariantCulture) ?? "-";
}
