using System.Reflection;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Tests.Digest;

/// <summary>Why a number was not read is said in the language of the digest.</summary>
public sealed class EveryRefusalHasWords
{
    public static TheoryData<string> Reasons =>
        [.. typeof(Refusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(reason => (string)reason.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void InBothLanguages(string reason)
    {
        Assert.Equal(reason, RefusalWords.Of(reason, Words.Of(DigestLanguage.English)));
        Assert.Contains(RefusalWords.Of(reason, Words.Of(DigestLanguage.Chinese)), letter => letter > '\u4E00');
    }
}
