using System.Diagnostics;
using BeltRoad.Stats.Charts.Plots;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Pdf;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Tests.Gold;
using BeltRoad.Stats.Tests.Series;

namespace BeltRoad.Stats.Tests.Digest.Pdf;

public sealed class PdfDigestTests
{
    private static readonly DigestOptions Options = new() { IssueDate = new DateOnly(2026, 11, 21) };

    [Theory]
    [InlineData(DigestLanguage.English)]
    [InlineData(DigestLanguage.Chinese)]
    public void ThePagesOfTheSeedsHaveEveryGlyph(DigestLanguage language)
    {
        var pages = PdfDigest.Pages(DigestComposer.Compose(GoldLedgers.All, Options with { Language = language }));
        Assert.InRange(pages.Count, 10, 20);
        Assert.All(pages, page => Assert.Empty(page.MissingGlyphs()));
    }

    [Theory]
    [InlineData(DigestLanguage.English)]
    [InlineData(DigestLanguage.Chinese)]
    public void NoTextOfAPageStandsOnAnother(DigestLanguage language)
    {
        var pages = PdfDigest.Pages(DigestComposer.Compose(GoldLedgers.All, Options with { Language = language }));
        Assert.Empty(pages.SelectMany((page, index) => TextBoxes.Overlaps(page).Select(pair => $"page {index + 1}: {pair}")));
    }

    [Theory]
    [InlineData(DigestLanguage.English)]
    [InlineData(DigestLanguage.Chinese)]
    public void NoThirdOfAPageIsEmptyButOfTheLast(DigestLanguage language)
    {
        var model = DigestComposer.Compose(GoldLedgers.All, Options with { Language = language });
        var ends = PdfDigest
            .Pages(model)
            .Select(page => TextBoxes.Of(page).Where(box => box.Bottom < PageFlow.Bottom).Max(box => box.Bottom))
            .ToList();
        Assert.True(
            ends.Skip(1).SkipLast(1).All(end => end > PageFlow.Bottom - ((PageFlow.Bottom - PageFlow.Top) / 3)),
            string.Join(", ", ends.Select(end => end.ToString("0", System.Globalization.CultureInfo.InvariantCulture)))
        );
    }

    [Fact]
    public void TheSameIssueGivesTheSameBytes() => Assert.Equal(Seeds(), Seeds());

    [Fact]
    public void AnIssueWithoutDocumentsIsAPdf() => Assert.True(Written(DigestComposer.Compose([], Options)).Length > 1000);

    [Fact]
    public void LongSubjectsAndManyDocumentsAreLaidOut()
    {
        var ledgers = Enumerable
            .Range(0, 150)
            .Select(number =>
                SomeFact.LedgerOf(
                    FormattableString.Invariant($"document-{number}.txt"),
                    SomeFact.Of(1_234_567_890_123_456m + number, SomeFact.Dollars, new string('长', 300) + number),
                    SomeFact.Of(0.000_001m, SomeFact.Yuan, "一个WithAVeryLongLatinWordThatCannotBeBrokenAnywhereAtAllAndGoesOn" + number)
                )
            )
            .ToList();
        Assert.NotEmpty(Written(DigestComposer.Compose(ledgers, Options)));
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(100, 1)]
    public void WhatATableLeavesOutIsWhereItSays(int limit, int tables)
    {
        var facts = Enumerable
            .Range(0, 400)
            .Select(number =>
                SomeFact.Of(number + 1, SomeFact.Dollars, FormattableString.Invariant($"金额{number}")) with
                {
                    Kind = Kind.Trade,
                }
            )
            .ToArray();
        var model = DigestComposer.Compose([SomeFact.LedgerOf("d", facts)], Options with { FactLimit = limit });
        Assert.Equal(tables, model.Sections.SelectMany(section => section.Tables).Count(table => table.Omitted > 0));
        Assert.Equal(
            tables,
            PdfDigest
                .Pages(model)
                .SelectMany(TextBoxes.Of)
                .Count(box => box.Text.Contains("Further facts in the exports", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void QpdfFindsNoFault()
    {
        var file = TemporaryPdf();
        var (code, output) = Run("qpdf", "--check", file);
        Assert.True(code == 0, output);
    }

    [Fact]
    public void TheTextReadsBackWithClaimsAndQuotes()
    {
        var (code, output) = Run("pdftotext", "-layout", TemporaryPdf(), "-");
        Assert.Equal(0, code);
        Assert.Contains("Trade with partner countries", output, StringComparison.Ordinal);
        Assert.Contains("B235:39", output, StringComparison.Ordinal);
        Assert.Contains("中国与共建国家进出口总额累计", output, StringComparison.Ordinal);
        Assert.Contains("How to read the marks", output, StringComparison.Ordinal);
    }

    [Fact]
    public void EachChartIsAPictureOfItsOwn()
    {
        var charts = DigestComposer.Compose(GoldLedgers.All, Options).Charts.ToList();
        Assert.True(charts.Count >= 6);
        Assert.Equal(charts.Count, charts.Select(chart => chart.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            charts,
            chart => Assert.True(chart.Id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-'), chart.Id)
        );
        Assert.All(charts, chart => Assert.Empty(ChartSheet.Of(chart).ToPicture().MissingGlyphs()));
    }

    private static byte[] Seeds() => Written(DigestComposer.Compose(GoldLedgers.All, Options));

    private static byte[] Written(DigestModel model)
    {
        using var stream = new MemoryStream();
        PdfDigest.Write(model, stream);
        return stream.ToArray();
    }

    private static string TemporaryPdf()
    {
        var file = Path.Combine(Path.GetTempPath(), $"beltroad-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.pdf");
        File.WriteAllBytes(file, Seeds());
        return file;
    }

    private static (int Code, string Output) Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("BELTROAD_REQUIRE_TOOLS") == "1", $"{tool} is not installed");
            throw;
        }
        finally
        {
            File.Delete(arguments.First(argument => argument.EndsWith(".pdf", StringComparison.Ordinal)));
        }
    }
}
