using System.Globalization;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Heads;

/// <summary>A day written in eight digits: 20220628 (the basic format of ISO 8601-1, 5.2.2.1).</summary>
internal static class CompactDate
{
    /// <summary>Returns null if it is not a day between 1949 and 2100.</summary>
    public static PartialDate? Read(ReadOnlySpan<char> digits)
    {
        Span<char> folded = stackalloc char[8];
        if (digits.Length != folded.Length)
        {
            return null;
        }

        for (var i = 0; i < digits.Length; i++)
        {
            folded[i] = ScriptFold.Fold(digits[i]);
        }

        return
            DateOnly.TryParseExact(folded, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1949 and <= 2100
            ? new PartialDate(day.Year, day.Month, day.Day)
            : null;
    }
}
