namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>The characters of which numerals are made, after folding to Simplified and half-width.</summary>
internal static class NumeralCharacters
{
    private const string DigitWords = "〇零一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly sbyte[] Digits = BuildDigits();
    private static readonly sbyte[] Powers = BuildPowers();
    private static readonly bool[] Starts = BuildStarts();

    /// <summary>True for a character a numeral can begin with.</summary>
    public static bool CanStart(char c) => Starts[c];

    /// <summary>0 to 9 for a Chinese digit (两 is 2), -1 for anything else.</summary>
    public static int DigitOf(char c) => Digits[c];

    /// <summary>The power of ten of a scale word (十 1, 百 2, 千 3, 万 4, 亿 8, 兆 12), 0 for anything else.</summary>
    public static int PowerOf(char c) => Powers[c];

    /// <summary>万, 亿 or 兆.</summary>
    public static bool IsLargeScale(char c) => Powers[c] >= 4;

    /// <summary>壹 to 玖, 拾, 佰, 仟: only ever read in runs, since 陆, 伍 and 拾 stand in common words.</summary>
    public static bool IsFormal(char c) =>
        c is '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟';

    /// <summary>A unit whose thousandfold is a unit of its own: in 一千瓦 千 belongs to 瓦. 米 is not among them: 五千米 is a height.</summary>
    public static bool IsKiloUnit(char c) => c is '瓦' or '克' or '伏' or '卡' or '帕' or '赫' or '安';

    public static bool IsArabic(char c) => c is >= '0' and <= '9';

    private static sbyte[] BuildDigits()
    {
        var table = new sbyte[char.MaxValue + 1];
        Array.Fill(table, (sbyte)-1);
        for (var i = 0; i < DigitWords.Length; i++)
        {
            table[DigitWords[i]] = (sbyte)Math.Max(0, i - 1);
        }

        for (var i = 1; i < FormalDigits.Length; i++)
        {
            table[FormalDigits[i]] = (sbyte)i;
        }

        table['两'] = 2;
        return table;
    }

    private static sbyte[] BuildPowers()
    {
        var table = new sbyte[char.MaxValue + 1];
        foreach (
            var (c, power) in new[] { ('十', 1), ('拾', 1), ('百', 2), ('佰', 2), ('千', 3), ('仟', 3), ('万', 4), ('亿', 8), ('兆', 12) }
        )
        {
            table[c] = (sbyte)power;
        }

        return table;
    }

    private static bool[] BuildStarts()
    {
        var table = new bool[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = Digits[c] >= 0 || Powers[c] > 0 || IsArabic((char)c) || (char)c is '半' or '几' or '数' or '廿' or '卅';
        }

        return table;
    }
}
