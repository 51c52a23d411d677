using System.Text;

namespace BeltRoad.Stats.Tests.Conventions;

/// <summary>Blanks out what is not meant in C# text, every line break kept so that line numbers stay right.</summary>
internal static class CodeText
{
    /// <summary>Comments become spaces; strings and characters stay.</summary>
    public static string WithoutComments(string code) => Blank(code, blankStrings: false);

    /// <summary>Comments and the insides of strings and characters become spaces.</summary>
    public static string WithoutCommentsAndStrings(string code) => Blank(code, blankStrings: true);

    private static string Blank(string code, bool blankStrings)
    {
        var text = new StringBuilder(code);
        for (var i = 0; i < code.Length; )
        {
            var (end, isString) = Stretch(code, i);
            if (end == i)
            {
                i++;
                continue;
            }

            if (!isString || blankStrings)
            {
                for (var k = i; k < end; k++)
                {
                    text[k] = code[k] is '\n' or '\r' ? code[k] : ' ';
                }
            }

            i = end;
        }

        return text.ToString();
    }

    /// <summary>Where the comment, string or character that begins here ends; <paramref name="at"/> itself where none does.</summary>
    private static (int End, bool IsString) Stretch(string code, int at)
    {
        var rest = code.AsSpan(at);
        if (rest.StartsWith("//"))
        {
            return (EndOf(code, "\n", at), false);
        }

        if (rest.StartsWith("/*"))
        {
            return (EndOf(code, "*/", at + 2) + 2, false);
        }

        if (rest.StartsWith("\"\"\""))
        {
            var quotes = rest.IndexOfAnyExcept('"');
            return (Math.Min(code.Length, EndOf(code, new string('"', quotes), at + quotes) + quotes), true);
        }

        if (rest.StartsWith("@\"") || rest.StartsWith("$@\"") || rest.StartsWith("@$\""))
        {
            return (Verbatim(code, code.IndexOf('"', at) + 1), true);
        }

        return rest is ['"', ..] or ['\'', ..] ? (Quoted(code, at), true) : (at, false);
    }

    private static int EndOf(string code, string mark, int from)
    {
        var found = from <= code.Length ? code.IndexOf(mark, from, StringComparison.Ordinal) : -1;
        return found < 0 ? code.Length : found;
    }

    private static int Quoted(string code, int at)
    {
        var i = at + 1;
        while (i < code.Length && code[i] != code[at] && code[i] != '\n')
        {
            i += code[i] == '\\' ? 2 : 1;
        }

        return Math.Min(code.Length, i + 1);
    }

    private static int Verbatim(string code, int i)
    {
        while (i < code.Length)
        {
            if (code[i] != '"')
            {
                i++;
            }
            else if (i + 1 < code.Length && code[i + 1] == '"')
            {
                i += 2;
            }
            else
            {
                return i + 1;
            }
        }

        return code.Length;
    }
}
