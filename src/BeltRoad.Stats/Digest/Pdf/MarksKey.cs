using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>How to read the marks: the full key, once, and the rules the issue was made by.</summary>
internal sealed class MarksKey(PageFlow flow, DigestModel model, Words words)
{
    private const int Columns = 5;
    private const double Pitch = 103.8;
    private const double RowHeight = 25;

    private static readonly (string Id, Action<Scene, double, double> Draw)[] Keys =
    [
        ("exact", (page, x, y) => MarkPainter.Dot(page, x + 8, y, Modifier.Exact, Status.Actual, Palette.Accent)),
        ("over", (page, x, y) => MarkPainter.Dot(page, x + 4, y, Modifier.Over, Status.Actual, Palette.Accent)),
        ("nearly", (page, x, y) => MarkPainter.Dot(page, x + 15, y, Modifier.Nearly, Status.Actual, Palette.Accent)),
        ("about", (page, x, y) => MarkPainter.Dot(page, x + 8, y, Modifier.About, Status.Actual, Palette.Accent)),
        ("range", (page, x, y) => MarkPainter.Range(page, x, x + 20, y, Status.Actual, Palette.Second)),
        ("planned", (page, x, y) => MarkPainter.Dot(page, x + 8, y, Modifier.Exact, Status.Planned, Palette.Accent)),
        ("forecast", (page, x, y) => MarkPainter.Dot(page, x + 8, y, Modifier.Exact, Status.Forecast, Palette.Accent)),
        ("forecastrange", (page, x, y) => MarkPainter.Range(page, x, x + 20, y, Status.Forecast, Palette.Accent)),
        ("barover", (page, x, y) => MarkPainter.Bar(page, x, x + 17, y - 3.5, 7, Modifier.Over, Status.Actual, Palette.Second)),
        ("barnearly", (page, x, y) => MarkPainter.Bar(page, x, x + 20, y - 3.5, 7, Modifier.Nearly, Status.Actual, Palette.Second)),
    ];

    public void Paint()
    {
        var rows = (Keys.Length + Columns - 1) / Columns;
        flow.Ensure(24 + (rows * RowHeight));
        Heading(words["marks.title"]);
        for (var i = 0; i < Keys.Length; i++)
        {
            var x = PageFlow.Left + (i % Columns * Pitch);
            var y = flow.Y + (i / Columns * RowHeight) + 9;
            Keys[i].Draw(flow.Page, x, y - 2.6);
            flow.Page.Text(x + 29, y, words["marks." + Keys[i].Id], PageStyles.CellBold);
            flow.Page.Text(x + 29, y + 9.4, words["marks." + Keys[i].Id + ".note"], PageStyles.KeyNote);
        }

        flow.Y += (rows * RowHeight) + 10;
        Rules();
        Run();
    }

    private void Rules()
    {
        var rules = new List<Paragraph>();
        for (var number = 1; words.Find(FormattableString.Invariant($"rules.{number}")) is { } rule; number++)
        {
            rules.Add(Paragraph.Lay(rule, PageStyles.TextLight, new ParagraphOptions(PageFlow.ColumnsWidth(6), 10)));
        }

        var half = (rules.Count + 1) / 2;
        var height = Math.Max(rules.Take(half).Sum(rule => rule.Height + 5), rules.Skip(half).Sum(rule => rule.Height + 5));
        flow.Ensure(height + 24);
        Heading(words["rules.title"]);
        for (var column = 0; column < 2; column++)
        {
            var y = flow.Y + 9;
            foreach (var rule in rules.Skip(column * half).Take(half))
            {
                flow.Page.Paragraph(PageFlow.Left + (column * 43 * 6), y, rule);
                y += rule.Height + 5;
            }
        }

        flow.Y += height + 10;
    }

    private void Run()
    {
        if (model.Run.Count == 0)
        {
            return;
        }

        flow.Ensure(24 + (model.Run.Count * 10.6));
        Heading(words["run.title"]);
        foreach (var note in model.Run)
        {
            flow.Ensure(11);
            flow.Page.Text(PageFlow.Left, flow.Y + 9, note.Name, PageStyles.TextLight);
            flow.Page.Paragraph(
                PageFlow.Left + 129,
                flow.Y + 9,
                Paragraph.Lay(note.Value, PageStyles.Text, new ParagraphOptions(PageFlow.TextWidth - 129, 10) { MaxLines = 1 })
            );
            flow.Y += 10.6;
        }
    }

    private void Heading(string text)
    {
        flow.Page.Line(PageFlow.Left, flow.Y, PageFlow.Left + PageFlow.TextWidth, flow.Y, PageRules.Ink);
        using (flow.Page.Tag(StructureTag.H2))
        {
            flow.Page.Text(PageFlow.Left, flow.Y + 14, text, PageStyles.BoxHeading);
        }

        flow.Y += 19;
    }
}
