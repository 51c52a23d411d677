using System.Globalization;
using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Painting;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>A line of the table of contents.</summary>
/// <param name="Anchor">Where the section begins.</param>
internal sealed record ContentsLine(string Title, string Note, string Anchor, int Page);

/// <summary>The cover: what was read, the ten figures that matter, what changed, what is inside, the documents.</summary>
internal sealed class CoverPage(Scene page, DigestModel model, Words words)
{
    private const double Left = PageFlow.Left;
    private const double Right = PageFlow.Left + PageFlow.TextWidth;
    private const int FiguresOfRow = 5;
    private const int MostNotedLines = 6;
    private const double FigurePitch = 103.8;
    private const double FigureWidth = 97;

    public void Paint(IReadOnlyList<ContentsLine> contents)
    {
        page.Bookmark(words["cover.bookmark"], 1, 0);
        Title();
        var y = WhatWasRead(184);
        y = Figures(y + 20, contents);
        y = Inside(y + 18, contents);
        Documents(y + 18);
    }

    private void Title()
    {
        page.Rectangle(Left, 40, 31, 3, Palette.Accent);
        page.Text(Right, 45, PageFlow.IssueLine(model, words), PageStyles.CoverIntro, TextAnchor.End);
        var title = Paragraph.Lay(words["cover.title"], PageStyles.CoverTitle, new ParagraphOptions(430, 34.5) { MaxLines = 2 });
        using (page.Tag(StructureTag.H1))
        {
            page.Paragraph(Left - HangOf(words["cover.title"]), 85, title);
        }

        var intro = words.Count("cover.intro", model.Documents.Count);
        page.Paragraph(Left, 85 + title.Height - 34.5 + 23, Paragraph.Lay(intro, PageStyles.CoverIntro, new ParagraphOptions(330, 13.5) { Balance = true }));
    }

    private double WhatWasRead(double y)
    {
        Heading(words["cover.read"], y, out var baseline);
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

        if (totals.Seen == 0)
        {
            return baseline;
        }

        return Ledger(baseline + 8);
    }

    /// <summary>All number expressions as one strip with the counts printed under it.</summary>
    private double Ledger(double y)
    {
        var totals = model.Totals;
        int[] counts = [totals.Statistics, totals.Dates, totals.Enumerations, totals.Idioms, totals.Names, totals.Ordinals, totals.Refused];
        string[] names = ["class.Statistic", "class.Date", "class.Enumeration", "class.Idiom", "class.Name", "class.Ordinal", "class.Refused"];
        var marks = counts.Select((count, column) => new ChartMark(count, Words.Thousands(count), string.Empty) { Column = column }).ToList();
        var unit = (PageFlow.TextWidth + 0.9) / totals.Seen;
        using (page.Tag(StructureTag.Figure, string.Join("; ", counts.Zip(names, (count, name) => words[name] + " " + Words.Thousands(count)))))
        {
            StripsPlot.Strip(page, Left, y, 9, unit, marks);
        }

        var shown = marks.Where(mark => mark.Value > 0m).ToList();
        var lefts = new double[shown.Count];
        var x = Left;
        for (var i = 0; i < shown.Count; i++)
        {
            lefts[i] = x;
            x += (double)shown[i].Value * unit;
        }

        SpreadLabels(lefts, [.. shown.Select(mark => Math.Max(TextMeasurer.Width(Capital(words[names[mark.Column]]), LabelStyle(mark)), TextMeasurer.Width(mark.Text, LabelStyle(mark))))]);
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

    private double Figures(double y, IReadOnlyList<ContentsLine> contents)
    {
        Heading(model.KeyFigures.Count == 0 ? words["cover.figures.none"] : words.Format("cover.figures", words.Find("number." + model.KeyFigures.Count.ToString(CultureInfo.InvariantCulture)) ?? Words.Thousands(model.KeyFigures.Count)), y, out var baseline);
        var ahead = contents.FirstOrDefault(line => line.Anchor is "section-pledges" or "section-forecasts");
        if (ahead is not null)
        {
            var note = words.Format("cover.ahead", ahead.Page);
            page.Text(Right, baseline, [new TextRun(note, PageStyles.CountLabel) { Link = LinkTarget.ToAnchor(ahead.Anchor), LinkDescription = ahead.Title }], TextAnchor.End);
        }

        if (model.KeyFigures.Count == 0)
        {
            page.Text(Left, baseline + 16, words["cover.nofigures"], PageStyles.CoverIntro);
            return baseline + 20;
        }

        var top = baseline + 11;
        for (var i = 0; i < model.KeyFigures.Count; i += FiguresOfRow)
        {
            var row = model.KeyFigures.Skip(i).Take(FiguresOfRow).ToList();
            if (i > 0)
            {
                page.Line(Left, top, Right, top, PageRules.Hairline);
                top += 2;
            }

            var labels = row.Select(figure => Paragraph.Lay(figure.Label, PageStyles.Text, new ParagraphOptions(FigureWidth, 9.8) { MaxLines = 3 })).ToList();
            var extra = Math.Max(0, labels.Max(label => label.Lines.Count) - 2) * 9.8;
            for (var j = 0; j < row.Count; j++)
            {
                page.Paragraph(Left + (j * FigurePitch), top + 10, labels[j]);
                Figure(row[j], Left + (j * FigurePitch), top + 46 + extra);
            }

            top += 95 + extra;
        }

        return top - 4;
    }

    private void Figure(KeyFigure figure, double x, double baseline)
    {
        var text = figure.Figure;
        var percent = text.Scale.StartsWith('%');
        var unit = percent || text.Space.Length == 0 ? text.Scale + text.Unit : text.Unit is "" or "US$" ? text.Scale : string.Join(' ', new[] { text.Scale, text.Unit }.Where(part => part.Length > 0));
        var size = PageStyles.KeyNumber.Size;
        var unitStyle = percent ? PageStyles.KeyPercent : PageStyles.KeyUnit;
        var prefix = text.Prefix.TrimEnd('\u00A0');
        double Needed(double points) =>
            TextMeasurer.Width(prefix, PageStyles.KeyUnit) + TextMeasurer.Width(text.Number, PageStyles.KeyNumber with { Size = points }) + TextMeasurer.Width(unit, unitStyle) + (unit.Length > 0 ? 4 : 0) + 2;
        while (size > 7 && Needed(size) > FigureWidth)
        {
            size -= 1;
        }

        var at = x;
        if (prefix.Length > 0)
        {
            at += page.Text(at, baseline, prefix, PageStyles.KeyUnit) + 1;
        }

        at += page.Text(at, baseline, text.Number, PageStyles.KeyNumber with { Size = size });
        if (unit.Length > 0)
        {
            page.Text(at + (percent ? 0.5 : 3), baseline, unit, unitStyle);
        }

        var nearly = figure.Modifier is Recognition.Quantities.Modifier.Nearly or Recognition.Quantities.Modifier.Under;
        var over = figure.Modifier == Recognition.Quantities.Modifier.Over;
        var about = figure.Modifier == Recognition.Quantities.Modifier.About;
        var dot = x + (nearly ? 11 + 2.4 : about ? 5 : 2.4);
        MarkPainter.Dot(page, dot, baseline + 9.4, figure.Modifier, Facts.Status.Actual, Palette.Accent);
        page.Text(nearly ? dot + 6 : over ? dot + 15 : about ? dot + 9 : dot + 6, baseline + 12, figure.Hedge, PageStyles.KeyNote with { Colour = Palette.Ink });
        var asOf = Paragraph.Lay(figure.AsOf, PageStyles.KeyNote, new ParagraphOptions(FigureWidth + 4, 9) { MaxLines = 1 });
        page.Paragraph(x, baseline + 22, asOf);
        page.LinkedText(x, baseline + 32, figure.Claim, PageStyles.Code, LinkTarget.ToAnchor(ClaimAnchor.Of(figure.Claim)), figure.Claim);
    }

    /// <summary>What changed beside what is inside; what is inside alone on a first issue.</summary>
    private double Inside(double y, IReadOnlyList<ContentsLine> contents)
    {
        var left = model.Changes is null ? Left : Left + (43 * 8);
        var changes = model.Changes is { } known ? Changes(known, y) : y;
        var twoColumns = model.Changes is null;
        page.Line(left, y, Right, y, PageRules.Ink);
        using (page.Tag(StructureTag.H2))
        {
            page.Text(left, y + 15, words["cover.inside"], PageStyles.BoxHeading);
        }

        var half = (contents.Count + 1) / 2;
        var withNotes = twoColumns || contents.Count <= MostNotedLines;
        var pitch = withNotes ? 25.4 : 17;
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
                page.Paragraph(x, lineTop + 10.6, Paragraph.Lay(line.Title, PageStyles.CellBold with { Size = 7.6 }, new ParagraphOptions(right - x - 24, 10) { MaxLines = 1 }));
                if (withNotes)
                {
                    page.Paragraph(x, lineTop + 20, Paragraph.Lay(line.Note, PageStyles.KeyNote, new ParagraphOptions(right - x - 24, 10) { MaxLines = 1 }));
                }

                page.Text(right, lineTop + 10.6, line.Page.ToString(CultureInfo.InvariantCulture), PageStyles.CellBold with { Colour = Palette.Accent }, TextAnchor.End);
            }

            bottom = Math.Max(bottom, lineTop + pitch);
        }

        return Math.Max(bottom, changes);
    }

    private double Changes(IssueChanges changes, double y)
    {
        const double Pitch = 22.6;
        var width = PageFlow.ColumnsWidth(8);
        var summary = Paragraph.Lay(changes.Summary, PageStyles.KeyNote, new ParagraphOptions(width - 24, 9) { MaxLines = 2 });
        var height = 36 + (changes.Summary.Length > 0 ? summary.Height : 0) + (changes.Counts.Count * Pitch);
        page.Rectangle(Left, y, width, height, Palette.Paper);
        using (page.Tag(StructureTag.H2))
        {
            page.Text(Left + 12, y + 17, words.Format("cover.changed", changes.Since), PageStyles.BoxHeading);
        }

        var top = y + 22;
        if (changes.Summary.Length > 0)
        {
            page.Paragraph(Left + 12, top + 8, summary);
            top += summary.Height + 4;
        }

        foreach (var change in changes.Counts)
        {
            page.Line(Left + 12, top, Left + width - 12, top, PageRules.Hairline);
            var ink = change.Count > 0 ? Palette.Ink : Palette.Text3;
            page.Text(Left + 38, top + 15, Words.Thousands(change.Count), new TextStyle(FontWeight.Bold, 12, ink), TextAnchor.End);
            page.Text(Left + 44, top + 15, words["change." + change.Sort], PageStyles.CellBold with { Colour = ink });
            var example = change.Example.Length > 0 ? change.Example : words["change.none"];
            page.Paragraph(Left + 104, top + 10.4, Paragraph.Lay(example, PageStyles.Cell, new ParagraphOptions(width - 104 - 60, 9) { MaxLines = 2 }));
            if (change.Claim.Length > 0)
            {
                var linked = model.Citations.Any(citation => citation.Claim == change.Claim);
                page.Text(Left + width - 12, top + 13, [new TextRun(change.Claim, PageStyles.Code) { Link = linked ? LinkTarget.ToAnchor(ClaimAnchor.Of(change.Claim)) : null }], TextAnchor.End);
            }

            top += Pitch;
        }

        return y + height;
    }

    private void Documents(double y)
    {
        Heading(words["cover.list"], y, out var baseline);
        page.Text(Right - 52, baseline, words["cover.list.numbers"], PageStyles.Head, TextAnchor.End);
        page.Text(Right, baseline, words["cover.list.statistics"], PageStyles.Head, TextAnchor.End);
        var fits = (int)((806 - baseline) / 12.2);
        var shown = model.Documents.Count + model.Refused.Count <= fits ? model.Documents.Count : Math.Min(model.Documents.Count, Math.Max(0, fits - 1));
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
            page.Text(Left, baseline, words.Format("cover.list.more", Words.Thousands(model.Documents.Count - shown)), PageStyles.TextLight);
        }
        else
        {
            foreach (var refused in model.Refused.Take(fits - shown))
            {
                baseline += 12.2;
                page.Paragraph(Left, baseline, Paragraph.Lay(words.Format("cover.refused", refused.Name, refused.Reason), PageStyles.TextLight, new ParagraphOptions(PageFlow.TextWidth, 10) { MaxLines = 1 }));
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

    private void Heading(string text, double y, out double baseline)
    {
        page.Line(Left, y, Right, y, PageRules.Ink);
        baseline = y + 14;
        using (page.Tag(StructureTag.H2))
        {
            page.Text(Left, baseline, text, PageStyles.BoxHeading);
        }
    }

    /// <summary>A full-width opening quotation mark hangs into the margin, so that the title's edge is its first character.</summary>
    private double HangOf(string title) => model.Language == DigestLanguage.Chinese && title.StartsWith('\u201C') ? PageStyles.CoverTitle.Size / 2 : 0;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
