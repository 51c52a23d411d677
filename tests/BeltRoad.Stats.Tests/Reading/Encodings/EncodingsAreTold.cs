using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Tests.Conventions;
using BeltRoad.Stats.Tests.Support;

namespace BeltRoad.Stats.Tests.Reading.Encodings;

public sealed class EncodingsAreTold
{
    private const string Simplified = "2023年，中国与共建国家进出口总额达19.5万亿元，增长2.8%。\n";
    private const string Traditional = "2023年，中國與共建國家進出口總額達19.5萬億元，增長2.8%。\r\n";

    [Theory]
    [InlineData(Simplified, KnownEncodings.Utf8, "", "valid")]
    [InlineData("\uFEFF" + Simplified, KnownEncodings.Utf8, "", "byte order mark")]
    [InlineData("\uFEFF" + Simplified, KnownEncodings.Utf16LittleEndian, "", "byte order mark")]
    [InlineData("\uFEFF" + Traditional, KnownEncodings.Utf16BigEndian, "", "byte order mark")]
    [InlineData(Simplified, KnownEncodings.Utf16LittleEndian, "", "character statistics")]
    [InlineData(Simplified, KnownEncodings.Utf16BigEndian, "", "character statistics")]
    [InlineData("plain words, 12%\n", KnownEncodings.Utf16LittleEndian, "", "character statistics")]
    [InlineData(Simplified, KnownEncodings.Gb18030, "", "character statistics")]
    [InlineData(Traditional, KnownEncodings.Gb18030, "", "character statistics")]
    [InlineData(Traditional, KnownEncodings.Big5, "", "character statistics")]
    [InlineData("一带", KnownEncodings.Gb18030, "GBK", "given")]
    [InlineData("龘", KnownEncodings.Gb18030, "gb18030", "given")]
    public void AndTheTextIsReadAsItWasWritten(string text, string encoding, string given, string from)
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.txt", KnownEncodings.Of(encoding).GetBytes(text));
        var options = new ReadOptions { Encoding = given.Length > 0 ? KnownEncodings.Find(given) : null };
        var document = DocumentFile.Read(path, "a.txt", options).Document!;
        Assert.Equal(text, document.Text);
        Assert.Equal((encoding, from), (document.Encoding!.Name, document.Encoding.From));
        Assert.InRange(document.Encoding.Confidence, 0.65, 1);
    }

    [Theory]
    [InlineData(KnownEncodings.Gb18030)]
    [InlineData(KnownEncodings.Utf16LittleEndian)]
    [InlineData(KnownEncodings.Utf16BigEndian)]
    public void EverySeedInEveryEncodingThatHoldsIt(string encoding)
    {
        foreach (var path in SourceTree.Files("seeds", "*.txt", least: 5))
        {
            var text = File.ReadAllText(path);
            var decision = EncodingDetector.Detect(KnownEncodings.Of(encoding).GetBytes(text));
            Assert.Equal(encoding, decision?.Name);
            Assert.InRange(decision!.Confidence, 0.7, 1);
        }
    }

    [Theory]
    [InlineData(KnownEncodings.Utf8, "not-utf-8")]
    [InlineData(KnownEncodings.Gb18030, "not-in-encoding")]
    [InlineData(KnownEncodings.Big5, "not-in-encoding")]
    [InlineData(KnownEncodings.Utf16BigEndian, "not-in-encoding")]
    public void AFileCutInsideACharacterIsRefused(string encoding, string code)
    {
        using var folder = new TempFolder();
        var whole = KnownEncodings.Of(encoding).GetBytes((encoding == KnownEncodings.Utf16BigEndian ? "\uFEFF" : "") + Traditional + "中");
        var read = DocumentFile.Read(folder.Write("a.txt", whole.AsSpan(0, whole.Length - 1)), "a.txt", new ReadOptions());
        Assert.Equal(code, read.Refusal?.Code);
        Assert.EndsWith(":2:1", read.Refusal!.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void OneBadByteInUtf8DoesNotMakeItAnotherEncoding()
    {
        byte[] bytes = [.. "共建国家的合作项目和贸易投资"u8, 0xB4, 0xF8, .. "不断发展，成果丰硕。"u8];
        Assert.Null(EncodingDetector.Detect(bytes));
    }

    /// <summary>
    /// Right decodings have more than twice the least share of ordinary characters, and one of just that share is believed.
    /// </summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    public void ADecodingIsBelievedFromALeastShareOfOrdinaryCharacters(int ordinary, bool believed)
    {
        var text = new string('的', ordinary) + "龘靐齉爩鱻麤龗灪吁龖厵滟爨癵籱饢驫鲡鹂鸾"[ordinary..] + "\n\n";
        foreach (var encoding in new[] { KnownEncodings.Gb18030, KnownEncodings.Utf16LittleEndian })
        {
            Assert.Equal(believed ? encoding : null, EncodingDetector.Detect(KnownEncodings.Of(encoding).GetBytes(text))?.Name);
        }
    }

    /// <summary>
    /// Damage that is itself the bytes of a legacy encoding: mostly UTF-8 is damaged UTF-8, and little of it is no UTF-8.
    /// </summary>
    [Theory]
    [InlineData("共建国家", "的是国", null)]
    [InlineData("共建国家", "的是国的是国的是国", KnownEncodings.Gb18030)]
    [InlineData("é", "的是国", KnownEncodings.Gb18030)]
    public void WhatIsMostlyUtf8IsNoLegacyEncoding(string utf8, string legacy, string? encoding)
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(utf8), .. KnownEncodings.Of(KnownEncodings.Gb18030).GetBytes(legacy)];
        Assert.Equal(encoding, EncodingDetector.Detect(bytes)?.Name);
    }
}
