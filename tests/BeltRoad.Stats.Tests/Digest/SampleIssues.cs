using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Digest;

/// <summary>
/// The issues of <c>reports/sample/</c>, made from the seeds. Their staleness is judged by what they say, not by the bytes of
/// pictures. With BELTROAD_ACCEPT=1 they are made anew; look at them before they are committed.
/// </summary>
public sealed class SampleIssues
{
    private const string Renewal = "BELTROAD_ACCEPT=1 dotnet test tests/BeltRoad.Stats.Tests --filter FullyQualifiedName~SampleIssues";

    private static readonly string Folder = Path.Combine(SourceTree.Root, "reports", "sample");
    private static readonly DateOnly IssueDate = new(2026, 11, 21);

    [Theory]
    [InlineData(DigestLanguage.English, "en")]
    [InlineData(DigestLanguage.Chinese, "zh")]
    public void SayWhatIsReadFromTheSeedsNow(DigestLanguage language, string suffix)
    {
        var mark = Path.Combine(Folder, $"digest-{suffix}.sha256");
        var now = HashOf(language);
        if (Environment.GetEnvironmentVariable("BELTROAD_ACCEPT") == "1")
        {
            Renew(language, suffix);
            File.WriteAllText(mark, now + "\n");
        }

        var kept = File.Exists(mark) ? File.ReadAllText(mark).Trim() : "none";
        Assert.True(
            kept == now,
            $"reports/sample/digest-{suffix}.pdf is stale: the seeds are read or told otherwise now. Renew it with\n  "
                + $"{Renewal}\nlook at the pages, and commit them."
        );
        Assert.True(File.ReadAllBytes(Path.Combine(Folder, $"digest-{suffix}.pdf")).AsSpan().StartsWith("%PDF-1.7"u8));
    }

    private static string HashOf(DigestLanguage language)
    {
        var ledgers = InputFolder
            .Find(BuiltProgram.Seeds)
            .Files.Select(file => StatisticsReader.Read(DocumentFile.Read(file.Path, file.Id, new ReadOptions()).Document!))
            .ToList();
        var model = DigestComposer.Compose(ledgers, new DigestOptions { Language = language, IssueDate = IssueDate });
        var text = new StringBuilder(ModelText.Of(model));
        foreach (var row in model.Facts)
        {
            text.Append(
                FormattableString.Invariant(
                    $"{row.Claim} {row.Subject} {row.Hedge} {row.Figure} {row.AsOf} {row.MeasureWord} {row.StatusWord} {row.KindWord}\n"
                )
            );
        }

        foreach (var number in model.RefusedNumbers)
        {
            text.Append(FormattableString.Invariant($"{number.Claim} {number.Reason}\n"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Renew(DigestLanguage language, string suffix)
    {
        using var folder = new TempFolder();
        var options = new RunOptions
        {
            Input = BuiltProgram.Seeds,
            Output = folder["out"],
            Language = language,
            IssueDate = IssueDate,
        };
        var result = new Pipeline(options, FixedTime.At(2026, 11, 21), new Progress<RunProgress>()).Run(CancellationToken.None);
        var pdf = Path.Combine(Folder, $"digest-{suffix}.pdf");
        File.Copy(Path.Combine(result.Folder, "digest.pdf"), pdf, overwrite: true);
        foreach (var page in (int[])[1, 2])
        {
            Picture(
                pdf,
                page,
                Path.Combine(
                    Folder,
                    FormattableString.Invariant($"page-{(language == DigestLanguage.English ? string.Empty : suffix + "-")}{page}")
                )
            );
        }

        if (language == DigestLanguage.English)
        {
            var chart = PublishedReport.Latest(folder["out"]).Charts[0].Name;
            File.Copy(Path.Combine(result.Folder, "charts", chart + ".png"), Path.Combine(Folder, "chart.png"), overwrite: true);
        }
    }

    private static void Picture(string pdf, int page, string path)
    {
        var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var poppler = Process.Start("pdftoppm", ["-r", "80", "-png", "-singlefile", "-f", number, "-l", number, pdf, path]);
        poppler.WaitForExit();
        Assert.Equal(0, poppler.ExitCode);
    }
}
