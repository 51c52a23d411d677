using BeltRoad.Stats.Facts;
using FsCheck;
using FsCheck.Fluent;

namespace BeltRoad.Stats.Tests.Facts;

/// <summary>Texts made to upset a reader of numbers: pieces of numerals, dates, units, brackets and broken characters in any order.</summary>
internal static class HostileTexts
{
    public static readonly string[] Pieces =
    [
        "0", "7", "12", "2023", "3800", "1,234", "1,23", "1.5", "1.2.3", ".", ",", "，", "、", "%", "％", "‰", "-", "—", "——", "~", "～", "至", "到", ":", "/", "×", "+",
        "一", "二", "三", "两", "兩", "十", "百", "千", "万", "萬", "亿", "億", "兆", "零", "〇", "半", "几", "数", "多", "余", "来", "廿", "卅", "陆", "伍", "拾", "点", "分之", "成", "折", "番",
        "年", "月", "日", "季度", "上半年", "今年", "去年", "同期", "民国", "年末", "个季度", "前", "截至", "以来", "期间", "第", "届", "号", "周年", "世纪",
        "元", "美元", "人民币", "US$", "￥", "$", "吨", "公里", "千瓦", "人", "人次", "列", "个", "家", "倍", "个百分点", "标箱", "国家", "班列",
        "约", "近", "超过", "以上", "左右", "不足", "增长", "下降", "分别", "各", "其中", "占", "累计", "将", "预计",
        "一带一路", "《", "》", "（", "）", "(", ")", "“", "”", "「", "【", "#", "*", "|", "。", "！", "；", "：", " ", "\u3000", "\t", "\n", "\r\n", "\n\n", "\u200B", "\uFEFF",
        "\0", "\u0007", "\uD83D", "\uDE82", "\U0001F682", "\U00020BB7", "\uFFFD", "\uFFFF", "１", "２", "．", "a", "C919", "GB/T ", "http://a.b/1?c=2", "é", "ﬁ",
    ];

    public static readonly string[] EnglishPieces =
    [
        "0", "7", "12", "2023", "1,234", "1,23", "1.5", "1.2.3", "99999999999", ".", ",", ";", ":", "-", "–", "—", "/", "%", "(", ")", "+", "'", "’", "\"", "US$", "$", "€", "RMB", "bn", "m", "k", "st", "th",
        " one", " two", " twenty", "-one", " hundred", " thousand", " million", " trillion", " and", " a", " half", " third", " quarters", " dozens", " hundreds of", " several", " few", " tens",
        " yuan", " dollars", " percent", " percentage points", " km", " TEUs", " tonnes", " times", " trains", " people", " countries", " of", " the", " number of", " projects",
        " January", " May", " Oct", " first half", " first nine months", " last year", " past", " next", " years", " decade", " ago", " century", " from", " to", " between", " by the end of", " as of", " since", " in",
        " more than", " nearly", " up to", " or so", "-plus", " rose", " fell", " accounted for", " signed", " reached", " will", " expected", " annual", " cumulative", " increase",
        " China", " Belt and Road", " Agenda", " G20", " C919", " Table", " No.", " Page", " U.S.", " e.g.", "\n", "\n\n", "\r\n", "\f", " ", "\t", "| ", "# ", "- ", "1. ", "\uD83D", "\u202E", "\u200B", "\0", "一带一路", "亿", "１",
    ];

    /// <summary>English words and numbers in any order, told to be English by their first words.</summary>
    public static Arbitrary<string> English { get; } = Gen.Elements(EnglishPieces).ListOf().Select(pieces => "The trade of the partner countries rose " + string.Concat(pieces)).ToArbitrary();

    /// <summary>Up to some hundred pieces, and now and then any character at all.</summary>
    public static Arbitrary<string> Arbitrary { get; } = Piece().ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    /// <summary>What numbers are made of and parted by.</summary>
    private static readonly string[] Digits = ["1", "12", "345", "2023", "，", "、", ".", "%", "至", "比", "/", "一", "十", "万", "年", "月", "个", "元"];

    /// <summary>A few pieces and words of the lexicons, so that each is now and then the first or the last of its text.</summary>
    public static Arbitrary<string> Short { get; } = Gen.Frequency((3, Gen.Elements(Digits)), (1, Gen.Elements(Pieces)), (1, Gen.Elements(Lexicons.All.Entries.Select(static entry => entry.Word).ToArray())))
        .ListOf().Select(static pieces => string.Concat(pieces)).ToArbitrary();

    private static Gen<string> Piece() => Gen.Frequency(
        (9, Gen.Elements(Pieces)),
        (1, Gen.Choose(0, char.MaxValue).Select(code => ((char)code).ToString())));
}
