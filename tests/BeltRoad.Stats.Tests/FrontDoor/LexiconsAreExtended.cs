using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Tests.FrontDoor;

public sealed class LexiconsAreExtended
{
    [Theory]
    [InlineData(
        LexiconKind.Units,
        "word,role,unit,factor\n拍瓦时,Unit,kWh,1000000000000\n",
        "2022年，发电量达3拍瓦时。",
        "3000000000000 kWh Energy"
    )]
    [InlineData(LexiconKind.Units, "word,role,unit,factor,dimension\n斤两,Unit,jl,2,Mass\n", "2022年，出口大米3斤两。", "6 jl Mass")]
    [InlineData(
        LexiconKind.Currencies,
        "word,role,unit,factor\n新币元,Unit|CurrencyBefore,XNB,1\n",
        "2022年，出口3亿新币元。",
        "300000000 XNB Currency"
    )]
    [InlineData(LexiconKind.Classifiers, "word,role\n垛,Classifier\n", "2022年，出口3垛大米。", "3 count Count")]
    [InlineData(LexiconKind.Names, "word,role\n蓝海3列,Name\n", "2022年，蓝海3列开行。", "")]
    [InlineData(LexiconKind.Idioms, "word,role\n三家企业,Idiom\n", "2022年，建成三家企业。", "")]
    [InlineData(
        LexiconKind.EnglishUnits,
        "phrase,unit,factor,where\nzorkmiles,km,2,after\n",
        "In 2022, 3 zorkmiles of new railway were built.",
        "6 km Length"
    )]
    public void SoThatANumberIsReadByThem(LexiconKind kind, string csv, string text, string expected)
    {
        Assert.NotEqual(expected, Values(BeltRoadLexicons.Default, text));
        var extended = BeltRoadLexicons.Default.With(kind, "own.csv", new StringReader(csv));
        Assert.Equal(expected, Values(extended, text));
        Assert.NotEqual(expected, Values(BeltRoadLexicons.Default, text));
    }

    [Fact]
    public void SoThatAHedgeIsRead()
    {
        const string text = "2022年，出口略超乎3亿元。";
        var extended = BeltRoadLexicons.Default.With(LexiconKind.Hedges, "own.csv", "word,role,hedge\n略超乎,HedgeBefore,over\n");
        Assert.Equal(
            ("Exact", "Over"),
            (Single(BeltRoadLexicons.Default, text).Modifier.ToString(), Single(extended, text).Modifier.ToString())
        );
    }

    [Fact]
    public void SoThatASubjectHasANameInBothLanguages()
    {
        var extended = BeltRoadLexicons
            .Default.With(
                LexiconKind.Indicators,
                "own.csv",
                "id,kind,units,basis,words,counted,also,english,chinese,headline\nrice.yield,other,,period,大米产量,,,Rice yield,大米产量,\n"
            )
            .With(LexiconKind.EnglishIndicators, "english.csv", "id,words,counted,also\nrice.yield,rice yield,,\n")
            .With(
                LexiconKind.Scopes,
                "scopes.csv",
                "id,words,english,chinese,counted_only\nriver,大河流域国家,river countries,大河流域国家,\n"
            );
        var facts = new BeltRoadReader(new BeltRoadReaderOptions { Lexicons = extended })
            .Read("2022年，大米产量为300万吨。\n2022年，中国与大河流域国家进出口总额为3亿元。\n")
            .Facts;
        Assert.Equal(("rice.yield", "river"), (facts[0].Indicator, facts[1].Scope));
        Assert.Equal("rice.yield", Single(extended, "In 2022, the rice yield was 3 million tonnes.").Indicator);
        Assert.Null(Single(BeltRoadLexicons.Default, "2022年，大米产量为300万吨。").Indicator);
    }

    [Theory]
    [InlineData(LexiconKind.Units, "word,role,unti\n拍瓦时,Unit,kWh\n", 1, "'unti'")]
    [InlineData(LexiconKind.Units, "word,role,unit,factor\n美分,Unit,USD\n", 2, "3 cells")]
    [InlineData(LexiconKind.Units, "word,role,unit,factor\n公里,Unit,km,1\n", 2, "'公里' stands twice as Unit")]
    [InlineData(LexiconKind.Units, "word,role,unit,factor\n拍瓦时,Unit,kWh,1\n拍瓦时,Unit,kWh,1\n", 3, "'拍瓦时' stands twice")]
    [InlineData(LexiconKind.Units, "word,role,unit,factor\n拍瓦时,Unit,kWh,-1\n", 2, "factor '-1'")]
    [InlineData(LexiconKind.Units, "word,role,unit,factor\n拍瓦时,Unit,,1\n", 2, "unit is empty")]
    [InlineData(LexiconKind.Units, "word,role,unit,factor,dimension\n拍瓦时,Unit,x,1,Warmth\n", 2, "dimension 'Warmth'")]
    [InlineData(LexiconKind.Units, "# note\nword,role,unit,factor\n拍瓦時,Unit,kWh,1\n", 3, "write '拍瓦时'")]
    [InlineData(LexiconKind.Cues, "word,role,kind\n甲乙丙,Actt,\n", 2, "role 'Actt'")]
    [InlineData(LexiconKind.Nouns, "word,role,kind\n甲乙丙,Noun,thing\n", 2, "kind 'thing'")]
    [InlineData(LexiconKind.Hedges, "word,role,hedge\n甲乙丙,HedgeBefore,maybe\n", 2, "hedge 'maybe'")]
    [InlineData(LexiconKind.EnglishUnits, "phrase,unit,factor,where\nzork,km,1,behind\n", 2, "where 'behind'")]
    [InlineData(LexiconKind.EnglishUnits, "phrase,unit,factor\nzork,km,1\n", 1, "column 'where'")]
    [InlineData(LexiconKind.Fillers, "word\n中国\n", 2, "word '中国' stands twice")]
    [InlineData(LexiconKind.EnglishScopes, "id,words\nnowhere,no countries\n", 2, "id 'nowhere'")]
    [InlineData(LexiconKind.Fillers, "", 1, "header")]
    [InlineData(LexiconKind.Cues, "", 1, "header")]
    public void OrRefusedWithFileLineAndColumn(LexiconKind kind, string csv, int line, string what)
    {
        var refused = Assert.Throws<LexiconFormatException>(() => BeltRoadLexicons.Default.With(kind, "own.csv", csv));
        Assert.Equal(("own.csv", line), (refused.File, refused.Line));
        Assert.StartsWith(FormattableString.Invariant($"own.csv:{line}: "), refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AndEveryKindNamesItsColumns() =>
        Assert.All(
            Enum.GetValues<LexiconKind>(),
            kind =>
            {
                var header = string.Join(',', BeltRoadLexicons.ColumnsOf(kind));
                Assert.NotSame(BeltRoadLexicons.Default, BeltRoadLexicons.Default.With(kind, "own.csv", header + "\n"));
                Assert.Throws<LexiconFormatException>(() => BeltRoadLexicons.Default.With(kind, "own.csv", header + ",other\n"));
            }
        );

    private static Fact Single(BeltRoadLexicons lexicons, string text) =>
        Assert.Single(new BeltRoadReader(new BeltRoadReaderOptions { Lexicons = lexicons }).Read(text).Facts);

    private static string Values(BeltRoadLexicons lexicons, string text) =>
        string.Join(
            ' ',
            new BeltRoadReader(new BeltRoadReaderOptions { Lexicons = lexicons })
                .Read(text)
                .Facts.Select(fact => FormattableString.Invariant($"{fact.Value} {fact.Unit} {fact.Unit.Dimension}"))
        );
}
