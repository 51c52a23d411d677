using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The type of pages, sizes in points.</summary>
internal static class PageStyles
{
    public static readonly TextStyle CoverTitle = new(FontWeight.Bold, 33, Palette.Ink);
    public static readonly TextStyle CoverIntro = new(FontWeight.Regular, 9.5, Palette.Text2);
    public static readonly TextStyle SectionTitle = new(FontWeight.Bold, 19, Palette.Ink);
    public static readonly TextStyle Lead = new(FontWeight.Regular, 8.5, Palette.Text2);
    public static readonly TextStyle BoxHeading = new(FontWeight.Bold, 10.5, Palette.Ink);
    public static readonly TextStyle Count = new(FontWeight.Bold, 19, Palette.Ink);
    public static readonly TextStyle CountLabel = new(FontWeight.Regular, 7.6, Palette.Text2);
    public static readonly TextStyle KeyNumber = new(FontWeight.Bold, 23, Palette.Ink);
    public static readonly TextStyle KeyUnit = new(FontWeight.Bold, 9.5, Palette.Ink);
    public static readonly TextStyle KeyPercent = new(FontWeight.Bold, 14, Palette.Ink);
    public static readonly TextStyle KeyNote = new(FontWeight.Regular, 7.2, Palette.Text2);
    public static readonly TextStyle Running = new(FontWeight.Regular, 7.2, Palette.Text2);
    public static readonly TextStyle RunningBold = new(FontWeight.Bold, 7.2, Palette.Ink);
    public static readonly TextStyle PageNumber = new(FontWeight.Bold, 8, Palette.Ink);
    public static readonly TextStyle FootLetter = new(FontWeight.Bold, 6.6, Palette.Accent);
    public static readonly TextStyle Foot = new(FontWeight.Regular, 6.6, Palette.Text2);
    public static readonly TextStyle TableNumber = new(FontWeight.Bold, 6.5, Palette.Accent);
    public static readonly TextStyle TableTitle = new(FontWeight.Bold, 8, Palette.Ink);
    public static readonly TextStyle Head = new(FontWeight.Regular, 6.8, Palette.Text2);
    public static readonly TextStyle PartHead = new(FontWeight.Bold, 7.2, Palette.Ink);
    public static readonly TextStyle Cell = new(FontWeight.Regular, 7.2, Palette.Ink);
    public static readonly TextStyle CellBold = new(FontWeight.Bold, 7.2, Palette.Ink);
    public static readonly TextStyle CellLight = new(FontWeight.Regular, 7.2, Palette.Text2);
    public static readonly TextStyle CellFaint = new(FontWeight.Regular, 7.2, Palette.Text3);
    public static readonly TextStyle Code = new(FontWeight.Regular, 6.6, Palette.Accent);
    public static readonly TextStyle Quote = new(FontWeight.Regular, 7.5, Palette.Ink);
    public static readonly TextStyle QuoteNumber = new(FontWeight.Bold, 7.5, Palette.Ink);
    public static readonly TextStyle Text = new(FontWeight.Regular, 7.6, Palette.Ink);
    public static readonly TextStyle TextLight = new(FontWeight.Regular, 7.4, Palette.Text2);
}
