using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>A number printed in any supported form is read back exactly, to the last digit.</summary>
public sealed class NumbersAreReadBack
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(new Replay(new Rnd(1031, 9), null));

    /// <summary>Magnitudes are as likely as one another: 3, 3.07, 38,000.5, 12 digits.</summary>
    private static readonly Arbitrary<decimal> Decimals = (
        from digits in Gen.Choose(1, 9)
        from value in Gen.Choose(1, (int)Math.Pow(10, digits) - 1)
        from places in Gen.Choose(0, 4)
        from zeros in Gen.Choose(0, 3)
        select value * Power(zeros) / Power(places)
    ).ToArbitrary();

    /// <summary>From 2 on: 一 before a unit may be no number at all.</summary>
    private static readonly Arbitrary<long> Wholes = (
        from digits in Gen.Choose(1, 12)
        from high in Gen.Choose(0, 999_999)
        from low in Gen.Choose(0, 999_999)
        select Math.Max(2, (high * 1_000_000L + low) % (long)Power(digits))
    ).ToArbitrary();

    [Fact]
    public void Plain() => Check(Decimals, PrintedNumbers.Plain);

    [Fact]
    public void WithCommas() => Check(Decimals, PrintedNumbers.Commas);

    [Fact]
    public void FullWidth() => Check(Decimals, PrintedNumbers.FullWidth);

    [Fact]
    public void WithSpaces() => Check(Wholes, PrintedNumbers.Spaced, value => value);

    [Fact]
    public void InWan() => Check(Decimals, value => PrintedNumbers.Scaled(value, 1_0000, "万"));

    [Fact]
    public void InYi() => Check(Decimals, value => PrintedNumbers.Scaled(value, 1_0000_0000, "亿"));

    [Fact]
    public void InWanYi() => Check(Decimals, value => PrintedNumbers.Scaled(value, 1_0000_0000_0000, "万亿"));

    [Fact]
    public void InTraditionalScales() => Check(Decimals, value => PrintedNumbers.Traditional(PrintedNumbers.Scaled(value, 1_0000, "万")));

    [Fact]
    public void InChineseNumerals() => Check(Wholes, PrintedNumbers.Chinese, value => value);

    [Fact]
    public void InTraditionalNumerals() =>
        Check(Wholes, value => PrintedNumbers.Traditional(PrintedNumbers.Chinese(value)), value => value);

    [Fact]
    public void InChineseDecimals() => Check(Decimals.Filter(value => value != 1), PrintedNumbers.ChineseDecimal);

    [Fact]
    public void AsPercent() =>
        Prop.ForAll(
                Decimals,
                value => AssertReadBack($"该项占比为{PrintedNumbers.Plain(value)}%。", PrintedNumbers.Plain(value) + "%", value, "percent")
            )
            .Check(Some);

    [Fact]
    public void AsFullWidthPercent() =>
        Prop.ForAll(
                Decimals,
                value =>
                    AssertReadBack(
                        $"该项占比为{PrintedNumbers.FullWidth(value)}％。",
                        PrintedNumbers.FullWidth(value) + "％",
                        value,
                        "percent"
                    )
            )
            .Check(Some);

    [Fact]
    public void AsPercentInWords() =>
        Prop.ForAll(
                Decimals,
                value =>
                    AssertReadBack(
                        $"该项占比为百分之{PrintedNumbers.ChineseDecimal(value)}。",
                        "百分之" + PrintedNumbers.ChineseDecimal(value),
                        value,
                        "percent"
                    )
            )
            .Check(Some);

    [Theory]
    [InlineData(1050, "一千零五十")]
    [InlineData(100_300_000, "一亿零三十万")]
    [InlineData(10_500, "一万零五百")]
    [InlineData(1_903_971, "一百九十万三千九百七十一")]
    [InlineData(20, "二十")]
    public void ThePrinterWritesAsOneWrites(long value, string text) => Assert.Equal(text, PrintedNumbers.Chinese(value));

    private static void Check(Arbitrary<decimal> values, Func<decimal, string> print) => Check(values, print, value => value);

    private static void Check<T>(Arbitrary<T> values, Func<T, string> print, Func<T, decimal> worth) =>
        Prop.ForAll(values, value => AssertReadBack($"工程造价为{print(value)}美元。", print(value), worth(value), "USD")).Check(Some);

    private static void AssertReadBack(string text, string printed, decimal value, string unit)
    {
        var fact = Assert.Single(StatisticsReader.Read(DocumentReader.FromText("one", text)).Facts);
        Assert.Equal((printed, value, unit, null), (fact.Span.Of(text), fact.Value, fact.Unit.Code, fact.High));
    }

    private static decimal Power(int exponent) => exponent == 0 ? 1 : 10 * Power(exponent - 1);
}
