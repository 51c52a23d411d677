using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Facts;

/// <summary>What a document tells of itself that its relative dates depend on.</summary>
internal static class DocumentReference
{
    /// <summary>Years some centuries away from the document's must still be years; nothing is resolved against a date beyond.</summary>
    private const int FirstYear = 1000;
    private const int LastYear = 9000;

    public static ReferenceDate Of(SourceDocument document, string homeCurrency) =>
        new(
            document.Published is { Year: >= FirstYear and <= LastYear } published ? published : null,
            ReportYearOf(document.Title),
            homeCurrency == "TWD"
        );

    /// <summary>The year in a title such as 2024年国民经济和社会发展统计公报.</summary>
    private static int? ReportYearOf(string title)
    {
        for (var i = 0; i + 4 < title.Length; i++)
        {
            if (
                title[i] is '1' or '2'
                && title[i + 4] == '年'
                && int.TryParse(title.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1949 and < 2100
            )
            {
                return year;
            }
        }

        return null;
    }
}
