namespace BeltRoad.Stats.Store;

/// <summary>
/// Words cut into overlapping short pieces: of two characters, or of three where the first is ASCII, as digits and letters alone
/// tell little. A text that holds a term holds all the term's pieces.
/// </summary>
internal static class SearchPieces
{
    private const char Shifted = '\uE000';

    /// <summary>The pieces of a folded text, each once.</summary>
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

    /// <summary>What a document must hold to hold the terms; null where they are too short to tell.</summary>
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
    /// The index takes letters, digits and all that is not ASCII for parts of a word: other characters are shifted there.
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
