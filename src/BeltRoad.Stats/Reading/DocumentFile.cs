using System.Security.Cryptography;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Reading.Extraction;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Metadata;

namespace BeltRoad.Stats.Reading;

/// <summary>
/// Reads a file as a document, in the form that its file name extension indicates. For text, the encoding is detected and then applied
/// strictly, and the byte order mark stays the first character. For other forms, the text is extracted. Every failure becomes a refusal.
/// </summary>
internal static class DocumentFile
{
    /// <param name="id">The document's id: the file name, or its path from the input folder with forward slashes.</param>
    /// <param name="catalog">The metadata beside the documents; pass the same catalog for all files of a run.</param>
    public static ReadResult Read(string path, string id, ReadOptions options, MetadataCatalog? catalog = null) =>
        FaultBarrier.Try(
            path,
            () =>
                Open(new InputFile(id, path, 0, DateTime.MaxValue), options, catalog ?? new MetadataCatalog(), out var reason) is { } opened
                    ? Read(opened, options)
                    : ReadResult.Refused(reason!),
            out var refusal
        ) ?? ReadResult.Refused(refusal!);

    /// <summary>Returns null with a refusal if the file or its metadata cannot be used.</summary>
    internal static OpenedFile? Open(InputFile file, ReadOptions options, MetadataCatalog catalog, out Refusal? refusal)
    {
        if (BoundedFile.Read(file.Path, options.MaxBytes, out refusal, file.Length) is not { } bytes)
        {
            return null;
        }

        (var told, refusal) = catalog.Find(file.Path);
        return refusal is null ? new OpenedFile(file.Path, file.Id, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), told) : null;
    }

    internal static ReadResult Read(OpenedFile file, ReadOptions options)
    {
        var (path, id, bytes) = (file.Path, file.Id, file.Bytes);
        var read = file.Form switch
        {
            DocumentForm.Page => Page(path, id, bytes, options),
            DocumentForm.Word => Extracted(id, DocxReader.Read(path, bytes)),
            DocumentForm.Pdf => Extracted(id, PdfTextReader.Read(path, bytes, options.Pdf)),
            _ => Text(path, id, bytes, options.Encoding),
        };
        return read.Document is { } document ? ReadResult.Read(file.Metadata.Over(document with { Sha256 = file.Sha256 })) : read;
    }

    private static ReadResult Text(string path, string id, byte[] bytes, string? encoding)
    {
        var decoded = DecodedText.Of(path, bytes, encoding);
        return decoded.Refusal is not null
            ? ReadResult.Refused(decoded.Refusal)
            : ReadResult.Read(DocumentReader.FromText(id, decoded.Text) with { Encoding = decoded.Encoding });
    }

    private static ReadResult Page(string path, string id, byte[] bytes, ReadOptions options)
    {
        var decoded = DecodedText.Of(path, bytes, options.Encoding);
        if (decoded.Refusal is not null)
        {
            return ReadResult.Refused(decoded.Refusal);
        }

        var read = Extracted(id, HtmlReader.Read(path, decoded.Text));
        return read.Document is { } document ? ReadResult.Read(document with { Encoding = decoded.Encoding }) : read;
    }

    private static ReadResult Extracted(string id, (ExtractedText? Text, Refusal? Refusal) found)
    {
        if (found.Text is not { } extracted)
        {
            return ReadResult.Refused(found.Refusal!);
        }

        // Tables are not marked in a file with pages; those drawn in its text are found.
        var document = DocumentReader.FromText(id, extracted.Text);
        document = document with
        {
            TextFrom = extracted.From,
            Places = extracted.Places.PageStarts.Count > 0 ? extracted.Places with { Tables = document.Places.Tables } : extracted.Places,
        };
        return ReadResult.Read(extracted.Title is { } title ? document with { Title = title, TitleFrom = "title of the page" } : document);
    }
}
