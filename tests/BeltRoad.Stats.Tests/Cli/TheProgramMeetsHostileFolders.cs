using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Tests.Reading.Extraction;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Cli;

/// <summary>A folder of everything that can go wrong: what can be read is, and each refusal stands wherever a reader looks.</summary>
public sealed class TheProgramMeetsHostileFolders
{
    private const string Markup =
        "# <script>alert(1)</script>公报\n\n2023年，<img src=x onerror=alert(2)>出口\u202E3\u0007亿元，\uFEFF进口\"><svg onload=alert(3)>2亿元。\n";

    [Fact]
    public void ARefusedDocumentStandsInSummaryDigestAndHistoryWithReasonAndRemedy()
    {
        using var folder = new TempFolder();
        Fill(folder);
        var run = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        Assert.Equal(3, run.Code);
        var refused = JsonDocument
            .Parse(File.ReadAllText(folder["out/latest/run.json"]))
            .RootElement.GetProperty("refused")
            .EnumerateArray()
            .Select(static one =>
                (
                    Code: one.GetProperty("code").GetString()!,
                    What: one.GetProperty("what").GetString()!,
                    Remedy: one.GetProperty("remedy").GetString()!
                )
            )
            .ToList();
        Assert.Superset(
            new HashSet<string>([
                "not-text",
                "not-utf-8",
                "html-too-deep",
                "unpacks-too-large",
                "not-docx",
                "file-empty",
                "file-is-link",
                "folder-is-link",
                "file-too-large",
            ]),
            refused.Select(static one => one.Code).ToHashSet()
        );
        var history = BuiltProgram.Run(folder.Path, "history", "-o", "out").Output;
        var lines = BuiltProgram.Run(folder.Path, "history", "-o", "out", "--format", "jsonl").Output;
        Assert.Equal(refused.Count, JsonDocument.Parse(lines).RootElement.GetProperty("refusals").GetArrayLength());
        var page = System.Net.WebUtility.HtmlDecode(File.ReadAllText(folder["out/latest/digest.html"]));
        foreach (var (_, what, remedy) in refused)
        {
            foreach (var shown in (ReadOnlySpan<string>)[run.Output, history, page])
            {
                Assert.Contains(what, shown, StringComparison.Ordinal);
                Assert.Contains(remedy, shown, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void AndNothingOfADocumentOrItsNameIsMarkup()
    {
        using var folder = new TempFolder();
        Fill(folder);
        var run = BuiltProgram.Run(folder.Path, "run", "-i", "in", "-o", "out");
        Assert.Equal(3, run.Code);
        var page = File.ReadAllText(folder["out/latest/digest.html"]);
        foreach (var markup in (ReadOnlySpan<string>)["<script>alert", "<img src=x", "<svg onload", "<b>.txt"])
        {
            Assert.DoesNotContain(markup, page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(run.Output + run.Error, static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\u001B'));
        Assert.DoesNotContain("secret", page + run.Output + run.Error, StringComparison.Ordinal);
    }

    private static void Fill(TempFolder folder)
    {
        folder.Write("outside/secret.txt", "secret 2023年，出口3亿元。\n");
        folder.Write("in/good.txt", "2023年，出口3亿元。\n");
        folder.Write("in/markup.md", Markup);
        folder.Write("in/half.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("2023年，出口3亿元。"), 0x3D, 0xD8]);
        folder.Write("in/zeros.txt", [0x00, 0x01]);
        folder.Write("in/cut.txt", [0xB4, 0xF8]);
        folder.Write("in/empty.txt", []);
        folder.Write("in/deep.html", string.Concat(Enumerable.Repeat("<div>", 100_000)));
        folder.Write("in/broken.docx", "no package");
        folder.Write("in/digits.txt", new string('9', 1_000_000));
        Bomb(folder["in/bomb.docx"]);
        using (var large = File.Create(folder["in/line.txt"]))
        {
            large.SetLength(200L * 1024 * 1024);
        }

        if (!OperatingSystem.IsWindows())
        {
            folder.Write("in/a<b>.txt", [0x00]);
            folder.Write("in/line\nbreak.txt", "2023年，出口3亿元。\n");
            File.CreateSymbolicLink(folder["in/link.txt"], folder["outside/secret.txt"]);
            Directory.CreateSymbolicLink(folder["in/loop"], folder["outside"]);
            if (ToolsAre.Installed("mkfifo"))
            {
                using var made = Process.Start("mkfifo", folder["in/pipe.txt"]);
                made.WaitForExit();
            }
        }
    }

    private static void Bomb(string path)
    {
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        using var part = package.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < 140; i++)
        {
            part.Write(zeros);
        }
    }
}
