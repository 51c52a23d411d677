using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>The type of charts and pages, sizes in points. Nothing is smaller than 6.3.</summary>
internal static class TextStyles
{
    public static readonly TextStyle ChartTitle = new(FontWeight.Bold, 10, Palette.Ink);
    public static readonly TextStyle ChartNumber = new(FontWeight.Bold, 6.5, Palette.Accent);
    public static readonly TextStyle Subtitle = new(FontWeight.Regular, 7.2, Palette.Text2);
    public static readonly TextStyle GroupHeading = new(FontWeight.Bold, 7.2, Palette.Ink);
    public static readonly TextStyle Label = new(FontWeight.Regular, 7.4, Palette.Ink);
    public static readonly TextStyle Value = new(FontWeight.Regular, 7.4, Palette.Ink);
    public static readonly TextStyle ValueNamed = new(FontWeight.Bold, 7.4, Palette.Ink);
    public static readonly TextStyle Note = new(FontWeight.Regular, 6.8, Palette.Text3);
    public static readonly TextStyle Axis = new(FontWeight.Regular, 6.8, Palette.Text2);
    public static readonly TextStyle Source = new(FontWeight.Regular, 6.5, Palette.Text3);
    public static readonly TextStyle Code = new(FontWeight.Regular, 6.6, Palette.Accent);

    public const double ChartTitleLeading = 12.5;
    public const double SubtitleLeading = 9.4;
    public const double SourceLeading = 8.6;
    public const double LabelLeading = 9;
}
