using System.Text;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Encodings;

/// <summary>
/// Detects the encoding of a text: by its byte order mark; otherwise by what decodes without error; and between the legacy encodings, in
/// which almost any bytes are valid, by how often the characters of ordinary Chinese appear.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>The number of bytes used for statistics; validity is checked over the whole file.</summary>
    private const int SampleLength = 64 * 1024;

    /// <summary>A decoding with a smaller share of ordinary characters is rejected; correct decodings have 0.3 or more.</summary>
    private const double LeastShare = 0.15;

    /// <summary>The better of two decodings must have this share of the evidence for both.</summary>
    private const double LeastConfidence = 0.65;

    /// <summary>Returns null if no encoding is likely enough, because the bytes are damaged UTF-8 or not text.</summary>
    public static EncodingDecision? Detect(ReadOnlySpan<byte> bytes)
    {
        if (OfMark(bytes) is { } marked)
        {
            return new EncodingDecision(marked, 1, "byte order mark");
        }

        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (WideOf(sample) is { } wide)
        {
            return wide;
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return new EncodingDecision(KnownEncodings.Utf8, 1, "valid");
        }

        return MultiByteShare(bytes) > 0.5 ? null : LegacyOf(sample);
    }

    private static string? OfMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => KnownEncodings.Utf8,
            [0xFF, 0xFE, ..] => KnownEncodings.Utf16LittleEndian,
            [0xFE, 0xFF, ..] => KnownEncodings.Utf16BigEndian,
            _ => null,
        };

    /// <summary>UTF-16 without a byte order mark: its line feeds and Latin letters contain a zero byte, as no other text does.</summary>
    private static EncodingDecision? WideOf(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 4 || sample.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        var little = ShareOrdinary(sample, KnownEncodings.Utf16LittleEndian);
        var big = ShareOrdinary(sample, KnownEncodings.Utf16BigEndian);
        return Better((KnownEncodings.Utf16LittleEndian, little), (KnownEncodings.Utf16BigEndian, big));
    }

    private static EncodingDecision? LegacyOf(ReadOnlySpan<byte> sample) =>
        Better(
            (KnownEncodings.Gb18030, ShareOrdinary(sample, KnownEncodings.Gb18030)),
            (KnownEncodings.Big5, ShareOrdinary(sample, KnownEncodings.Big5))
        );

    private static EncodingDecision? Better((string Name, double Share) left, (string Name, double Share) right)
    {
        var best = left.Share >= right.Share ? left : right;
        var confidence = best.Share < LeastShare ? 0 : best.Share / (left.Share + right.Share);
        return confidence < LeastConfidence ? null : new EncodingDecision(best.Name, Math.Round(confidence, 3), "character statistics");
    }

    /// <summary>
    /// The share of frequent characters among the non-ASCII characters (in ASCII text, among all); 0 if the bytes are not valid.
    /// </summary>
    private static double ShareOrdinary(ReadOnlySpan<byte> sample, string encoding)
    {
        var decoder = KnownEncodings.Of(encoding).GetDecoder();
        var chars = new char[sample.Length + 1];
        int count;
        try
        {
            // The decoder is not flushed, since the sample may end inside a character.
            count = decoder.GetChars(sample, chars, flush: false);
        }
        catch (DecoderFallbackException)
        {
            return 0;
        }

        var foreign = 0;
        var frequent = 0;
        var ascii = 0;
        foreach (var c in chars.AsSpan(0, count))
        {
            if (char.IsAscii(c))
            {
                ascii += char.IsAsciiLetterOrDigit(c) || char.IsWhiteSpace(c) ? 1 : 0;
                continue;
            }

            foreign++;
            frequent += FrequentCharacters.Contains(c) ? 1 : 0;
        }

        return foreign > 0 ? (double)frequent / foreign
            : count > 0 ? (double)ascii / count
            : 0;
    }

    /// <summary>
    /// The share of the non-ASCII bytes that are in valid UTF-8 sequences of three or four bytes; in legacy encodings almost none are.
    /// </summary>
    private static double MultiByteShare(ReadOnlySpan<byte> bytes)
    {
        long high = 0;
        long inSequence = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                bytes = bytes[1..];
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            high += length;
            inSequence += status == System.Buffers.OperationStatus.Done && length > 2 ? length : 0;
            bytes = bytes[length..];
        }

        return high == 0 ? 0 : (double)inSequence / high;
    }
}
