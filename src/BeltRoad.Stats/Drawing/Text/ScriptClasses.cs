using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Drawing.Text;

internal static class ScriptClasses
{
    public static ScriptClass Of(int codePoint) =>
        codePoint switch
        {
            <= 0x20 or 0xA0 or 0xB7 or (>= 0x2000 and <= 0x200A) or (>= 0x2010 and <= 0x2027) or 0x202F or 0x2E3A => ScriptClass.Neutral,
            '$' or '%' or '+' or '#' or '&' or '@' or 0xA3 or 0xA5 or 0xB0 or 0xB1 or 0x2030 or 0x20AC or 0x2103 or 0x2212 =>
                ScriptClass.Latin,
            < 0x2000 => IsLetterOrDigit(codePoint) ? ScriptClass.Latin : ScriptClass.LatinPunctuation,
            (>= 0x2E80 and <= 0x2FDF) or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) => ScriptClass.Han,
            (>= 0x2FF0 and <= 0x303F) or (>= 0xFE10 and <= 0xFE1F) or (>= 0xFE30 and <= 0xFE4F) => ScriptClass.HanPunctuation,
            (>= 0x3040 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => ScriptClass.Han,
            >= 0xFF00 and <= 0xFFEF => IsLetterOrDigit(codePoint) ? ScriptClass.Han : ScriptClass.HanPunctuation,
            _ => ScriptClass.Neutral,
        };

    public static bool IsHan(ScriptClass script) => script is ScriptClass.Han or ScriptClass.HanPunctuation;

    public static bool IsLatin(ScriptClass script) => script is ScriptClass.Latin or ScriptClass.LatinPunctuation;

    private static bool IsLetterOrDigit(int codePoint) =>
        Rune.GetUnicodeCategory(new Rune(codePoint))
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.NonSpacingMark;
}
