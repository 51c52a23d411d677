using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Facts;

/// <summary>What a document tells of itself that its figures depend on: date, report year, and whose 元 it writes.</summary>
internal static class DocumentReference
{
    private const int Looked = 20_000;

    public static ReferenceDate Of(SourceDocument document)
    {
        var currency = BareCurrencyOf(document);
        return new ReferenceDate(document.Published, ReportYearOf(document.Title), currency == "TWD");
    }

    /// <summary>CNY, or HKD, MOP or TWD where the text speaks of that place as its own.</summary>
    public static string BareCurrencyOf(SourceDocument document)
    {
        if (document.Script != Script.Traditional)
        {
            return "CNY";
        }

        var text = document.Text.AsSpan(0, Math.Min(document.Text.Length, Looked));
        var taiwan = Count(text, "臺灣") + Count(text, "台灣") + Count(text, "新台幣") * 3 + Count(text, "新臺幣") * 3 + Count(text, "民國") + Count(text, "行政院") * 2 + Count(text, "主計") * 2 + Count(text, "財政部") + Count(text, "台積電") * 2 + Count(text, "兆元") * 2 + Count(text, "年增") + Count(text, "經濟部") + Count(text, "國發會") * 2 + Count(text, "勞動部") * 2 + Count(text, "內政部") * 2 + Count(text, "中央銀行") + Count(text, "中央社") * 2 + Count(text, "立法院") * 2;
        var hongKong = Count(text, "香港") + Count(text, "港元") * 3 + Count(text, "本港") * 3 + Count(text, "特區政府") + Count(text, "政府統計處") * 3 + Count(text, "訪港") * 3 + Count(text, "恒指") * 3 + Count(text, "財政司") * 2 + Count(text, "港股") * 2 + Count(text, "金管局") * 2;
        var macao = Count(text, "澳門") * 2 + Count(text, "博彩") * 2;
        if (taiwan == 0 && hongKong == 0 && macao == 0)
        {
            return "CNY";
        }

        return taiwan >= hongKong && taiwan >= macao ? "TWD" : hongKong >= macao ? "HKD" : "MOP";
    }

    /// <summary>The year in a title such as 2024年国民经济和社会发展统计公报.</summary>
    private static int? ReportYearOf(string title)
    {
        for (var i = 0; i + 4 < title.Length; i++)
        {
            if (title[i] is '1' or '2' && title[i + 4] == '年' && int.TryParse(title.AsSpan(i, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1949 and < 2100)
            {
                return year;
            }
        }

        return null;
    }

    private static int Count(ReadOnlySpan<char> text, string word) => text.Count(word);
}
