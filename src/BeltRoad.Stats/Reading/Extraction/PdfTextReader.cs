using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Takes the text out of a PDF with poppler's <c>pdftotext</c>, where it is installed; each page ends with a form feed, which stays in the text.</summary>
internal static class PdfTextReader
{
    private const int MaxCharacters = 64 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static (ExtractedText? Text, Refusal? Refusal) Read(string path, byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return (null, RefusalTexts.NotPdf(path, "it does not begin with %PDF-"));
        }

        var start = new ProcessStartInfo("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        try
        {
            using var process = Process.Start(start) ?? throw new Win32Exception();
            return Read(path, bytes, process);
        }
        catch (Win32Exception)
        {
            return (null, RefusalTexts.PdfToolMissing(path));
        }
    }

    private static (ExtractedText? Text, Refusal? Refusal) Read(string path, byte[] bytes, Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var feeding = Feed(process, bytes, patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        var text = new StringBuilder();
        try
        {
            var buffer = new char[16384];
            for (int count; text.Length <= MaxCharacters && (count = process.StandardOutput.ReadAsync(buffer, patience.Token).AsTask().GetAwaiter().GetResult()) > 0;)
            {
                text.Append(buffer, 0, count);
            }

            if (text.Length > MaxCharacters)
            {
                process.Kill();
                return (null, RefusalTexts.UnpacksTooLarge(path, MaxCharacters));
            }

            feeding.GetAwaiter().GetResult();
            process.WaitForExitAsync(patience.Token).GetAwaiter().GetResult();
            if (process.ExitCode != 0)
            {
                return (null, RefusalTexts.NotPdf(path, errors.GetAwaiter().GetResult().Split('\n')[0] is { Length: > 0 } said ? said : "pdftotext could not read it"));
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return (null, RefusalTexts.NotPdf(path, "pdftotext did not end within a minute"));
        }

        return text.ToString().AsSpan().Trim().IsEmpty
            ? (null, RefusalTexts.PdfWithoutText(path))
            : (new ExtractedText(text.ToString(), new OriginalPlaces(PageStarts(text.ToString()), []), null), null);
    }

    /// <summary>A program that has read enough closes its end: that is no fault of the document.</summary>
    private static async Task Feed(Process process, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancel).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException) when (!cancel.IsCancellationRequested)
        {
            return;
        }
    }

    private static List<int> PageStarts(string text)
    {
        List<int> starts = [0];
        for (var at = text.IndexOf('\f', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\f', at + 1))
        {
            starts.Add(at + 1);
        }

        return starts;
    }
}
