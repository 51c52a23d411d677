using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts.Tables;

/// <summary>A cell that holds one figure and no more: 1,234.5, -2.8%, 1.7万, 12.5亿元.</summary>
/// <param name="Scale">The scale word behind its digits; empty where there is none.</param>
/// <param name="Unit">The unit behind them; empty where the headings have to tell it.</param>
internal sealed record CellFigure(string Scale, string Unit)
{
    private static readonly CellFigure Bare = new(string.Empty, string.Empty);

    /// <summary>A figure in these dates or labels a row: 2022年, 5日.</summary>
    private static readonly string[] Periods = ["year", "month", "week", "day"];

    /// <summary>It has no words: nothing but digits, a sign and perhaps a percent sign.</summary>
    public bool IsBare => Scale.Length == 0 && Unit.Length == 0;

    /// <summary>Null where the cell holds anything else.</summary>
    public static CellFigure? Of(ReadOnlySpan<char> folded)
    {
        var digits = folded.TrimStart("+-−").Trim();
        if (digits.IsEmpty || !char.IsAsciiDigit(digits[0]))
        {
            return null;
        }

        var end = digits.IndexOfAnyExcept("0123456789,. ");
        var behind = end < 0 ? [] : digits[end..].Trim();
        if (behind.TrimEnd("%‰").IsEmpty)
        {
            return Bare;
        }

        var scale = 0;
        while (scale < behind.Length && NumeralCharacters.PowerOf(behind[scale]) > 0)
        {
            scale++;
        }

        var unit = behind[scale..];
        var isKnown =
            unit.IsEmpty
            || (
                CellUnit.IsKnown(unit)
                && !(Lexicons.Units.LongestAt(unit)?["unit"] is { } code && Periods.Contains(code, StringComparer.Ordinal))
            );
        return isKnown ? new CellFigure(behind[..scale].ToString(), unit.ToString()) : null;
    }
}
