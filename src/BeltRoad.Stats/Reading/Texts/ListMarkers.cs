namespace BeltRoad.Stats.Reading.Texts;

/// <summary>The Chinese numerals that number headings and list items.</summary>
internal static class ListMarkers
{
    public static bool IsNumeral(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百';

    /// <summary>The number of numerals at the beginning of the text. Must not be called for a text of numerals only.</summary>
    public static int NumeralLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsNumeral(text[length]))
        {
            length++;
        }

        return length < text.Length ? length : 0;
    }
}
