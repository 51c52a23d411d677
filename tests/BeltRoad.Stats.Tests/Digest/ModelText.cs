using System.Globalization;
using System.Text;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Digest;

namespace BeltRoad.Stats.Tests.Digest;

/// <summary>A digest model as plain text, for goldens and for eyes.</summary>
internal static class ModelText
{
    public static string Of(DigestModel model)
    {
        var text = new StringBuilder();
        foreach (var key in model.KeyFigures)
        {
            text.AppendLine(FormattableString.Invariant($"key | {key.Label} | {key.Figure.HedgedFull} | {key.AsOf} | {key.Claim}"));
        }

        foreach (var section in model.Sections)
        {
            text.AppendLine(FormattableString.Invariant($"\n# {section.Title} | {section.Finding}\n{section.Lead}"));
            foreach (var chart in section.Charts)
            {
                Chart(text, chart);
            }

            foreach (var table in section.Tables)
            {
                text.AppendLine(FormattableString.Invariant($"table {table.Id} | {table.Title} | {table.Omitted} omitted"));
            }
        }

        foreach (var chart in model.CoverageCharts)
        {
            Chart(text, chart);
        }

        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static void Chart(StringBuilder text, ChartSpec chart)
    {
        text.AppendLine(FormattableString.Invariant($"\n## {chart.Id} {chart.Form} {chart.Span}\n{chart.Title}\n{chart.Subtitle}"));
        foreach (var group in chart.Groups)
        {
            text.AppendLine(FormattableString.Invariant($"[{group.Heading}]"));
            foreach (var row in group.Rows)
            {
                text.AppendLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {row.Label} ({row.AsOf}{row.Note}): "
                            + $"{string.Join(" ; ", row.Marks.Select(mark => $"{Star(mark)}{mark.Text} {mark.Claim}"))}"
                    )
                );
            }
        }

        text.AppendLine(chart.Source);
    }

    private static string Star(ChartMark mark) => mark.Named ? "*" : string.Empty;
}
