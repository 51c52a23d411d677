using System.Text;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Evaluation;

/// <summary>The similarity of two phrases, regardless of script, punctuation and word order.</summary>
internal static class PhraseComparison
{
    private static readonly Dictionary<char, string> Folds = Load();

    /// <summary>The F1 score over the characters of both as multisets, 0 to 1; two empty phrases are equal.</summary>
    public static double CharacterF1(string? gold, string? predicted)
    {
        var left = Counted(gold, out var leftLength);
        var right = Counted(predicted, out var rightLength);
        if (leftLength == 0 || rightLength == 0)
        {
            return leftLength == rightLength ? 1 : 0;
        }

        var common = 0;
        foreach (var (character, count) in left)
        {
            common += Math.Min(count, right.GetValueOrDefault(character));
        }

        if (common == 0)
        {
            return 0;
        }

        var precision = (double)common / rightLength;
        var recall = (double)common / leftLength;
        return 2 * precision * recall / (precision + recall);
    }

    private static Dictionary<Rune, int> Counted(string? phrase, out int length)
    {
        var counts = new Dictionary<Rune, int>();
        length = 0;
        foreach (var rune in Folded(phrase).EnumerateRunes())
        {
            counts[rune] = counts.GetValueOrDefault(rune) + 1;
            length++;
        }

        return counts;
    }

    private static string Folded(string? phrase)
    {
        var folded = new StringBuilder();
        foreach (var c in phrase ?? string.Empty)
        {
            if (Folds.TryGetValue(c, out var to))
            {
                folded.Append(to);
            }
            else if (!char.IsWhiteSpace(c) && c is not (>= '\u001C' and <= '\u001F'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> Load() =>
        LexiconTable.Read("Evaluation/fold.csv", "from", "to").ToDictionary(row => row[0].Single(), row => row[1]);
}
