using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The small marks for hedge and status, drawn once and used by reference.</summary>
public static class Glyphs
{
    public const string Symbols =
        "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"vh\">"
        + "<symbol id=\"g-exact\" viewBox=\"0 0 10 10\"><circle class=\"fill\" cx=\"5\" cy=\"5\" r=\"3.2\"/></symbol>"
        + "<symbol id=\"g-over\" viewBox=\"0 0 22 10\"><circle class=\"fill\" cx=\"5\" cy=\"5\" r=\"3.2\"/><path d=\"M5 5H21M17 1.5L21 5L17 8.5\"/></symbol>"
        + "<symbol id=\"g-under\" viewBox=\"0 0 22 10\"><circle class=\"fill\" cx=\"17\" cy=\"5\" r=\"3.2\"/><path d=\"M17 5H1M5 1.5L1 5L5 8.5\"/></symbol>"
        + "<symbol id=\"g-about\" viewBox=\"0 0 22 10\"><circle class=\"fill\" cx=\"11\" cy=\"5\" r=\"3.2\"/><path d=\"M3 5H19M3 2V8M19 2V8\"/></symbol>"
        + "<symbol id=\"g-several\" viewBox=\"0 0 22 10\"><path d=\"M21 2H3V8H21\"/></symbol>"
        + "<symbol id=\"s-Actual\" viewBox=\"0 0 10 10\"><circle class=\"fill\" cx=\"5\" cy=\"5\" r=\"3.6\"/></symbol>"
        + "<symbol id=\"s-Planned\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"3.4\"/></symbol>"
        + "<symbol id=\"s-Forecast\" viewBox=\"0 0 10 10\"><path d=\"M5 .8L9.2 5L5 9.2L.8 5Z\"/></symbol>"
        + "</svg>";

    public static string Of(Modifier modifier) => modifier switch
    {
        Modifier.Exact => Use("exact", " short"),
        Modifier.Over => Use("over", string.Empty),
        Modifier.Nearly or Modifier.Under => Use("under", string.Empty),
        Modifier.About => Use("about", string.Empty),
        _ => Use("several", string.Empty),
    };

    public static string Of(Status status) => $"<svg class=\"glyph short\" aria-hidden=\"true\"><use href=\"#s-{status}\"/></svg>";

    private static string Use(string name, string width) => $"<svg class=\"glyph{width}\" aria-hidden=\"true\"><use href=\"#g-{name}\"/></svg>";
}
