using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>
/// Characters that cannot be seen, or that turn the text around them: controls, joiners, bidirectional marks and overrides,
/// tags, lone surrogates. A page shows them by number, so that a document can neither hide nor reorder what is printed.
/// </summary>
internal static class UnseenCharacters
{
    public static bool Contains(Rune rune) =>
        rune.Value switch
        {
            '\t' or '\n' or '\r' => false,
            < 0x20 or (>= 0x7F and < 0xA0) or 0xAD or 0x61C or 0x180E => true,
            (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F) => true,
            0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) => true,
            _ => false,
        };

    /// <summary>Those of the basic plane, which a script must not hold raw either.</summary>
    public static IEnumerable<char> OfBasicPlane =>
        Enumerable
            .Range(0x20, 0xD800 - 0x20)
            .Concat(Enumerable.Range(0xE000, 0x2000))
            .Where(code => Contains(new Rune(code)))
            .Select(code => (char)code);

    public static string NumberOf(int codePoint) => string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
}
