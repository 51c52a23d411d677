using System.Diagnostics;
using System.Text;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// A program that extracts the text of a PDF: the file on its standard input, the text in UTF-8 on its standard output, with a form feed
/// after each page.
/// </summary>
/// <param name="Name">The name shown to the reader of a report.</param>
internal sealed record PdfProgram(string Name, string File, IReadOnlyList<string> Arguments)
{
    private const string Poppler = "pdftotext";
    private const string Own = "beltroad";

    /// <summary>The heap limit of a program that runs on .NET, in hexadecimal bytes: 768 MiB. A program that needs more ends.</summary>
    private const string MaxHeap = "30000000";

    /// <param name="wanted">Null for the first that is available.</param>
    /// <returns>Null if it is not available.</returns>
    public static PdfProgram? Find(PdfReader? wanted) =>
        wanted switch
        {
            PdfReader.Poppler => OfPoppler(),
            PdfReader.PdfPig => OfPdfPig(),
            _ => OfPoppler() ?? OfPdfPig(),
        };

    public ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = MaxHeap;
        return start;
    }

    private static PdfProgram? OfPoppler() =>
        OnPath(Poppler) is { } found ? new PdfProgram(Poppler, found, ["-q", "-enc", "UTF-8", "-eol", "unix", "-", "-"]) : null;

    /// <summary>The program beside this library: an executable, or a file for <c>dotnet</c> to run.</summary>
    private static PdfProgram? OfPdfPig()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, Own);
        var executable = OperatingSystem.IsWindows() ? beside + ".exe" : beside;
        return System.IO.File.Exists(executable) ? new PdfProgram(nameof(PdfReader.PdfPig), executable, [PdfPigText.Command])
            : System.IO.File.Exists(beside + ".dll") && OnPath("dotnet") is { } host
                ? new PdfProgram(nameof(PdfReader.PdfPig), host, [beside + ".dll", PdfPigText.Command])
            : null;
    }

    private static string? OnPath(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(System.IO.File.Exists);
    }
}
