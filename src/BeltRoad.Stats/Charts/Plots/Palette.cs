using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Charts.Plots;

/// <summary>
/// The colours of charts and pages. One accent; what a title names is accent and all else second, which also tells them apart
/// in grey and for every colour vision. Alarm stands for a failed check or an open conflict and nothing else.
/// </summary>
internal static class Palette
{
    public static readonly Colour Ink = Colour.FromHex("#17212B");
    public static readonly Colour Text2 = Colour.FromHex("#4B5662");
    public static readonly Colour Text3 = Colour.FromHex("#66717C");
    public static readonly Colour Accent = Colour.FromHex("#0B5363");
    public static readonly Colour Second = Colour.FromHex("#6C929D");
    public static readonly Colour Third = Colour.FromHex("#A5BAC1");
    public static readonly Colour Hairline = Colour.FromHex("#D3D9DE");
    public static readonly Colour Faint = Colour.FromHex("#ECEFF1");
    public static readonly Colour Paper = Colour.FromHex("#F5F3EE");
    public static readonly Colour Highlight = Colour.FromHex("#FFE48F");
    public static readonly Colour Alarm = Colour.FromHex("#A8321F");
    public static readonly Colour AlarmRow = Colour.FromHex("#FBF0ED");

    /// <summary>Statistic, date, list marker, idiom, name, ordinal; the held are hatched instead.</summary>
    public static readonly IReadOnlyList<Colour> Classes =
    [
        Accent,
        Colour.FromHex("#7FB3D5"),
        Colour.FromHex("#DADDE0"),
        Colour.FromHex("#8B6450"),
        Colour.FromHex("#D3A94E"),
        Colour.FromHex("#7B5EA7"),
    ];
}
