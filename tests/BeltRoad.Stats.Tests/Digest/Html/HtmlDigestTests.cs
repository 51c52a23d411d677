using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Digest.Html;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.Tests.Digest.Html;

public sealed class HtmlDigestTests
{
    private static readonly Ledger small = SmallLedger.Of(
        "paper.txt",
        "共建文件\n\n一、截至2023年，与3800\n亿个国家签署第三份文件，“一带一路”约12项。\n",
        ("一", MentionClass.Enumeration),
        ("2023", MentionClass.Date),
        ("3800\n亿", MentionClass.Statistic),
        ("三", MentionClass.Ordinal),
        ("一带一", MentionClass.Name),
        ("12", MentionClass.Refused)
    );

    [Theory]
    [InlineData(DigestLanguage.English, "Trade with partner countries")]
    [InlineData(DigestLanguage.Chinese, "与共建国家进出口总额")]
    public void TheSeedsMakeOnePageWellUnderThreeMegabytes(DigestLanguage language, string words)
    {
        var ledgers = Directory
            .GetFiles(Path.Combine(GoldLedgers.Root, "seeds"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => StatisticsReader.Read(DocumentReader.FromText(Path.GetFileName(path), File.ReadAllText(path))))
            .ToList();
        var model = DigestComposer.Compose(
            ledgers,
            new DigestOptions
            {
                Language = language,
                Issue = 2,
                IssueDate = new DateOnly(2026, 11, 21),
            }
        );
        var html = PlainDigest.Html(model, ledgers);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1_000_000, 2_000_000);
        Assert.Matches("<tspan x=\"[0-9.]+\">[^<]*" + words, html);
        Assert.Equal(html, PlainDigest.Html(model, ledgers));
    }

    [Fact]
    public void TheSameModelGivesTheSameBytes()
    {
        var model = PlainDigest.Of([small]);
        Assert.Equal(PlainDigest.Html(model, [small]), PlainDigest.Html(PlainDigest.Of([small]), [small]));
    }

    [Theory]
    [InlineData(DigestLanguage.English, "page-en.html")]
    [InlineData(DigestLanguage.Chinese, "page-zh.html")]
    public void APageReadsAsItsGolden(DigestLanguage language, string name) =>
        GoldenPage.Compare(name, BodyOf(PlainDigest.Html(PlainDigest.Of([small], language), [small])));

    [Fact]
    public void ANumberCutByALineEndIsMarkedInBothLinesAndNamedOnce()
    {
        var html = PlainDigest.Html(PlainDigest.Of([small]), [small]);
        Assert.Contains("<a class=\"m statistic\" id=\"A3:12\" href=\"#A3:12\">3800</a></p>", html, StringComparison.Ordinal);
        Assert.Contains("<a class=\"m statistic\" data-claim=\"A3:12\" href=\"#A3:12\">亿</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void StyleAndScriptAreNamedByTheirHashes()
    {
        var html = PlainDigest.Html(PlainDigest.Of([small]), [small]);
        Assert.Equal(2, Count(html, "<script"));
        Assert.Equal(1, Count(html, "<style"));
        Assert.Contains("script-src " + HashOf(Between(html, "<script>", "</script>")) + ";", html, StringComparison.Ordinal);
        Assert.Contains("style-src " + HashOf(Between(html, "<style>", "</style>")) + ";", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" on[a-z]+=")]
    [InlineData(" style=")]
    [InlineData("javascript:")]
    [InlineData("(src|href|action|data)=\"?https?://")]
    [InlineData("<(iframe|object|embed|link|base|form|img)[ >]")]
    [InlineData("@import|url\\((?!data:font)")]
    public void NothingInThePageNeedsANetworkOrRunsInline(string pattern)
    {
        var html = PlainDigest.Html(PlainDigest.Of([small]), [small]);
        Assert.DoesNotMatch(pattern, html.Replace("url(#held)", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' autofocus onfocus='alert(1)")]
    [InlineData("<!--<script>")]
    [InlineData("]]></style>")]
    [InlineData("&lt;b&gt;")]
    public void MarkupOfADocumentStaysText(string hostile)
    {
        var ledger = SmallLedger.Of(
            hostile + ".txt",
            hostile + "\n与" + hostile + "150个国家" + hostile + "7" + hostile,
            ("150", MentionClass.Statistic),
            ("7", MentionClass.Refused)
        );
        var html = PlainDigest.Html(PlainDigest.Of([ledger]), [ledger]);
        Assert.DoesNotContain(
            hostile,
            html.Replace(Between(html, "<script>", "</script>"), string.Empty, StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(2, Count(html, "<script"));
        Assert.Equal(2, Count(html, "</script>"));
        Assert.Equal(hostile + ".txt", DataOf(html).GetProperty("rows")[0][1].GetString());
    }

    [Theory]
    [InlineData(0x202E, "U+202E")]
    [InlineData(0x2066, "U+2066")]
    [InlineData(0x200F, "U+200F")]
    [InlineData(0x200B, "U+200B")]
    [InlineData(0x2028, "U+2028")]
    [InlineData(0x0000, "U+0000")]
    [InlineData(0x0007, "U+0007")]
    [InlineData(0x0085, "U+0085")]
    [InlineData(0xFEFF, "U+FEFF")]
    [InlineData(0xD800, "U+D800")]
    [InlineData(0xE0041, "U+E0041")]
    public void WhatCannotBeSeenIsShownByItsNumber(int codePoint, string shown)
    {
        var unseen = codePoint is 0xD800 ? "\uD800" : char.ConvertFromUtf32(codePoint);
        var ledger = SmallLedger.Of(
            "paper.txt",
            "文" + unseen + "件\n与" + unseen + "150个" + unseen + "国家",
            ("150", MentionClass.Statistic)
        );
        var html = PlainDigest.Html(PlainDigest.Of([ledger]), [ledger]);
        Assert.DoesNotContain(unseen, html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"ctl\">" + shown + "</span><a class=\"m statistic\"", html, StringComparison.Ordinal);
        Assert.Equal(
            1,
            DataOf(html).GetProperty("facts")[0].GetProperty("quote").GetString()!.IndexOf("150", StringComparison.Ordinal) - unseen.Length
        );
    }

    [Fact]
    public void ADocumentBeyondTheBudgetShowsItsCitedSentencesAndSaysSo()
    {
        var filler = string.Concat(Enumerable.Repeat("这一段没有任何数据。\n", PageBudget.SourceText / 10));
        var ledger = SmallLedger.Of("long.txt", "长文件\n" + filler + "与150个国家签署\n" + filler, ("150", MentionClass.Statistic));
        var html = PlainDigest.Html(PlainDigest.Of([ledger]), [ledger]);
        Assert.Contains("The page has room for 400,000 characters of source text", html, StringComparison.Ordinal);
        Assert.Contains(">150</a>个国家签署", html, StringComparison.Ordinal);
        Assert.DoesNotContain("这一段没有任何数据", html, StringComparison.Ordinal);
    }

    [Fact]
    public void OneEndlessLineIsCutAroundItsNumber()
    {
        var ledger = SmallLedger.Of(
            "long.txt",
            new string('字', PageBudget.SourceText) + "150个国家" + new string('字', 9_000),
            ("150", MentionClass.Statistic)
        )
            is { } found
            ? found with
            {
                Document = found.Document with { Title = "长" },
            }
            : null!;
        var html = PlainDigest.Html(PlainDigest.Of([ledger]), [ledger]);
        Assert.Contains(
            "<p data-n=\"1\">…" + new string('字', PageBudget.Reach) + "<a class=\"m statistic\"",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void LedgersOfAnotherDigestAreRefusedByName()
    {
        var other = SmallLedger.Of("other.txt", "别的文件\n与9个国家", ("9", MentionClass.Statistic));
        var error = Assert.Throws<ArgumentException>(() => HtmlDigest.Write(PlainDigest.Of([small]), [other], Stream.Null));
        Assert.StartsWith("The digest names the document 'paper.txt', which no ledger holds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BothLanguagesFillTheSamePlaces()
    {
        foreach (var id in PageWords.Ids)
        {
            var (english, chinese) = (PageWords.Of(DigestLanguage.English)[id], PageWords.Of(DigestLanguage.Chinese)[id]);
            Assert.NotEmpty(english);
            Assert.NotEmpty(chinese);
            for (var place = 0; place < 4; place++)
            {
                var mark = "{" + place + "}";
                Assert.True(english.Contains(mark, StringComparison.Ordinal) == chinese.Contains(mark, StringComparison.Ordinal), id);
            }
        }
    }

    private static string BodyOf(string html) =>
        html[html.IndexOf("<body", StringComparison.Ordinal)..html.LastIndexOf("<script>", StringComparison.Ordinal)];

    private static JsonElement DataOf(string html) => JsonDocument.Parse(Between(html, "id=\"data\">", "</script>")).RootElement;

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string HashOf(string text) => "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))) + "'";
}
