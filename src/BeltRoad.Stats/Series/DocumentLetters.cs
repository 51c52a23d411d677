using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Series;

/// <summary>Assigns a letter to each document. A letter never changes, so that a printed claim code stays valid in later issues.</summary>
internal static class DocumentLetters
{
    /// <summary>
    /// Returns letters by document id: those already assigned, then the next free ones in order of publication, undated documents last.
    /// </summary>
    /// <param name="given">Letters of earlier issues by document id. The letter of a document that is gone stays reserved.</param>
    public static IReadOnlyDictionary<string, string> Assign(
        IEnumerable<SourceDocument> documents,
        IReadOnlyDictionary<string, string>? given = null
    )
    {
        var letters = new Dictionary<string, string>(
            given ?? new Dictionary<string, string>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        var taken = new HashSet<string>(letters.Values, StringComparer.Ordinal);
        var next = 0;
        foreach (
            var document in documents
                .Where(document => !letters.ContainsKey(document.Id))
                .OrderBy(document => document.Published is null)
                .ThenBy(document => document.Published)
                .ThenBy(document => document.Id, StringComparer.Ordinal)
        )
        {
            if (letters.ContainsKey(document.Id))
            {
                continue;
            }

            string letter;
            do
            {
                letter = Of(next++);
            } while (!taken.Add(letter));

            letters[document.Id] = letter;
        }

        return letters;
    }

    /// <summary>The letter with index n, from 0: A … Z, AA, AB …, as a spreadsheet names its columns.</summary>
    public static string Of(int index)
    {
        var letters = string.Empty;
        for (var left = index + 1; left > 0; left = (left - 1) / 26)
        {
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        }

        return letters;
    }
}
