using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Facts.Tables;

/// <summary>
/// Tells whether words are a unit as headings print it: scale characters, then a unit or classifier of the lexicons, or a percent sign.
/// </summary>
internal static class CellUnit
{
    public static bool IsKnown(ReadOnlySpan<char> words)
    {
        if (words is ['%'] or ['‰'])
        {
            return true;
        }

        var scale = 0;
        while (scale < words.Length && NumeralCharacters.PowerOf(words[scale]) > 0)
        {
            scale++;
        }

        var unit = words[scale..];
        return !unit.IsEmpty
            && Lexicons.Units.LongestAt(unit) is { } entry
            && entry.Word.Length == unit.Length
            && entry.Is(Role.Unit | Role.Classifier);
    }
}
