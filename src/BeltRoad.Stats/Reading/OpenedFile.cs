using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading;

/// <summary>The bytes of a file and what is told of it beside it, before anything is found in it.</summary>
/// <param name="Id">As of the document.</param>
/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
internal sealed record OpenedFile(string Path, string Id, byte[] Bytes, string Sha256, DocumentMetadata Told)
{
    public DocumentForm Form => FormOf(Path);

    public static DocumentForm FormOf(string path) =>
        System.IO.Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => DocumentForm.Page,
            ".DOCX" => DocumentForm.Word,
            ".PDF" => DocumentForm.Pdf,
            _ => DocumentForm.Text,
        };

    /// <summary>The text of bytes that are known to be in an encoding; in UTF-8 where none was decided on.</summary>
    /// <exception cref="System.Text.DecoderFallbackException">They are not.</exception>
    public string TextIn(EncodingDecision? encoding) => KnownEncodings.Of(encoding?.Name ?? KnownEncodings.Utf8).GetString(Bytes);
}
