using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading.Languages;

/// <summary>
/// Distinguishes English from Chinese by the letters, for a document as a whole and for each of its lines. A document without English words
/// is read as Chinese.
/// </summary>
internal static class TextLanguages
{
    public const string Chinese = "zh";

    public const string English = "en";

    /// <summary>The number of letters that a Han character counts as, since it is about a word.</summary>
    private const int LettersOfHan = 4;

    /// <summary>The same for a document as a whole, since an English document contains few Chinese names.</summary>
    private const int LettersOfDocument = 20;

    private const int LeastWords = 3;
    private const int LeastRunningWords = 8;
    private const int LeastFunctionWords = 3;

    private static readonly HashSet<string> FunctionWords =
    [
        .. LexiconTable.Read("Reading/Languages/function-words.csv", "word").Select(static row => row[0]),
    ];

    /// <summary>The language of most of the text; null if it has words of neither.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        var (han, letters, words) = Count(text);
        return words >= LeastWords && letters >= LettersOfDocument * han ? English
            : han > 0 ? Chinese
            : null;
    }

    /// <summary>
    /// Groups the lines of the document by language, in order and without gaps. Each line of a table is a block of its own, since it is not
    /// continued by any other.
    /// </summary>
    public static IReadOnlyList<TextBlock> Blocks(SourceDocument document)
    {
        var blocks = ByLanguage(document);
        if (document.Places.Tables.Count == 0)
        {
            return blocks;
        }

        var cut = new List<TextBlock>(blocks.Count);
        var table = 0;
        foreach (var block in blocks)
        {
            var start = block.Span.Start;
            for (var at = start; at < block.Span.End; )
            {
                while (table < document.Places.Tables.Count && document.Places.Tables[table].Span.End <= at)
                {
                    table++;
                }

                if (table == document.Places.Tables.Count || document.Places.Tables[table].Span.Start >= block.Span.End)
                {
                    break;
                }

                var span = document.Places.Tables[table].Span;
                var next =
                    span.Start > at ? span.Start
                    : document.Text.IndexOf('\n', at, block.Span.End - at) is var line and >= 0 ? line + 1
                    : block.Span.End;
                cut.Add(block with { Span = new TextSpan(start, next) });
                (start, at) = (next, next);
            }

            if (start < block.Span.End)
            {
                cut.Add(block with { Span = new TextSpan(start, block.Span.End) });
            }
        }

        return cut;
    }

    private static List<TextBlock> ByLanguage(SourceDocument document)
    {
        var text = document.Text;
        var inEnglish = document.Language == English;
        var blocks = new List<TextBlock>();
        var start = 0;
        bool? current = null;
        for (var at = 0; at < text.Length; )
        {
            var length = text.AsSpan(at).IndexOf('\n');
            var end = length < 0 ? text.Length : at + length + 1;
            if (IsEnglish(text.AsSpan(at, end - at), inEnglish) is { } english && english != current)
            {
                if (current is { } before)
                {
                    blocks.Add(new TextBlock(new TextSpan(start, at), before));
                    start = at;
                }

                current = english;
            }

            at = end;
        }

        blocks.Add(new TextBlock(new TextSpan(start, text.Length), current ?? inEnglish));
        return blocks;
    }

    /// <summary>Returns null for a line without letters, which belongs to the lines before it.</summary>
    private static bool? IsEnglish(ReadOnlySpan<char> line, bool inEnglish)
    {
        var (han, letters, words) = Count(line);
        return (han, letters) switch
        {
            (0, 0) => null,
            _ when inEnglish => letters >= LettersOfHan * han,
            (0, _) => words >= LeastRunningWords && FunctionWordsOf(line) >= LeastFunctionWords,
            _ => false,
        };
    }

    /// <summary>Counts Han characters, letters and words; a word is a sequence of two or more lower-case letters.</summary>
    private static (int Han, int Letters, int Words) Count(ReadOnlySpan<char> text)
    {
        var (han, letters, words, run) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            han += c is >= '\u3400' and <= '\u9FFF' ? 1 : 0;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            run = char.IsAsciiLetterLower(c) ? run + 1 : 0;
            words += run == 2 ? 1 : 0;
        }

        return (han, letters, words);
    }

    private static int FunctionWordsOf(ReadOnlySpan<char> line)
    {
        var found = 0;
        var words = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < line.Length; )
        {
            var end = at;
            while (end < line.Length && char.IsAsciiLetter(line[end]))
            {
                end++;
            }

            found += end > at && words.Contains(line[at..end]) ? 1 : 0;
            at = end + 1;
        }

        return found;
    }
}
