using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The cover: what was read, the ten figures that matter, what changed, what is inside, the documents.</summary>
internal sealed class CoverPage(Scene page, DigestModel model, Words words)
{
    private const double Left = PageFlow.Left;
    private const double Right = PageFlow.Left + PageFlow.TextWidth;
    private const int MostNotedLines = 6;
    private const double TitleLeading = 34.5;

    /// <summary>Points of the cover that its chart may take.</summary>
    private const double MostChart = 225;
    private const int MostRowsBelowChanges = 3;

    public void Paint(IReadOnlyList<ContentsLine> contents)
    {
        page.Bookmark(words["cover.bookmark"], 1, 0);
        Title();
        var top = new CoverAlarm(page, model, words).Paint(172);
        var y = new CoverLedger(page, model, words).Paint(model.StaleCorrections.Count == 0 ? 184 : top + 14);
        y = new CoverFigures(page, model, words).Paint(y + 20, contents);
        y = Inside(y + 18, contents);
        Documents(y + 18);
    }

    private void Title()
    {
        page.Rectangle(Left, 40, 31, 3, Palette.Accent);
        page.Text(Right, 45, PageFlow.IssueLine(model, words), PageStyles.CoverIntro, TextAnchor.End);
        var lines = model.Cover.Lines;
        using (page.Tag(StructureTag.H1))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                page.Text(Left - HangOf(lines[i]), 85 + (i * TitleLeading), lines[i], PageStyles.CoverTitle);
            }
        }

        page.Paragraph(
            Left,
            85 + ((lines.Count - 1) * TitleLeading) + 23,
            Paragraph.Lay(model.Cover.Intro, PageStyles.CoverIntro, new ParagraphOptions(330, 13.5) { Balance = true })
        );
    }

    /// <summary>What changed and the chart that tells the main story, as far as both have room, beside what is inside.</summary>
    private double Inside(double y, IReadOnlyList<ContentsLine> contents)
    {
        var sheet = MainChart();
        var twoColumns = model.Changes is null && sheet is null;
        var left = twoColumns ? Left : Left + (43 * 8);
        var beside = model.Changes is { } known ? new CoverChanges(page, model, words).Paint(known, y) : y;
        if (sheet is not null && beside - y + sheet.Height <= MostChart)
        {
            beside += beside > y ? 12 : 0;
            page.Place(sheet.ToScene(isLinked: true), Left, beside);
            beside += sheet.Height;
        }

        page.Line(left, y, Right, y, PageRules.Ink);
        using (page.Tag(StructureTag.H2))
        {
            page.Text(left, y + 15, words["cover.inside"], PageStyles.BoxHeading);
        }

        var half = (contents.Count + 1) / 2;
        var withNotes = twoColumns || contents.Count <= MostNotedLines;
        var pitch = withNotes ? 25.4 : 14.4;
        var top = y + 24;
        var bottom = top;
        for (var i = 0; i < contents.Count; i++)
        {
            var column = twoColumns && i >= half ? 1 : 0;
            var x = left + (column * 43 * 6);
            var right = twoColumns ? x + PageFlow.ColumnsWidth(6) : Right;
            var lineTop = top + ((twoColumns ? i % half : i) * pitch);
            page.Line(x, lineTop, right, lineTop, PageRules.Hairline);
            var line = contents[i];
            using (page.Link(x, lineTop, right - x, pitch, LinkTarget.ToAnchor(line.Anchor), line.Title))
            {
                page.Paragraph(
                    x,
                    lineTop + 10.6,
                    Paragraph.Lay(
                        line.Title,
                        PageStyles.CellBold with
                        {
                            Size = 7.6,
                        },
                        new ParagraphOptions(right - x - 24, 10) { MaxLines = 1 }
                    )
                );
                if (withNotes)
                {
                    page.Paragraph(
                        x,
                        lineTop + 20,
                        Paragraph.Lay(line.Note, PageStyles.KeyNote, new ParagraphOptions(right - x - 24, 10) { MaxLines = 1 })
                    );
                }

                page.Text(
                    right,
                    lineTop + 10.6,
                    line.Page.ToString(CultureInfo.InvariantCulture),
                    PageStyles.CellBold with
                    {
                        Colour = Palette.Accent,
                    },
                    TextAnchor.End
                );
            }

            bottom = Math.Max(bottom, lineTop + pitch);
        }

        return Math.Max(bottom, beside);
    }

    /// <summary>
    /// The chart whose title names the first of the key figures, of a ranking its group only, if it is small enough to stand on the cover.
    /// </summary>
    private ChartSheet? MainChart()
    {
        var keys = model.KeyFigures.Select(static figure => figure.Claim).ToList();
        var chart = model
            .Sections.SelectMany(static section => section.Charts)
            .Where(static chart => chart.Marks.Any(static mark => mark.Named && mark.Status == Facts.Status.Actual))
            .MinBy(chart =>
                chart
                    .Marks.Where(static mark => mark.Named)
                    .Select(mark => keys.IndexOf(mark.Claim))
                    .Where(static place => place >= 0)
                    .DefaultIfEmpty(keys.Count)
                    .Min()
            );
        if (chart is null)
        {
            return null;
        }

        var isRanking = chart.Form is ChartForm.RankedBars or ChartForm.Dots;
        var most = model.Changes is null ? int.MaxValue : MostRowsBelowChanges;
        var group = chart.Groups.First(static group => group.Rows.Any(static row => row.Marks.Any(static mark => mark.Named)));
        chart = chart with
        {
            Source = string.Empty,
            Subtitle = chart.Subtitle.Split(words["sentence.stop"] + words["sentence.gap"])[0],
            Groups = isRanking ? [group with { Rows = [.. group.Rows.Take(most)] }] : chart.Groups,
        };
        var sheet = ChartSheet.Of(chart, PageFlow.ColumnsWidth(8), words["chart.main"]);
        return sheet.Height <= MostChart ? sheet : null;
    }

    private void Documents(double y)
    {
        var baseline = Heading(page, words["cover.list"], y);
        page.Text(Right - 52, baseline, words["cover.list.numbers"], PageStyles.Head, TextAnchor.End);
        page.Text(Right, baseline, words["cover.list.statistics"], PageStyles.Head, TextAnchor.End);
        var fits = (int)((806 - baseline) / 12.2);
        var shown =
            model.Documents.Count + model.Refused.Count <= fits
                ? model.Documents.Count
                : Math.Min(model.Documents.Count, Math.Max(0, fits - 1));
        foreach (var document in model.Documents.Take(shown))
        {
            baseline += 12.2;
            page.Text(Left, baseline, document.Letter, PageStyles.CellBold with { Colour = Palette.Accent });
            var runs = new List<TextRun>();
            if (document.Name.Length > 0)
            {
                runs.Add(new TextRun(document.Name + "\u00A0\u00A0 ", PageStyles.Text));
            }

            runs.Add(new TextRun(document.Title, document.Name.Length > 0 ? PageStyles.TextLight : PageStyles.Text) { Language = "zh" });
            page.Paragraph(Left + 14, baseline, Paragraph.Lay(runs, new ParagraphOptions(PageFlow.TextWidth - 110, 10) { MaxLines = 1 }));
            page.Text(Right - 52, baseline, Words.Thousands(document.Totals.Seen), PageStyles.Cell, TextAnchor.End);
            page.Text(Right, baseline, Words.Thousands(document.Totals.Statistics), PageStyles.CellBold, TextAnchor.End);
            page.Line(Left, baseline + 3.6, Right, baseline + 3.6, PageRules.Faint);
        }

        if (shown < model.Documents.Count)
        {
            baseline += 12.2;
            page.Text(
                Left,
                baseline,
                words.Format("cover.list.more", Words.Thousands(model.Documents.Count - shown)),
                PageStyles.TextLight
            );
        }
        else
        {
            foreach (var refused in model.Refused.Take(fits - shown))
            {
                baseline += 12.2;
                page.Paragraph(
                    Left,
                    baseline,
                    Paragraph.Lay(
                        words.Format("cover.refused", refused.Name, refused.Reason),
                        PageStyles.TextLight,
                        new ParagraphOptions(PageFlow.TextWidth, 10) { MaxLines = 1 }
                    )
                );
            }
        }

        if (model.KeyFigures.Count > 0 && baseline + 15 < 826)
        {
            var code = model.KeyFigures[0].Claim;
            var letters = code.TakeWhile(char.IsAsciiLetter).Count();
            var place = code[letters..].Split(':');
            page.Text(Left, baseline + 15, words.Format("cover.code", code, code[..letters], place[0], place[1]), PageStyles.KeyNote);
        }
    }

    /// <returns>The heading's baseline.</returns>
    public static double Heading(Scene page, string text, double y)
    {
        page.Line(Left, y, Right, y, PageRules.Ink);
        using (page.Tag(StructureTag.H2))
        {
            page.Text(Left, y + 14, text, PageStyles.BoxHeading);
        }

        return y + 14;
    }

    /// <summary>A full-width opening quotation mark hangs into the margin, so that the line's edge is its first character.</summary>
    private double HangOf(string line) =>
        model.Language == DigestLanguage.Chinese && line.StartsWith('\u201C') ? PageStyles.CoverTitle.Size / 2 : 0;
}
