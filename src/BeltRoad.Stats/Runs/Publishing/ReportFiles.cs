using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>Writes the files of a report into its staging folder and finally reads them back.</summary>
/// <param name="progress">Notified of each file that is written.</param>
internal sealed class ReportFiles(string folder, IProgress<RunProgress> progress)
{
    /// <summary>Bytes written or read at a time. The facts of a library take a hundred million bytes.</summary>
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private readonly List<ReportFile> written = [];

    /// <summary>In the order they were written.</summary>
    public IReadOnlyList<ReportFile> Written => written;

    /// <exception cref="RefusedException">The disk is full, or the folder cannot be written.</exception>
    public void Write(string name, Action<Stream> content) =>
        ReportFolder.Guarded(
            folder,
            () =>
            {
                var path = PathOf(name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize))
                {
                    content(stream);
                    stream.Flush(flushToDisk: true);
                }

                using var readBack = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
                written.Add(new ReportFile(name, readBack.Length, Convert.ToHexStringLower(SHA256.HashData(readBack))));
                progress.Report(new RunProgress(RunStage.Write, written.Count, written.Count, name));
                return true;
            }
        );

    /// <summary>Writes groups of files in parallel; they are listed in the order of the groups.</summary>
    /// <param name="parallelism">The maximum number of groups written at a time, at least 1.</param>
    public void Together(int parallelism, CancellationToken cancel, params IReadOnlyList<Action<ReportFiles>> groups)
    {
        var parts = groups.Select(_ => new ReportFiles(folder, progress)).ToList();
        try
        {
            // Groups differ much in length, so each free thread takes one at a time.
            var places = Partitioner.Create(Enumerable.Range(0, parts.Count), EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(
                places,
                new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancel },
                i => groups[i](parts[i])
            );
        }
        catch (AggregateException faults)
        {
            // The fault of the first group is thrown, as if the groups had been written one after the other.
            ExceptionDispatchInfo.Throw(faults.Flatten().InnerExceptions[0]);
        }

        written.AddRange(parts.SelectMany(part => part.written));
    }

    /// <summary>The same, with what the first two groups find.</summary>
    /// <param name="others">Come behind the two.</param>
    public (TFirst First, TSecond Second) Together<TFirst, TSecond>(
        int parallelism,
        Func<ReportFiles, TFirst> first,
        Func<ReportFiles, TSecond> second,
        IReadOnlyList<Action<ReportFiles>> others,
        CancellationToken cancel
    )
    {
        var found = (First: default(TFirst)!, Second: default(TSecond)!);
        Together(parallelism, cancel, [part => found.First = first(part), part => found.Second = second(part), .. others]);
        return found;
    }

    /// <param name="withMark">Whether the file begins with a byte order mark, without which Excel reads UTF-8 as the machine's code
    /// page.</param>
    public void WriteText(string name, Action<TextWriter> content, bool withMark = false) =>
        Write(
            name,
            stream =>
            {
                using var writer = WriterOf(stream, withMark);
                content(writer);
            }
        );

    /// <summary>
    /// Reads the report back and checks that every file exists, has the expected format, and holds the expected number of facts.
    /// </summary>
    /// <exception cref="RefusedException">A file differs from what was written.</exception>
    public void Verify(int facts) =>
        ReportFolder.Guarded(
            folder,
            () =>
            {
                foreach (var file in written)
                {
                    var path = PathOf(file.Name);
                    if (!HasSignature(path, Path.GetExtension(file.Name)))
                    {
                        throw new RefusedException(RefusalTexts.ReportDamaged(path, "is not what its name says"));
                    }
                }

                var lines = LinesOf(PathOf("facts.jsonl"));
                if (lines != facts)
                {
                    throw new RefusedException(
                        RefusalTexts.ReportDamaged(
                            PathOf("facts.jsonl"),
                            FormattableString.Invariant($"holds {lines} facts, where {facts} were written")
                        )
                    );
                }

                return true;
            }
        );

    /// <param name="withMark">As in <see cref="WriteText"/>.</param>
    internal static StreamWriter WriterOf(Stream stream, bool withMark) =>
        new(stream, withMark ? Utf8WithMark : Utf8, bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };

    private static int LinesOf(string path)
    {
        using var file = File.OpenHandle(path);
        var buffer = new byte[1 << 16];
        var lines = 0;
        for (var at = 0L; RandomAccess.Read(file, buffer, at) is var count and > 0; at += count)
        {
            lines += buffer.AsSpan(0, count).Count((byte)'\n');
        }

        return lines;
    }

    private string PathOf(string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));

    private static bool HasSignature(string path, string extension)
    {
        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[64];
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return extension switch
        {
            ".pdf" => head.StartsWith("%PDF-1."u8) && EndsWith(stream, "%%EOF"u8),
            ".png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']),
            ".html" => head.StartsWith("<!doctype html>"u8) || head.StartsWith("<!DOCTYPE html>"u8),
            ".svg" => head.StartsWith("<svg "u8) || head.StartsWith("<?xml "u8),
            ".json" => head.StartsWith("{"u8),
            ".csv" => head.StartsWith("\uFEFFclaim,"u8)
                || head.StartsWith("\uFEFFDATAFLOW,"u8)
                || head.StartsWith("\uFEFFCHECK,"u8)
                || head.StartsWith("\uFEFFlist,"u8),
            ".xlsx" => head.StartsWith("PK"u8),
            ".parquet" => head.StartsWith("PAR1"u8) && EndsWith(stream, "PAR1"u8),
            ".jsonl" => head.IsEmpty || head.StartsWith("{"u8),
            _ => head.Length > 0,
        };
    }

    private static bool EndsWith(FileStream stream, ReadOnlySpan<byte> mark)
    {
        Span<byte> tail = stackalloc byte[16];
        stream.Seek(-Math.Min(stream.Length, tail.Length), SeekOrigin.End);
        tail = tail[..stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false)];
        return tail.LastIndexOf(mark) >= 0;
    }
}
