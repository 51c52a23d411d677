using System.Text.Json;
using BeltRoad.Stats.Tests.Reading.Extraction;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

public sealed class TheProgramReadsPdfs
{
    [Fact]
    public void AndNamesTheReaderAndReadsAnewWithAnother()
    {
        Assert.SkipUnless(ToolsAre.Installed("pdftotext"), "pdftotext is not installed");
        using var folder = new TempFolder();
        folder.Write("in/a.pdf", SmallPdf.Of("In 2023 trade rose by 12 percent."));
        folder.Write("in/b.txt", "共3列\n");
        Directory.CreateDirectory(folder["empty"]);
        Dictionary<string, string> with = new(StringComparer.Ordinal);
        Dictionary<string, string> without = new(StringComparer.Ordinal) { ["PATH"] = folder["empty"] };
        foreach (
            var (variables, name, isSkipped) in (ReadOnlySpan<(Dictionary<string, string>, string, bool)>)
                [(without, "PdfPig", false), (without, "PdfPig", true), (with, "pdftotext", false)]
        )
        {
            var run = BuiltProgram.Run(folder.Path, string.Empty, variables, "run", "-i", "in", "-o", "out", "--date", "2024-01-02");
            Assert.Equal((0, isSkipped), (run.Code, run.Output.Contains("as in the last report", StringComparison.Ordinal)));
            var documents = JsonDocument
                .Parse(File.ReadAllText(folder["out/latest/run.json"]))
                .RootElement.GetProperty("documents")
                .EnumerateArray()
                .ToList();
            Assert.Equal(name, documents[0].GetProperty("text_from").GetString());
            Assert.False(documents[1].TryGetProperty("text_from", out _));
        }
    }
}
