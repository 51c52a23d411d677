namespace BeltRoad.Stats.Drawing.Text;

/// <summary>
/// Chooses between the full-width and the proportional form of ‘ ’ “ ”, which Unicode does not tell apart. A pair takes the
/// script of what stands before it, else of what follows it, else of what it holds: 参加“WTO”的 is full-width and the “一带一路” in
/// an English sentence is not. An apostrophe takes the script of its word.
/// </summary>
internal sealed class QuotationMarks
{
    private const char SingleOpening = '\u2018';
    private const char SingleClosing = '\u2019';
    private const char HighReversed = '\u201B';
    private const char DoubleOpening = '\u201C';
    private const char DoubleClosing = '\u201D';

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create([
        SingleOpening,
        SingleClosing,
        HighReversed,
        DoubleOpening,
        DoubleClosing,
    ]);

    private readonly bool[] proportional;

    private QuotationMarks(string text)
    {
        proportional = new bool[text.Length];
        var before = ScriptsBefore(text);
        var (after, afterPair) = ScriptsAfter(text);
        var opened = new Stack<(char Mark, bool Proportional)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsMark(text[i]))
            {
                continue;
            }

            if (text[i] is SingleOpening or DoubleOpening)
            {
                proportional[i] = IsProportional(before[i], afterPair[i], after[i]);
                opened.Push((text[i], proportional[i]));
            }
            else if (text[i] != DoubleClosing && IsInsideWord(text, i))
            {
                proportional[i] = true;
            }
            else if (opened.Count > 0 && Closes(opened.Peek().Mark, text[i]))
            {
                proportional[i] = opened.Pop().Proportional;
            }
            else
            {
                proportional[i] = IsProportional(before[i], after[i], ScriptClass.Neutral);
            }
        }
    }

    /// <returns>Null where the text has no such mark.</returns>
    public static QuotationMarks? In(string text) => text.AsSpan().ContainsAny(Marks) ? new QuotationMarks(text) : null;

    public static bool IsMark(char c) => c is >= SingleOpening and <= DoubleClosing && c is not ('\u201A');

    /// <summary>The private-use character under which the font keeps the proportional form of the mark.</summary>
    public static int ProportionalForm(char mark) =>
        mark switch
        {
            SingleOpening => 0xE018,
            DoubleOpening => 0xE01C,
            DoubleClosing => 0xE01D,
            _ => 0xE019,
        };

    public bool IsProportionalAt(int index) => proportional[index];

    private static bool Closes(char opening, char closing) => (opening == DoubleOpening) == (closing == DoubleClosing);

    private static bool IsProportional(params ReadOnlySpan<ScriptClass> scripts)
    {
        foreach (var script in scripts)
        {
            if (script != ScriptClass.Neutral)
            {
                return ScriptClasses.IsLatin(script);
            }
        }

        return true;
    }

    private static bool IsInsideWord(string text, int index) =>
        index > 0
        && ScriptClasses.Of(text[index - 1]) == ScriptClass.Latin
        && index + 1 < text.Length
        && ScriptClasses.Of(text[index + 1]) == ScriptClass.Latin;

    private static ScriptClass[] ScriptsBefore(string text)
    {
        var scripts = new ScriptClass[text.Length];
        var last = ScriptClass.Neutral;
        for (var i = 0; i < text.Length; i++)
        {
            scripts[i] = last;
            last = Decided(text, i, last);
        }

        return scripts;
    }

    /// <returns>For each index what follows it, and what follows the next closing mark of its kind.</returns>
    private static (ScriptClass[] After, ScriptClass[] AfterPair) ScriptsAfter(string text)
    {
        var (after, afterPair) = (new ScriptClass[text.Length], new ScriptClass[text.Length]);
        var (next, afterSingle, afterDouble) = (ScriptClass.Neutral, ScriptClass.Neutral, ScriptClass.Neutral);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            after[i] = next;
            afterPair[i] = text[i] == DoubleOpening ? afterDouble : afterSingle;
            (afterSingle, afterDouble) = text[i] switch
            {
                SingleClosing => (next, afterDouble),
                DoubleClosing => (afterSingle, next),
                _ => (afterSingle, afterDouble),
            };
            next = Decided(text, i, next);
        }

        return (after, afterPair);
    }

    private static ScriptClass Decided(string text, int index, ScriptClass otherwise)
    {
        var script = char.IsSurrogate(text[index]) ? ScriptClass.Han : ScriptClasses.Of(text[index]);
        return script == ScriptClass.Neutral ? otherwise : script;
    }
}
