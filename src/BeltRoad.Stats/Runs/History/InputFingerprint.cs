using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Extraction;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Runs.History;

/// <summary>
/// Hashes of everything that a report depends on: the bytes of the documents, their metadata and the corrections; the settings that affect
/// the report; and the program.
/// </summary>
/// <param name="Documents">By id, SHA-256 in lower-case hexadecimal, or the reason why the bytes could not be read.</param>
internal sealed record InputFingerprint(string Settings, IReadOnlyDictionary<string, string> Documents)
{
    /// <summary>Bytes read from a document at a time.</summary>
    private const int Portion = 1 << 14;

    /// <summary>Equal for equal documents, settings and program.</summary>
    public string Hash { get; } = HashOf(Settings, Documents);

    /// <summary>Hashes every document in the input folder.</summary>
    /// <exception cref="Diagnostics.RefusedException">The folder is missing, closed to the reader, or holds no document.</exception>
    public static InputFingerprint Of(RunOptions options, CancellationToken cancel)
    {
        var found = InputFolder.Find(options.Input);
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var refusal in found.Refusals)
        {
            documents[refusal.Where] = refusal.Code;
        }

        var bytes = new string[found.Files.Count];
        ParallelFiles.Each(bytes.Length, ParallelFiles.AtATime, i => bytes[i] = BytesOf(found.Files[i], options.Reading.MaxBytes), cancel);
        for (var i = 0; i < bytes.Length; i++)
        {
            documents[found.Files[i].Id] = bytes[i];
        }

        return new InputFingerprint(SettingsOf(options, found), documents);
    }

    /// <summary>
    /// The fingerprint over the bytes that a run actually read; for documents it could not read, over the bytes of the file.
    /// </summary>
    /// <param name="settings">The result of <see cref="SettingsOf"/> before the run read the documents.</param>
    public static InputFingerprint Of(string settings, RunOptions options, InputFolder found, IReadOnlyList<Ledger> read)
    {
        var documents = new Dictionary<string, string>(found.Files.Count + found.Refusals.Count, StringComparer.Ordinal);
        foreach (var refusal in found.Refusals)
        {
            documents[refusal.Where] = refusal.Code;
        }

        foreach (var ledger in read)
        {
            documents[ledger.Document.Id] = ledger.Document.Sha256;
        }

        foreach (var file in found.Files)
        {
            if (!documents.ContainsKey(file.Id))
            {
                documents[file.Id] = BytesOf(file, options.Reading.MaxBytes);
            }
        }

        return new InputFingerprint(settings, documents);
    }

    /// <summary>Whether an earlier state is the present one. Every document is read only if it is.</summary>
    /// <param name="hash">The hash of the earlier state.</param>
    /// <param name="documentOf">Returns the hash of one document of the earlier state by its id; null if that state did not have the
    /// document.</param>
    /// <param name="allDocuments">Returns the hashes of all documents of the earlier state by id.</param>
    /// <param name="settings">The result of <see cref="SettingsOf"/> for the present state.</param>
    public static bool IsStill(
        string hash,
        Func<string, string?> documentOf,
        Func<IReadOnlyDictionary<string, string>> allDocuments,
        string settings,
        RunOptions options,
        InputFolder found,
        CancellationToken cancel
    )
    {
        // File times do not show whether a file changed; they only suggest which to read first.
        var newest = found.Files.MaxBy(static file => file.Written)!;
        if (documentOf(newest.Id) != BytesOf(newest, options.Reading.MaxBytes))
        {
            return false;
        }

        var documents = allDocuments();
        return found.Files.Count + found.Refusals.Count == documents.Count
            && found.Refusals.All(refusal => documents.GetValueOrDefault(refusal.Where) == refusal.Code)
            && new InputFingerprint(settings, documents).Hash == hash
            && ParallelFiles.All(
                found.Files.Count,
                ParallelFiles.AtATime,
                i => documents.GetValueOrDefault(found.Files[i].Id) == BytesOf(found.Files[i], options.Reading.MaxBytes),
                cancel
            );
    }

    /// <summary>
    /// Everything except the documents: the program, the settings that affect a report, the corrections and confirmations, the metadata
    /// files beside the documents, and the program that reads PDF documents.
    /// </summary>
    public static string SettingsOf(RunOptions options, InputFolder found)
    {
        var settings = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"{Pipeline.Version}\n{options.Language}\n{options.IssueDate:yyyy-MM-dd}\n{options.Reading.MaxBytes}"
        );
        if (options.Numbers != NumberRecognizers.BuiltIn)
        {
            settings.Append('\n').Append(options.Numbers.Name);
        }

        foreach (var watched in options.Watched)
        {
            settings.Append("\nwatch ").Append(watched);
        }

        if (options.ReadsTwice)
        {
            settings.Append("\nread twice");
        }

        foreach (var path in (ReadOnlySpan<string?>)[options.CorrectionsPath, options.ConfirmationsPath])
        {
            if (path is not null)
            {
                settings.Append('\n').Append(BytesOf(path, long.MaxValue));
            }
        }

        foreach (var told in found.MetadataFiles)
        {
            settings.Append('\n').Append(told.Id).Append('\n').Append(BytesOf(told.Path, long.MaxValue));
        }

        return found.HasPdf ? settings.Append('\n').Append(PdfProgram.Find(options.Reading.Pdf)?.Name).ToString() : settings.ToString();
    }

    /// <param name="limit">A longer file is refused without reading it.</param>
    private static string BytesOf(InputFile file, long limit) =>
        file.Length > limit ? "too large"
        : file.Length > 0 ? BytesOf(file.Path)
        : BytesOf(file.Path, limit);

    /// <inheritdoc cref="BytesOf(InputFile, long)"/>
    private static string BytesOf(string path, long limit)
    {
        try
        {
            // Pipes and devices have no length, and opening a pipe would wait for its writer.
            return new FileInfo(path) is { Exists: true } file && (file.Length == 0 || file.Length > limit)
                ? file.Length == 0
                    ? "empty"
                    : "too large"
                : BytesOf(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.GetType().Name;
        }
    }

    private static string BytesOf(string path)
    {
        try
        {
            using var opened = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = ArrayPool<byte>.Shared.Rent(Portion);
            for (var at = 0L; RandomAccess.Read(opened, buffer, at) is var count and > 0; at += count)
            {
                hash.AppendData(buffer, 0, count);
            }

            ArrayPool<byte>.Shared.Return(buffer);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.GetType().Name;
        }
    }

    private static string HashOf(string settings, IReadOnlyDictionary<string, string> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(settings + "\n"));
        foreach (var (id, bytes) in documents.OrderBy(document => document.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(id + "\n" + bytes + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
