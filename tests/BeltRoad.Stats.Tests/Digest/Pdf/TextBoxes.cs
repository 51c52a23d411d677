using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Text;

namespace BeltRoad.Stats.Tests.Digest.Pdf;

/// <summary>Where the texts of a scene stand: from x-height to baseline, which is where two of them would be unreadable.</summary>
internal sealed record TextBoxes(string Text, double Left, double Top, double Right, double Bottom)
{
    private const double XHeight = 0.5;
    private const double Slack = 0.3;

    public static IReadOnlyList<TextBoxes> Of(Scene scene)
    {
        var boxes = new List<TextBoxes>();
        Collect(scene.Items, 0, 0, boxes);
        return boxes;
    }

    /// <summary>Pairs that print one over the other.</summary>
    public static IReadOnlyList<string> Overlaps(Scene scene)
    {
        var boxes = Of(scene).Where(box => box.Text.Trim().Length > 0).OrderBy(box => box.Top).ToList();
        var found = new List<string>();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count && boxes[j].Top < boxes[i].Bottom - Slack; j++)
            {
                if (boxes[i].Left < boxes[j].Right - Slack && boxes[j].Left < boxes[i].Right - Slack)
                {
                    found.Add($"'{boxes[i].Text}' and '{boxes[j].Text}'");
                }
            }
        }

        return found;
    }

    /// <summary>A run may be a part of its text.</summary>
    private static string Shown(GlyphRun run) => run.Glyphs.Length == 0 ? string.Empty : run.Text;

    private static void Collect(IReadOnlyList<SceneItem> items, double dx, double dy, List<TextBoxes> boxes)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case SceneItem.TextItem text:
                    var x = text.X + dx;
                    var baseline = text.Baseline + dy;
                    boxes.Add(
                        new TextBoxes(
                            Shown(text.Glyphs),
                            x,
                            baseline - (text.Style.Size * XHeight),
                            x + (text.Glyphs.Advance * text.Style.Size / 1000),
                            baseline
                        )
                    );
                    break;
                case SceneItem.OffsetItem offset:
                    Collect(offset.Children, dx + offset.X, dy + offset.Y, boxes);
                    break;
                case SceneItem.Container container:
                    Collect(container.Children, dx, dy, boxes);
                    break;
            }
        }
    }
}
