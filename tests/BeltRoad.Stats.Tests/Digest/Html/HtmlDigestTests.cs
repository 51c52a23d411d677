using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.Tests.Digest.Html;

public sealed class HtmlDigestTests
{
    [Theory]
    [InlineData(DigestLanguage.English)]
    [InlineData(DigestLanguage.Chinese)]
    public void TheSeedsMakeOnePageWellUnderThreeMegabytes(DigestLanguage language)
    {
        var html = PlainDigest.Html(PlainDigest.Of(GoldLedgers.All, language), GoldLedgers.All);
        if (Environment.GetEnvironmentVariable("BELTROAD_PAGE_FOLDER") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, $"digest-{language}.html"), html);
        }

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 500_000, 2_000_000);
    }
}
