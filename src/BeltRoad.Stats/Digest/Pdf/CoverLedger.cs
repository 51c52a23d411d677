using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>What was read: the counts of the issue, and all number expressions as one strip.</summary>
internal sealed class CoverLedger(Scene page, DigestModel model, Words words)
{
    private const double Left = PageFlow.Left;
    private const double Right = PageFlow.Left + PageFlow.TextWidth;

    /// <returns>Where it ends.</returns>
    public double Paint(double y)
    {
        var baseline = CoverPage.Heading(page, words["cover.read"], y);
        var confirmed = words.Format("cover.reviewed", Words.Thousands(model.Reviewed), Words.Thousands(model.Totals.Statistics));
        page.Text(Right - TextMeasurer.Width(confirmed, PageStyles.CountLabel), baseline, confirmed, PageStyles.CountLabel);
        baseline += 21;
        var totals = model.Totals;
        (int Count, string Label, Colour Colour)[] counts =
        [
            (model.Documents.Count, words[model.Documents.Count == 1 ? "cover.documents.one" : "cover.documents"], Palette.Ink),
            (totals.Seen, words["cover.numbers"], Palette.Ink),
            (totals.Statistics, words["cover.statistics"], Palette.Accent),
            (totals.Refused, words["cover.held"], Palette.Ink),
        ];
        var x = Left;
        for (var i = 0; i < counts.Length; i++)
        {
            x = Math.Max(x, Left + (i * 129));
            x += page.Text(x, baseline, Words.Thousands(counts[i].Count), PageStyles.Count with { Colour = counts[i].Colour }) + 5;
            x += page.Text(x, baseline, counts[i].Label, PageStyles.CountLabel) + 12;
        }

        // What changed takes the room of the strip, which stands by document under coverage too.
        return totals.Seen == 0 || model.Changes is not null ? baseline : Ledger(baseline + 8);
    }

    /// <summary>All number expressions as one strip with the counts printed under it.</summary>
    private double Ledger(double y)
    {
        var totals = model.Totals;
        int[] counts = [totals.Statistics, totals.Dates, totals.Enumerations, totals.Idioms, totals.Names, totals.Ordinals, totals.Refused];
        string[] names =
        [
            "class.Statistic",
            "class.Date",
            "class.Enumeration",
            "class.Idiom",
            "class.Name",
            "class.Ordinal",
            "class.Refused",
        ];
        var marks = counts
            .Select((count, column) => new ChartMark(count, Words.Thousands(count), string.Empty) { Column = column })
            .ToList();
        var unit = (PageFlow.TextWidth + 0.9) / totals.Seen;
        using (
            page.Tag(StructureTag.Figure, string.Join("; ", counts.Zip(names, (count, name) => words[name] + " " + Words.Thousands(count))))
        )
        {
            StripsChart.Strip(page, Left, y, 9, unit, marks);
        }

        var shown = marks.Where(mark => mark.Value > 0m).ToList();
        var lefts = new double[shown.Count];
        var x = Left;
        for (var i = 0; i < shown.Count; i++)
        {
            lefts[i] = x;
            x += (double)shown[i].Value * unit;
        }

        SpreadLabels(
            lefts,
            [
                .. shown.Select(mark =>
                    Math.Max(
                        TextMeasurer.Width(Capital(words[names[mark.Column]]), LabelStyle(mark)),
                        TextMeasurer.Width(mark.Text, LabelStyle(mark))
                    )
                ),
            ]
        );
        for (var i = 0; i < shown.Count; i++)
        {
            var style = LabelStyle(shown[i]);
            page.Text(lefts[i], y + 18, Capital(words[names[shown[i].Column]]), style);
            page.Text(lefts[i], y + 27, shown[i].Text, style);
        }

        return y + 30;
    }

    private static TextStyle LabelStyle(ChartMark mark) => mark.Column == 0 ? TextStyles.GroupHeading : PageStyles.Head;

    /// <summary>Moves labels to the left, from the right end on, where they would run into the next.</summary>
    private static void SpreadLabels(double[] lefts, double[] labelWidths)
    {
        var limit = Right;
        for (var i = lefts.Length - 1; i >= 0; i--)
        {
            lefts[i] = Math.Min(lefts[i], limit - labelWidths[i]);
            limit = lefts[i] - 5;
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
