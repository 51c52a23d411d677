using System.Diagnostics;
using System.Text;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>
/// A program that takes the text out of a PDF: the file on its standard input, the text in UTF-8 on its standard output, a form feed behind
/// each page.
/// </summary>
/// <param name="Name">As it is told to the reader of a report.</param>
internal sealed record PdfProgram(string Name, string File, IReadOnlyList<string> Arguments)
{
    private const string Poppler = "pdftotext";
    private const string Own = "beltroad";

    /// <summary>Of the heap of a program that runs on .NET, in hexadecimal bytes: 768 MiB. What needs more ends.</summary>
    private const string MaxHeap = "30000000";

    /// <param name="wanted">Null for the first that is there.</param>
    /// <returns>Null where it is not there.</returns>
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

    /// <summary>The program beside this library: as an executable, else as what <c>dotnet</c> runs.</summary>
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
