using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Tests.Drawing.Pdf;

/// <summary>What other programs make of the files.</summary>
public sealed class ToolTests
{
    [Theory]
    [InlineData("截至2023年6月底，中国与五大洲的150多个国家、30多个国际组织签署了200多份合作文件。")]
    [InlineData("2022年，中国与共建国家进出口总额近2.9万亿美元，占同期中国外贸总值的45.4%，较2013年提高了6.2个百分点")]
    [InlineData("第三屆“一帶一路”國際合作高峰論壇——主席聲明：本屆高峰論壇期間達成了972億美元的項目合作協議……")]
    [InlineData("China’s “outward” direct investment, over US$240 bn (2013–2022); −1.8% to +9.7%")]
    [InlineData("共建“一带一路”：‘构建’人类命运共同体 · 阿卜杜勒")]
    [InlineData("Mixed: 中欧班列 (China–Europe) 累计开行7.4万列, TEU 7 mn")]
    [InlineData("《文件》（一）、【注】；是？否！￥500万％")]
    public void TextComesOutAsItWentIn(string text)
    {
        var page = new Scene(900, 60);
        page.Text(10, 20, text, Gallery.Regular(9));
        page.Text(10, 40, text, Gallery.Bold(7.2));
        var path = Pictures.Save(Pictures.Pdf(page), $"text-{Guid.CreateVersion7()}.pdf");
        foreach (string[] options in new string[][] { [], ["-layout"], ["-raw"] })
        {
            var lines = ExternalTool
                .Run("pdftotext", [.. options, path, "-"])
                .Split('\n', '\f')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0);
            Assert.Equal($"{text}|{text}", string.Join('|', lines));
        }

        File.Delete(path);
    }

    [Theory]
    [InlineData("US$19.1\u00A0tn", "US$19.1 tn")]
    [InlineData("China\u201Bs", "China\u201Bs")]
    [InlineData("a😀b", "a😀b")]
    public void CharactersDrawnAsOthersComeOutAsThemselves(string text, string expected)
    {
        var page = new Scene(200, 60);
        page.Text(10, 20, text, Gallery.Regular(9));
        var path = Pictures.Save(Pictures.Pdf(page), $"text-{Guid.CreateVersion7()}.pdf");
        Assert.Equal(expected, ExternalTool.Run("pdftotext", path, "-").Trim());
        File.Delete(path);
    }

    [Fact]
    public void TheFileIsFreeOfFaults()
    {
        var path = Pictures.Save(Pictures.Pdf(Gallery.Page(), new Scene(100, 100)), "checked.pdf");
        Assert.Contains("No syntax or stream encoding errors found", ExternalTool.Run("qpdf", "--check", path), StringComparison.Ordinal);
    }

    [Fact]
    public void FontsAreEmbeddedSubsetsWithUnicode()
    {
        var path = Pictures.Save(Pictures.Pdf(Gallery.Page()), "fonts.pdf");
        var fonts = ExternalTool.Run("pdffonts", path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Equal(2, fonts.Count);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+BeltRoadHei-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes", font));
    }

    [Fact]
    public void TheStructureIsUnderstood()
    {
        var path = Pictures.Save(Pictures.Pdf(Gallery.Page()), "structure.pdf");
        var structure = ExternalTool.Run("pdfinfo", "-struct-text", path);
        Assert.Contains("\"Belt and Road in official figures\"", structure, StringComparison.Ordinal);
        Assert.Contains("\"19.1万亿美元\"", structure, StringComparison.Ordinal);
        Assert.DoesNotContain("\"2\"", structure, StringComparison.Ordinal);
        Assert.Contains("trade with partner countries came", structure, StringComparison.Ordinal);
    }
}
