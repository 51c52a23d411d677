using System.Buffers;
using BeltRoad.Stats.Reading.Scripts;

namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>
/// Where numerals can stand: the stretches of digits and Chinese numerals, found many characters at a time. Traditional forms and
/// full-width digits count.
/// </summary>
internal static class NumeralCandidates
{
    private static readonly SearchValues<char> Starts = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => NumeralCharacters.CanStart(ScriptFold.Fold(c))),
    ]);

    /// <summary>True where the text has a character that a numeral can begin with.</summary>
    public static bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(Starts);

    /// <summary>The next stretch from <paramref name="from"/> on; false where there is none.</summary>
    /// <param name="end">Behind its last character: where to look on.</param>
    public static bool Next(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        var found = text[from..].IndexOfAny(Starts);
        if (found < 0)
        {
            start = end = text.Length;
            return false;
        }

        start = end = from + found;
        while (end < text.Length && Starts.Contains(text[end]))
        {
            end++;
        }

        return true;
    }
}
