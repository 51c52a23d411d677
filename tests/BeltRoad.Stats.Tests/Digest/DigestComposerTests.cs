using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Tests.Gold;

namespace BeltRoad.Stats.Tests.Digest;

public sealed class DigestComposerTests
{
    [Theory]
    [InlineData(DigestLanguage.English)]
    [InlineData(DigestLanguage.Chinese)]
    public void Prints(DigestLanguage language)
    {
        var model = DigestComposer.Compose(GoldLedgers.All, new DigestOptions { IssueDate = new DateOnly(2026, 11, 21), Language = language });
        File.WriteAllText($"/tmp/model-{language}.txt", ModelText.Of(model));
    }
}
