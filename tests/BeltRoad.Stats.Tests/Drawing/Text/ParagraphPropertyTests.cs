using BeltRoad.Stats.Drawing.Primitives;
using BeltRoad.Stats.Drawing.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Drawing.Text;

public sealed class ParagraphPropertyTests
{
    private const string Pieces =
        "中|国|亿|，|。|（|）|“|”|《|》|、|：|年|万| | |a|trade|China’s|3800|2.9|45.4%|-|—|——|…|US$|\u00A0|(|)|,|.|\n|😀|é|·|/|￥|　|x";

    private const string NeverFirst = "。，、；：？！）》”’」』】%…";
    private const string NeverLast = "（《“‘「『【$￥";

    private static readonly Gen<string> Texts = Gen.Elements(Pieces.Split('|'))
        .ListOf()
        .Select(string.Concat)
        .Where(text => text.Length > 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NoTextIsLostAndEveryLineKeepsTheRules(bool balance)
    {
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(8, 300).ToArbitrary(), (text, width) => Check(text, width, balance))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("中国与共建国家进出口总额近2.9万亿美元，", 50_000)]
    [InlineData("trade and investment, ", 50_000)]
    [InlineData("“", 300_000)]
    [InlineData(" ", 300_000)]
    [InlineData("9", 300_000)]
    [InlineData("a", 300_000)]
    [InlineData("（", 300_000)]
    [InlineData("中\n", 100_000)]
    public void TimeIsInProportionToTheText(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        foreach (
            var options in new[]
            {
                new ParagraphOptions(200, 10),
                new ParagraphOptions(200, 10) { Balance = true },
                new ParagraphOptions(200, 10) { MaxLines = 1 },
            }
        )
        {
            var breaker = new ParagraphBreaker([new TextRun(text, Gallery.Regular(8))], options);
            Assert.NotEmpty(breaker.Break().Lines);
            Assert.InRange(breaker.Steps, 1, 20L * text.Length);
        }
    }

    private static void Check(string text, int width, bool balance)
    {
        var middle = text.Length / 2;
        while (middle < text.Length && (char.IsLowSurrogate(text[middle]) || text[middle] == '—'))
        {
            middle++;
        }

        TextRun[] runs = [new(text[..middle], Gallery.Regular(10)), new(text[middle..], Gallery.Bold(9))];
        var paragraph = Paragraph.Lay(runs, new ParagraphOptions(width, 12) { Balance = balance });
        Assert.Equal(WithoutSpaces(text), WithoutSpaces(string.Concat(paragraph.Lines.Select(line => line.Text))));
        foreach (var (line, previous) in paragraph.Lines.Skip(1).Zip(paragraph.Lines))
        {
            Assert.False(
                line.Text.Length > 0 && NeverFirst.Contains(line.Text[0]) && !EndedByText(text, paragraph, line),
                $"\"{line.Text}\" starts a line"
            );
            Assert.False(
                previous.Text.Length > 0 && NeverLast.Contains(previous.Text[^1]) && !EndedByText(text, paragraph, line),
                $"\"{previous.Text}\" ends a line"
            );
            Assert.False(
                previous.Text.Length > 0
                    && line.Text.Length > 0
                    && char.IsAsciiDigit(previous.Text[^1])
                    && char.IsAsciiDigit(line.Text[0])
                    && text.Contains(previous.Text[^1..] + line.Text[..1], StringComparison.Ordinal)
                    && !text.Contains('\n')
                    && !text.Contains(' ')
                    && !text.Contains('　')
            );
        }

        foreach (var line in paragraph.Lines.Where(line => line.Width > width + 1e-6))
        {
            Assert.True(paragraph.Overflows);
            var glyphs = TextShaper.Glyphs(line.Text, [(line.Text.Length, BeltRoad.Stats.Drawing.Fonts.FontFace.Of(FontWeight.Regular))]);
            Assert.DoesNotContain(true, BreakOpportunities.After(glyphs).SkipLast(1));
        }
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => c is not (' ' or '\n' or '\u3000')));

    /// <summary>Whether the text itself has a line break somewhere before the line, which may then start and end with anything.</summary>
    private static bool EndedByText(string text, Paragraph paragraph, ParagraphLine line)
    {
        var before = WithoutSpaces(string.Concat(paragraph.Lines.TakeWhile(other => other != line).Select(other => other.Text))).Length;
        for (int at = 0, seen = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' && seen == before)
            {
                return true;
            }

            seen += text[at] is ' ' or '\n' or '\u3000' ? 0 : 1;
        }

        return false;
    }
}
