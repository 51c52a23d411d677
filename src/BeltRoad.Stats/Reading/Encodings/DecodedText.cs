using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Encodings;

/// <summary>
/// A file's bytes as characters, or the reason why they cannot be decoded. The byte order mark stays the first character.
/// </summary>
internal sealed record DecodedText(string Text, EncodingDecision? Encoding, Refusal? Refusal)
{
    /// <summary>
    /// With more than one control character (other than tab, line feed, form feed and carriage return) in this many characters, the bytes
    /// are not text.
    /// </summary>
    private const int CharactersPerControl = 1000;

    /// <param name="given">The canonical name of the encoding that the user named; null to detect it.</param>
    public static DecodedText Of(string path, byte[] bytes, string? given)
    {
        var decision = given is null ? EncodingDetector.Detect(bytes) : new EncodingDecision(given, 1, "given");
        if (decision?.Name is not (KnownEncodings.Utf16LittleEndian or KnownEncodings.Utf16BigEndian) && BinaryByte(bytes) is { } at)
        {
            return Refused(RefusalTexts.NotText(path, at, bytes[at]));
        }

        var encoding = decision?.Name ?? KnownEncodings.Utf8;
        try
        {
            var text = KnownEncodings.Of(encoding).GetString(bytes);
            return ControlIn(text) is { } control
                ? Refused(RefusalTexts.ControlCharacter(path, LineMap.Of(text).PlaceOf(control), text[control]))
                : new DecodedText(text, decision, null);
        }
        catch (DecoderFallbackException fault)
        {
            return Refused(Fault(path, bytes, encoding, fault.Index));
        }
    }

    private static DecodedText Refused(Refusal refusal) => new(string.Empty, null, refusal);

    private static int? BinaryByte(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x20 || bytes[i] is (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r')
            {
                continue;
            }

            if (bytes[i] == 0 || ++controls * (long)CharactersPerControl > bytes.Length)
            {
                return i;
            }
        }

        return null;
    }

    private static int? ControlIn(string text)
    {
        var controls = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                char.IsControl(text[i])
                && text[i] is not ('\t' or '\n' or '\f' or '\r' or '\u0085')
                && (text[i] == '\0' || ++controls * (long)CharactersPerControl > text.Length)
            )
            {
                return i;
            }
        }

        return null;
    }

    private static Refusal Fault(string path, byte[] bytes, string encoding, int index)
    {
        var at = Math.Clamp(index, 0, bytes.Length - 1);
        var before = KnownEncodings.Lenient(encoding).GetString(bytes, 0, at);
        if (encoding != KnownEncodings.Utf8 && before.EndsWith('\uFFFD'))
        {
            // The decoder reports the character after half a surrogate pair; the fault is the half.
            (at, before) = (Math.Max(0, at - 2), before[..^1]);
        }

        var line = 1 + before.AsSpan().Count('\n');
        var start = before.LastIndexOf('\n') + 1;
        return encoding == KnownEncodings.Utf8
            ? RefusalTexts.NotUtf8(path, line, before[start..], bytes[at])
            : RefusalTexts.NotInEncoding(path, line, before[start..], encoding, bytes[at]);
    }
}
