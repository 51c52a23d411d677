namespace BeltRoad.Stats.Recognition.Numerals;

[Flags]
internal enum NumeralForms
{
    None = 0,

    /// <summary>Written with Arabic digits, at least in part.</summary>
    Arabic = 1 << 0,

    /// <summary>Ends in a percent sign, or reads 百分之.</summary>
    Percent = 1 << 1,

    /// <summary>Ends in a per-mille sign, or reads 千分之.</summary>
    PerMille = 1 << 2,

    /// <summary>三分之一, 1/3: turned into percent.</summary>
    Fraction = 1 << 3,

    /// <summary>成: tenths, turned into percent.</summary>
    Tenths = 1 << 4,

    /// <summary>半 alone: a half of the unit behind it.</summary>
    Half = 1 << 5,

    /// <summary>数十万, 几百: an unstated multiple of the order of magnitude.</summary>
    Several = 1 << 6,

    /// <summary>多, 余, 几 between digits and scale word, or behind them.</summary>
    More = 1 << 7,

    /// <summary>Two values: 2.8%—9.7%, 三四百.</summary>
    Range = 1 << 8,

    /// <summary>A scale word alone: 千, 百万.</summary>
    ScaleOnly = 1 << 9,

    /// <summary>1:3.</summary>
    Ratio = 1 << 10,

    /// <summary>Chinese digits read off one by one: 二〇二三.</summary>
    Positional = 1 << 11,

    /// <summary>Has a scale word 万, 亿 or 兆.</summary>
    Scaled = 1 << 12,

    /// <summary>Digits with separators that fit no number: 1,23 or 1.2.3.</summary>
    Malformed = 1 << 13,

    /// <summary>More digits than a decimal holds.</summary>
    TooLarge = 1 << 14,

    /// <summary>Written with a sign before it.</summary>
    Signed = 1 << 15,

    /// <summary>Has a decimal part.</summary>
    Decimal = 1 << 16,
}

/// <summary>A numeral as the scanner found it, in offsets of the sentence view.</summary>
/// <param name="Value">Fully scaled; the lower end of a range.</param>
/// <param name="High">The upper end of a range, else null.</param>
/// <param name="SignificantDigits">Digits the printed figure states, zeros written out before the scale word included.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, decimal? High, NumeralForms Forms, int SignificantDigits)
{
    /// <summary>A larger number is refused: with its unit and its hedge it would leave the range of a decimal.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    public int Length => End - Start;

    public bool IsTooLarge => Is(NumeralForms.TooLarge) || Value > Largest || High > Largest;

    public bool Is(NumeralForms forms) => (Forms & forms) != 0;

    public bool IsReadable => !Is(NumeralForms.Malformed) && !IsTooLarge;
}
