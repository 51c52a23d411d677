using System.Text;

namespace BeltRoad.Stats.Reading.Encodings;

/// <summary>
/// The encodings in which documents are read. All are strict: an invalid byte is an error and never becomes a replacement character.
/// </summary>
internal static class KnownEncodings
{
    public const string Utf8 = "utf-8";

    public const string Utf16LittleEndian = "utf-16le";

    public const string Utf16BigEndian = "utf-16be";

    public const string Gb18030 = "gb18030";

    public const string Big5 = "big5";

    private const int CodePageGb18030 = 54936;
    private const int CodePageBig5 = 950;

    private static readonly Dictionary<string, Encoding> Strict = new(StringComparer.OrdinalIgnoreCase)
    {
        [Utf8] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        [Utf16LittleEndian] = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [Utf16BigEndian] = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        [Gb18030] = OfCodePage(CodePageGb18030),
        [Big5] = OfCodePage(CodePageBig5),
    };

    /// <summary>Other names of the same encodings; GBK and GB 2312 are subsets of GB 18030.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = Utf8,
        ["utf-16"] = Utf16LittleEndian,
        ["utf16"] = Utf16LittleEndian,
        ["gbk"] = Gb18030,
        ["gb2312"] = Gb18030,
        ["cp936"] = Gb18030,
        ["cp950"] = Big5,
        ["big5-hkscs"] = Big5,
    };

    public static IReadOnlyCollection<string> Names => Strict.Keys;

    /// <summary>The canonical name of an encoding; null if it is none of these.</summary>
    public static string? Find(string name) =>
        Aliases.TryGetValue(name, out var canonical) ? canonical
        : Strict.ContainsKey(name) ? name.ToLowerInvariant()
        : null;

    /// <param name="name">A canonical name.</param>
    public static Encoding Of(string name) => Strict[name];

    /// <summary>The same encoding with replacement characters for invalid bytes, for text that is only displayed.</summary>
    /// <param name="name">A canonical name.</param>
    public static Encoding Lenient(string name)
    {
        var lenient = (Encoding)Of(name).Clone();
        lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return lenient;
    }

    private static Encoding OfCodePage(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new PlatformNotSupportedException(FormattableString.Invariant($"code page {codePage} is not known here"));
}
