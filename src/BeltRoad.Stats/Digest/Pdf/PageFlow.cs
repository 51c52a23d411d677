using System.Globalization;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>
/// Pages that fill from the top. Lengths are points from the top left of A4; the text is twelve columns of 31 with gutters of
/// 12 between margins of 45.64.
/// </summary>
internal sealed class PageFlow
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Left = 45.64;
    public const double TextWidth = 504;
    public const double Top = 54;
    public const double Bottom = 790;

    private readonly DigestModel model;
    private readonly Words words;
    private readonly List<Scene> pages = [];

    public PageFlow(DigestModel model, Words words)
        : this(model, words, new LaidParagraphs()) { }

    private PageFlow(DigestModel model, Words words, LaidParagraphs paragraphs)
    {
        this.model = model;
        this.words = words;
        Paragraphs = paragraphs;
        Cover = new Scene(PageWidth, PageHeight);
        pages.Add(Cover);
        Page = Cover;
        Y = Bottom;
    }

    public Scene Cover { get; }

    /// <summary>The page that is being filled.</summary>
    public Scene Page { get; private set; }

    /// <summary>From 1.</summary>
    public int PageNumber => pages.Count;

    /// <summary>Where the next block begins.</summary>
    public double Y { get; set; }

    public double Room => Bottom - Y;

    /// <summary>What is laid for these pages and for those of trials.</summary>
    public LaidParagraphs Paragraphs { get; }

    /// <summary>Nobody will see these pages: only where things stand on them counts.</summary>
    public bool IsTrial { get; private init; }

    public bool IsAtTop => Y <= Top;

    public IReadOnlyList<Scene> Pages => pages;

    /// <summary>A flow that goes on from the same place on pages that nobody will see.</summary>
    public PageFlow Trial()
    {
        var trial = new PageFlow(model, words, Paragraphs) { IsTrial = true };
        trial.NewPage();
        trial.Y = Y;
        return trial;
    }

    /// <summary>The title of a table on a page that it goes on to.</summary>
    public string Continued(string title) => words.Format("table.continued", title);

    public static double ColumnsWidth(int columns) => (43 * columns) - 12;

    public void NewPage()
    {
        Page = new Scene(PageWidth, PageHeight);
        pages.Add(Page);
        Y = Top;
        if (IsTrial)
        {
            return;
        }

        using (Page.Artifact())
        {
            Head();
            Foot();
        }
    }

    /// <summary>Begins a new page unless a block of this height fits on this one.</summary>
    public void Ensure(double height)
    {
        if (Y + height > Bottom && !IsAtTop)
        {
            NewPage();
        }
    }

    private void Head()
    {
        Page.Text(Left, 36, model.Cover.Title, PageStyles.RunningBold);
        Page.Text(Left + TextWidth, 36, IssueLine(model, words), PageStyles.Running, TextAnchor.End);
        Page.Line(Left, 42, Left + TextWidth, 42, new Stroke(Palette.Ink, 0.5));
    }

    public static string IssueLine(DigestModel model, Words words) =>
        words.Format("digest.issue", model.Issue, new PeriodFormat(words).Full(model.IssueDate));

    private void Foot()
    {
        Page.Line(Left, 802, Left + TextWidth, 802, PageRules.Hairline);
        Page.Text(Left + TextWidth, 814, PageNumber.ToString(CultureInfo.InvariantCulture), PageStyles.PageNumber, TextAnchor.End);
        var x = Left;
        var limit = Left + TextWidth - 40;
        foreach (var document in model.Documents)
        {
            var letterWidth = TextMeasurer.Width(document.Letter, PageStyles.FootLetter);
            var nameWidth = TextMeasurer.Width(document.ShortName, PageStyles.Foot);
            if (x + letterWidth + 4 + nameWidth > limit)
            {
                Page.Text(x, 814, "\u2026", PageStyles.Foot);
                return;
            }

            Page.Text(x, 814, document.Letter, PageStyles.FootLetter);
            Page.Text(x + letterWidth + 4, 814, document.ShortName, PageStyles.Foot);
            x += letterWidth + 4 + nameWidth + 12;
        }
    }
}
