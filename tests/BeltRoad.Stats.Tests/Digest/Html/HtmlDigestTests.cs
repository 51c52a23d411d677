using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.Tests.Digest.Html;

public sealed class HtmlDigestTests
{
    [Theory]
    [InlineData(DigestLanguage.English)]
    [InlineData(DigestLanguage.Chinese)]
    public void TheSeedsMakeOnePageWellUnderThreeMegabytes(DigestLanguage language)
    {
        var html = PlainDigest.Html(DigestComposer.Compose(GoldLedgers.All, new DigestOptions { Language = language, Issue = 2, IssueDate = new DateOnly(2026, 11, 21) }), GoldLedgers.All);
        if (Environment.GetEnvironmentVariable("BELTROAD_PAGE_FOLDER") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"digest-{language}.html"), html);
        }

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 500_000, 2_000_000);
    }
}
