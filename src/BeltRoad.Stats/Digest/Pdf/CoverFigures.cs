using System.Globalization;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The figures that matter: label, number, hedge, time and claim code of each.</summary>
internal sealed class CoverFigures(Scene page, DigestModel model, Words words)
{
    private const double Left = PageFlow.Left;
    private const double Right = PageFlow.Left + PageFlow.TextWidth;
    private const int FiguresOfRow = 5;
    private const double FigurePitch = 103.8;
    private const double FigureWidth = 97;

    /// <summary>Points down to which a number and then its unit are made smaller where both are too long.</summary>
    private const double LeastNumber = 14;
    private const double LeastUnit = 6.5;

    /// <summary>What the last of a row has to the margin.</summary>
    private const double LabelWidth = PageFlow.TextWidth - ((FiguresOfRow - 1) * FigurePitch);

    /// <returns>Where they end.</returns>
    public double Paint(double y, IReadOnlyList<ContentsLine> contents)
    {
        var baseline = CoverPage.Heading(
            page,
            model.KeyFigures.Count == 0
                ? words["cover.figures.none"]
                : words.Format(
                    "cover.figures",
                    words.Find("number." + model.KeyFigures.Count.ToString(CultureInfo.InvariantCulture))
                        ?? Words.Thousands(model.KeyFigures.Count)
                ),
            y
        );
        var ahead = contents.FirstOrDefault(line => line.Anchor is "section-pledges" or "section-forecasts");
        if (ahead is not null)
        {
            var note = words.Format("cover.ahead", ahead.Page);
            page.Text(
                Right,
                baseline,
                [new TextRun(note, PageStyles.CountLabel) { Link = LinkTarget.ToAnchor(ahead.Anchor), LinkDescription = ahead.Title }],
                TextAnchor.End
            );
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

            var labels = row.Select(Label).ToList();
            var extra = Math.Max(0, labels.Max(label => label.Lines.Count) - 2) * 9.8;
            for (var j = 0; j < row.Count; j++)
            {
                page.Paragraph(Left + (j * FigurePitch), top + 10, labels[j]);
                Figure(row[j], Left + (j * FigurePitch), top + 46 + extra, j == FiguresOfRow - 1 ? LabelWidth : FigureWidth);
            }

            top += 95 + extra;
        }

        return top - 4;
    }

    private static Paragraph Label(KeyFigure figure)
    {
        return Paragraph.Lay(figure.Label.Replace('\u00A0', ' '), PageStyles.Text, new ParagraphOptions(LabelWidth, 9.8) { MaxLines = 3 });
    }

    private void Figure(KeyFigure figure, double x, double baseline, double width)
    {
        var text = figure.Figure;
        var percent = text.Scale.StartsWith('%');
        var unit =
            percent || text.Space.Length == 0 ? text.Scale + text.Unit
            : text.Unit is "" or "US$" ? text.Scale
            : string.Join(' ', new[] { text.Scale, text.Unit }.Where(part => part.Length > 0));
        var size = PageStyles.KeyNumber.Size;
        var unitStyle = percent ? PageStyles.KeyPercent : PageStyles.KeyUnit;
        var prefix = text.Prefix.TrimEnd('\u00A0');
        var prefixGap = prefix.Length < text.Prefix.Length ? 3 : 1;
        double Needed(double points) =>
            TextMeasurer.Width(prefix, PageStyles.KeyUnit)
            + TextMeasurer.Width(text.Number, PageStyles.KeyNumber with { Size = points })
            + TextMeasurer.Width(unit, unitStyle)
            + (unit.Length > 0 ? 4 : 0)
            + prefixGap;
        while (size > LeastNumber && Needed(size) > width)
        {
            size -= 1;
        }

        while (unitStyle.Size > LeastUnit && Needed(size) > width)
        {
            unitStyle = unitStyle with { Size = unitStyle.Size - 0.5 };
        }

        var at = x;
        if (prefix.Length > 0)
        {
            at += page.Text(at, baseline, prefix, PageStyles.KeyUnit) + prefixGap;
        }

        at += page.Text(at, baseline, text.Number, PageStyles.KeyNumber with { Size = size });
        if (unit.Length > 0)
        {
            page.Text(at + (percent ? 0.5 : 3), baseline, unit, unitStyle);
        }

        var nearly = figure.Modifier is Modifier.Nearly or Modifier.Under;
        var over = figure.Modifier == Modifier.Over;
        var about = figure.Modifier == Modifier.About;
        var dot =
            x
            + (
                nearly ? 11 + 2.4
                : about ? 5
                : 2.4
            );
        MarkPainter.Dot(page, dot, baseline + 9.4, figure.Modifier, Facts.Status.Actual, Palette.Accent);
        page.Text(
            nearly ? dot + 6
                : over ? dot + 15
                : about ? dot + 9
                : dot + 6,
            baseline + 12,
            figure.Hedge,
            PageStyles.KeyNote with
            {
                Colour = Palette.Ink,
            }
        );
        var asOf = Paragraph.Lay(figure.AsOf, PageStyles.KeyNote, new ParagraphOptions(FigureWidth + 4, 9) { MaxLines = 1 });
        page.Paragraph(x, baseline + 22, asOf);
        var code = page.LinkedText(
            x,
            baseline + 32,
            figure.Claim,
            PageStyles.Code,
            LinkTarget.ToAnchor(ClaimAnchor.Of(figure.Claim)),
            figure.Claim
        );
        if (figure.Contested.Length > 0)
        {
            ResultSign.Paint(page, CheckResult.Fail, x + code + 5, baseline + 29.8);
            page.Text(x + code + 16, baseline + 32, figure.Contested, PageStyles.Code with { Colour = Palette.Alarm });
        }
    }
}
