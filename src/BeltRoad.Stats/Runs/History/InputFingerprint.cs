using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Extraction;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Runs.History;

/// <summary>
/// What a report depends on, as hashes: the documents, what is told of them and corrections byte by byte, the settings that show in it, and
/// the program.
/// </summary>
/// <param name="Documents">By id, SHA-256 in lower-case hexadecimal, or the reason why the bytes could not be had.</param>
internal sealed record InputFingerprint(string Settings, IReadOnlyDictionary<string, string> Documents)
{
    /// <summary>Bytes that are read of a document at a time.</summary>
    private const int Portion = 1 << 14;

    /// <summary>Equal for equal documents, settings and program.</summary>
    public string Hash { get; } = HashOf(Settings, Documents);

    /// <summary>Looks at every document under the input folder.</summary>
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

    /// <summary>With the bytes that a run really read; of what it could not read, those that are there.</summary>
    /// <param name="settings">Of <see cref="SettingsOf"/>, taken before the run read them.</param>
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

    /// <summary>Whether an earlier state is the present one. Only where it is, every document is looked at.</summary>
    /// <param name="hash">Of the earlier state.</param>
    /// <param name="documentOf">The bytes of one document of the earlier state, by its id; null where it had none.</param>
    /// <param name="allDocuments">Those of all, by id.</param>
    /// <param name="settings">Of the present one, as <see cref="SettingsOf"/> tells them.</param>
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
        // The times of the files say nothing of whether they changed, but where to look first.
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
    /// All but the documents: the program, the settings that show in a report, the corrections, what is told of documents beside them, and
    /// the program that reads PDF documents.
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

        if (options.ReadsTwice)
        {
            settings.Append("\nread twice");
        }

        if (options.CorrectionsPath is { } path)
        {
            settings.Append('\n').Append(BytesOf(path, long.MaxValue));
        }

        foreach (var told in found.Told)
        {
            settings.Append('\n').Append(told.Id).Append('\n').Append(BytesOf(told.Path, long.MaxValue));
        }

        return found.HasPdf ? settings.Append('\n').Append(PdfProgram.Find(options.Reading.Pdf)?.Name).ToString() : settings.ToString();
    }

    /// <param name="limit">What is longer is refused unread, whatever it holds.</param>
    private static string BytesOf(InputFile file, long limit) =>
        file.Length > limit ? "too large"
        : file.Length > 0 ? BytesOf(file.Path)
        : BytesOf(file.Path, limit);

    /// <inheritdoc cref="BytesOf(InputFile, long)"/>
    private static string BytesOf(string path, long limit)
    {
        try
        {
            // Pipes and devices have no length, and opening a pipe waits for its writer for ever.
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
