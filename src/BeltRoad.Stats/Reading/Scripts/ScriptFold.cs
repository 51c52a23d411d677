using System.Reflection;

namespace BeltRoad.Stats.Reading.Scripts;

/// <summary>
/// Maps each character to the form in which the lexicons are written: Traditional to Simplified by the OpenCC table <c>TSCharacters.txt</c>
/// (first choice of a line), and full-width letters and digits to ASCII. One character stays one character, so offsets are preserved.
/// </summary>
internal static class ScriptFold
{
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Compatibility forms of digits and signs, and quotation marks as some PDF extractors write them.</summary>
    private static readonly (char From, char To)[] Variants =
    [
        ('\uFE6A', '%'),
        ('\u2030', '\u2030'),
        ('\u25CB', '\u3007'),
        ('\u25EF', '\u3007'),
        ('\u24EA', '\u3007'),
        ('\u201A', '\u201C'),
        ('\u201B', '\u201D'),
        ('\u300C', '\u201C'),
        ('\u300D', '\u201D'),
        ('\u300E', '\u201C'),
        ('\u300F', '\u201D'),
        ('\u2018', '\u201C'),
        ('\u2019', '\u201D'),
        ('\uFF5E', '~'),
        ('\u301C', '~'),
        ('\u223C', '~'),
        ('\u2010', '-'),
        ('\u2011', '-'),
        ('\u2012', '-'),
        ('\u2013', '\u2014'),
        ('\u2015', '\u2014'),
        ('\u2500', '\u2014'),
        ('\uFE63', '-'),
        ('\u2212', '-'),
        ('\u3008', '\u300A'),
        ('\u3009', '\u300B'),
        ('\uFE50', '\uFF0C'),
        ('\uFE51', '\u3001'),
        ('\uFF64', '\u3001'),
        ('\uFF61', '\u3002'),
        ('\uFE52', '.'),
        ('\uFE54', '\uFF1B'),
        ('\uFE55', '\uFF1A'),
        ('\uFE56', '\uFF1F'),
        ('\uFE57', '\uFF01'),
        ('\uFE59', '\uFF08'),
        ('\uFE5A', '\uFF09'),
        ('\u4E07', '\u4E07'),
        ('\u5169', '\u4E24'),
        ('\u842C', '\u4E07'),
        ('\u5104', '\u4EBF'),
    ];

    private static readonly char[] Table = Build();

    public static char Fold(char character) => Table[character];

    /// <summary>Folds the whole text; its length is unchanged.</summary>
    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = Table[source[i]];
                }
            }
        );

    /// <summary>Whether the Simplified form differs, which marks a Traditional text.</summary>
    public static bool IsTraditional(char character) => character >= 0x3400 && character < 0xF900 && Table[character] != character;

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        for (var i = 0xFF01; i <= 0xFF5E; i++)
        {
            table[i] = (char)(i - FullWidthOffset);
        }

        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Reading/Scripts/TSCharacters.txt")
            ?? throw new InvalidOperationException("the OpenCC table is not embedded");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length >= 3 && line[1] == '\t' && !char.IsSurrogate(line[2]))
            {
                table[line[0]] = line[2];
            }
        }

        foreach (var (from, to) in Variants)
        {
            table[from] = to;
        }

        return table;
    }
}
