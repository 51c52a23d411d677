using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The small marks for hedge, status and the result of a check, drawn once and used by reference.</summary>
internal static class Glyphs
{
    public const string Symbols =
        "<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"vh\">"
        + "<symbol id=\"g-exact\" viewBox=\"0 0 10 10\"><circle class=\"fill\" cx=\"5\" cy=\"5\" r=\"3.2\"/></symbol>"
        + "<symbol id=\"g-over\" viewBox=\"0 0 22 10\"><circle class=\"fill\" cx=\"5\" cy=\"5\" r=\"3.2\"/><path d=\"M5 5H21M17 "
        + "1.5L21 5L17 8.5\"/></symbol>"
        + "<symbol id=\"g-under\" viewBox=\"0 0 22 10\"><circle class=\"fill\" cx=\"17\" cy=\"5\" r=\"3.2\"/><path d=\"M17 "
        + "5H1M5 1.5L1 5L5 8.5\"/></symbol>"
        + "<symbol id=\"g-about\" viewBox=\"0 0 22 10\"><circle class=\"fill\" cx=\"11\" cy=\"5\" r=\"3.2\"/><path d=\"M3 "
        + "5H19M3 2V8M19 2V8\"/></symbol>"
        + "<symbol id=\"g-several\" viewBox=\"0 0 22 10\"><path d=\"M21 2H3V8H21\"/></symbol>"
        + "<symbol id=\"s-Actual\" viewBox=\"0 0 10 10\"><circle class=\"fill\" cx=\"5\" cy=\"5\" r=\"3.6\"/></symbol>"
        + "<symbol id=\"s-Planned\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"3.4\"/></symbol>"
        + "<symbol id=\"s-Forecast\" viewBox=\"0 0 10 10\"><path d=\"M5 .8L9.2 5L5 9.2L.8 5Z\"/></symbol>"
        + "<symbol id=\"c-Fail\" viewBox=\"0 0 12 12\"><rect class=\"ground\" x=\"1\" y=\"1\" width=\"10\" height=\"10\" "
        + "rx=\"1.5\"/><path class=\"sign\" d=\"M3.7 3.7L8.3 8.3M8.3 3.7L3.7 8.3\"/></symbol>"
        + "<symbol id=\"c-Pass\" viewBox=\"0 0 12 12\"><circle class=\"ground\" cx=\"6\" cy=\"6\" r=\"5\"/><path class=\"sign\" "
        + "d=\"M3.6 6.1L5.4 7.9L8.5 4.2\"/></symbol>"
        + "<symbol id=\"c-NotCheckable\" viewBox=\"0 0 12 12\"><circle class=\"ring\" cx=\"6\" cy=\"6\" r=\"4.5\"/><path "
        + "class=\"bar\" d=\"M3.7 6H8.3\"/></symbol>"
        + "</svg>";

    public static string Of(Modifier modifier) =>
        modifier switch
        {
            Modifier.Exact => Use("exact", " short"),
            Modifier.Over => Use("over", string.Empty),
            Modifier.Nearly or Modifier.Under => Use("under", string.Empty),
            Modifier.About => Use("about", string.Empty),
            _ => Use("several", string.Empty),
        };

    public static string Of(Status status) => $"<svg class=\"glyph short\" aria-hidden=\"true\"><use href=\"#s-{status}\"/></svg>";

    public static string Of(CheckResult result) =>
        $"<svg class=\"result {result}\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><use href=\"#c-{result}\"/></svg>";

    private static string Use(string name, string width) =>
        $"<svg class=\"glyph{width}\" aria-hidden=\"true\"><use href=\"#g-{name}\"/></svg>";
}
