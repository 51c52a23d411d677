namespace BeltRoad.Stats.Store;

/// <summary>
/// Words cut into short overlapping pieces: two characters, or three if the first is ASCII, since digits and letters alone select little. A
/// text that contains a term contains all pieces of the term.
/// </summary>
internal static class SearchPieces
{
    private const char Shifted = '\uE000';

    /// <summary>Adds the distinct pieces of a folded text.</summary>
    public static void Add(string text, HashSet<string> pieces)
    {
        var found = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in text.AsSpan().Split(' '))
        {
            var letters = text.AsSpan(word);
            for (var i = 0; i < letters.Length; i++)
            {
                found.Add(letters.Slice(i, Math.Min(Length(letters[i]), letters.Length - i)));
            }
        }
    }

    public static string Join(IEnumerable<string> pieces) => string.Join(' ', pieces.Select(Token));

    /// <summary>
    /// The pieces that a document must contain to contain the terms; null if the terms are too short to select documents.
    /// </summary>
    public static string? Wanted(IEnumerable<string> terms)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            for (var i = 0; i < term.Length; i++)
            {
                if (i + Length(term[i]) <= term.Length)
                {
                    wanted.Add(term.Substring(i, Length(term[i])));
                }
            }
        }

        return wanted.Count == 0 ? null : string.Join(" AND ", wanted.Select(piece => "\"" + Token(piece) + "\""));
    }

    private static int Length(char first) => char.IsAscii(first) ? 3 : 2;

    /// <summary>
    /// The index treats only letters, digits and non-ASCII characters as parts of a word, so other characters are mapped to such.
    /// </summary>
    private static string Token(string piece) =>
        string.Create(
            piece.Length,
            piece,
            static (token, piece) =>
            {
                for (var i = 0; i < token.Length; i++)
                {
                    token[i] = char.IsAscii(piece[i]) && !char.IsAsciiLetterOrDigit(piece[i]) ? (char)(Shifted + piece[i]) : piece[i];
                }
            }
        );
}
