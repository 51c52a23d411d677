using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Years with a word before the number that says how it counts: 民国107年, 今（107）年, 去（2018）年.</summary>
internal static class NamedYears
{
    /// <summary>The last year before the first of the calendar of Taiwan.</summary>
    public const int BeforeRepublic = 1911;

    /// <summary>A number of years beyond it is no year of the calendar of Taiwan.</summary>
    private const int LastOfRepublic = 500;

    private static readonly string[] ThisYear = Phrases.Of("this year");
    private static readonly string[] BracketedYear = Phrases.Of("year in brackets");

    /// <summary>The year that begins at a token, and the token it ends with; null where none does.</summary>
    public static int? TryRead(DateScope scope, int i, out int last)
    {
        var sentence = scope.Sentence;
        last = -1;
        if (scope.Value(i) == "ROC" && sentence.Is(i + 2, '年') && scope.Part(i + 1, 0, LastOfRepublic) is { } republic)
        {
            last = i + 2;
            return republic + BeforeRepublic;
        }

        if (!IsInBrackets(sentence, i) || scope.Part(i + 2, 1, 2999) is not { } number || number is > LastOfRepublic and < 1000)
        {
            return null;
        }

        last = i + 4;
        var year = number < 1000 ? number + BeforeRepublic : number;
        if (Phrases.Ends(sentence.TextOf(i), ThisYear))
        {
            scope.ThisYear = year;
        }

        return year;
    }

    /// <summary>今（107）年: the year said once as seen from the document and once as a number.</summary>
    public static bool IsInBrackets(TokenizedSentence sentence, int i) =>
        sentence.Is(i + 1, '（')
        && sentence.IsNumber(i + 2)
        && sentence.Is(i + 3, '）')
        && sentence.Is(i + 4, '年')
        && Phrases.Ends(sentence.TextOf(i), BracketedYear);
}
