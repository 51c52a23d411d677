using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading;

/// <summary>The bytes of a file and the metadata beside it, before anything is read from it.</summary>
/// <param name="Id">The id of the document.</param>
/// <param name="Sha256">The hash of the bytes, in lower-case hexadecimal.</param>
internal sealed record OpenedFile(string Path, string Id, byte[] Bytes, string Sha256, DocumentMetadata Metadata)
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

    /// <summary>Decodes bytes that are known to be in an encoding; UTF-8 if none was determined.</summary>
    /// <exception cref="System.Text.DecoderFallbackException">The bytes are not valid in that encoding.</exception>
    public string TextIn(EncodingDecision? encoding) => KnownEncodings.Of(encoding?.Name ?? KnownEncodings.Utf8).GetString(Bytes);
}
