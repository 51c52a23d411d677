using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>What stands in one cell of a table.</summary>
internal sealed record TableCell(IReadOnlyList<TextRun> Runs)
{
    public static readonly TableCell Empty = new([]);

    /// <summary>The mark before what a reader has confirmed.</summary>
    private const string Confirmed = "\u2713\u00A0";

    /// <summary>Lines the text may take before it is cut with an ellipsis.</summary>
    public int MaxLines { get; init; } = 1;

    /// <summary>A name other pages link to.</summary>
    public string? Anchor { get; init; }

    /// <summary>Draws a status sign before the text; the runs begin after it.</summary>
    public Facts.Status? Sign { get; init; }

    /// <summary>Draws the sign of a check's result before the text; a failed one fills its row.</summary>
    public Series.Checks.CheckResult? Result { get; init; }

    /// <summary>Points the sign takes.</summary>
    public double SignWidth =>
        Result is not null ? ResultSign.Width
        : Sign is not null ? 9
        : 0;

    public static TableCell Of(string text, TextStyle style, int maxLines = 1) =>
        text.Length == 0 ? Empty : new([new TextRun(text, style)]) { MaxLines = maxLines };

    /// <summary>What a figure is called, and behind a gloss the source's own words in a lighter ink.</summary>
    /// <param name="whole">True to print the source's words behind an indicator's name too.</param>
    public static TableCell Named(FactRow row, int maxLines, bool whole = false)
    {
        List<TextRun> runs = row.Reviewed.Length > 0 ? [new TextRun(Confirmed, PageStyles.CellBold)] : [];
        if (!whole && !row.IsGloss)
        {
            runs.Add(new TextRun(row.Label, PageStyles.Cell));
            return new TableCell(runs) { MaxLines = maxLines };
        }

        runs.Add(new TextRun(row.Label, PageStyles.Cell) { Language = row.Label == row.Subject ? "zh" : null });
        if (row.Label != row.Subject)
        {
            runs.Add(new TextRun("  " + row.Subject, PageStyles.CellFaint) { Language = "zh" });
        }

        return new TableCell(runs) { MaxLines = maxLines };
    }

    /// <summary>A claim code that leads to its sentence.</summary>
    public static TableCell Claim(string code) =>
        new([new TextRun(code, PageStyles.Code) { Link = LinkTarget.ToAnchor(Charts.Plots.ClaimAnchor.Of(code)), LinkDescription = code }]);

    public string Text => Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));
}
