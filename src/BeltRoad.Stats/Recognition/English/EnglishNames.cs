using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>Tells numbers that count nothing: list and page markers, labels, ordinals, names and set phrases.</summary>
internal static class EnglishNames
{
    private static readonly EnglishPhrases<MentionClass?> Phrases = new(
        "Recognition/English/names.csv",
        ["phrase", "class"],
        static row => Enum.Parse<MentionClass>(row[1], ignoreCase: true)
    );

    private static readonly Dictionary<string, MentionClass> Labels = LexiconTable
        .Read("Recognition/English/labels.csv", "word", "class")
        .ToDictionary(static row => row[0], static row => Enum.Parse<MentionClass>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly HashSet<string> OrdinalEndings = new(StringComparer.Ordinal) { "st", "nd", "rd", "th" };

    /// <summary>The longest set phrase that begins at the token.</summary>
    public static MentionClass? PhraseAt(EnglishSentence sentence, int first, out int length) => Phrases.At(sentence, first, out length);

    /// <summary>What the number's neighbours make of it; null where they say nothing.</summary>
    /// <param name="last">The last token that belongs to the number's name.</param>
    public static (MentionClass Class, string Rule)? Of(EnglishSentence sentence, int i, out int last)
    {
        last = i;
        if (Marker(sentence, i) is { } marker)
        {
            return marker;
        }

        var before = sentence[i - 1];
        var next = sentence[i + 1];
        if (sentence.IsNumber(i))
        {
            if (next.IsGlued && OrdinalEndings.Contains(next.Text))
            {
                last = i + 1;
                return (MentionClass.Ordinal, "ordinal");
            }

            if (IsGluedToName(sentence, i, out last))
            {
                return (MentionClass.Name, "Latin name");
            }
        }

        if (before.Text == "." && Labels.TryGetValue(sentence[i - 2].Text, out var abbreviated) && before.IsGlued)
        {
            return (abbreviated, "label");
        }

        return
            Labels.TryGetValue(before.Text, out var label)
            && (sentence.IsNumber(i) || label != MentionClass.Enumeration)
            && IsLabelled(sentence, i)
            ? (label, "label")
            : null;
    }

    /// <summary>Behind a label no unit and no counted noun follows: Phase 2, but in phase 2 million tonnes were moved.</summary>
    private static bool IsLabelled(EnglishSentence sentence, int i) =>
        !sentence.Is(i + 1, "%")
        && !EnglishNumberWords.Is(sentence[i + 1], NumberWordRole.Scale | NumberWordRole.Hundred)
        && EnglishUnits.At(sentence, i + 1, out _) is null;

    /// <summary>1. or (2) or 3.2 at the head of a line; a line that is only a number.</summary>
    private static (MentionClass Class, string Rule)? Marker(EnglishSentence sentence, int i)
    {
        if (!sentence.StartsLine || !sentence.IsNumber(i))
        {
            return null;
        }

        var head =
            i == 0
            || (i == 1 && sentence[0].Text is "(" or "#" or "-" or "*")
            || Enumerable.Range(0, i).All(at => sentence[at].Text is "#" or "*" or "-");
        if (!head)
        {
            return null;
        }

        var digits = sentence[i].Text;
        var next = sentence[i + 1];
        return Enumerable.Range(i + 1, sentence.Count - i - 1).All(at => sentence[at].Text is "-" or ".") && digits.Length <= 4
                ? (MentionClass.Enumeration, "number alone on its line")
            : (next.Text is "." or ")" && next.IsGlued && digits.Length <= 3) || IsSectionNumber(sentence, i, digits)
                ? (MentionClass.Enumeration, "list marker")
            : null;
    }

    /// <summary>2.1 Trade: a heading whose number has a point and whose words begin with a capital, with no unit behind.</summary>
    private static bool IsSectionNumber(EnglishSentence sentence, int i, string digits) =>
        digits.Contains('.', StringComparison.Ordinal)
        && digits.Length <= 8
        && sentence[i + 1] is { Kind: EnglishTokenKind.Word, IsCapital: true, IsGlued: false }
        && sentence.Count <= 20
        && sentence[sentence.Count - 1].Text != "."
        && EnglishUnits.At(sentence, i + 1, out _) is null;

    /// <summary>
    /// G20, C919, 5G, COVID-19, A320neo, 10+1, addresses of pages: digits glued to letters that are no unit, scale or currency.
    /// </summary>
    private static bool IsGluedToName(EnglishSentence sentence, int i, out int last)
    {
        last = i;
        var before = sentence[i - 1];
        var next = sentence[i + 1];
        if (next.Text == "+" && next.IsGlued && sentence.IsNumber(i + 2) && sentence.IsGlued(i + 2))
        {
            last = i + 2;
            return true;
        }

        if (sentence.IsGlued(i) && before.Kind == EnglishTokenKind.Word && EnglishUnits.Before(sentence, i, out _) is null)
        {
            return true;
        }

        if (
            sentence.IsGlued(i)
            && before.Text is "-"
            && before.IsGlued
            && sentence[i - 2] is { Kind: EnglishTokenKind.Word, IsCapital: true }
            && !EnglishNumberWords.Is(next, NumberWordRole.Scale)
        )
        {
            return true;
        }

        if (sentence.IsGlued(i) && before.Text is "/" or "_" or "@" or "=" or "&" && before.IsGlued && !sentence.IsNumber(i - 2))
        {
            return true;
        }

        return next.IsGlued
            && next.Kind == EnglishTokenKind.Word
            && next.Text is not ("m" or "k")
            && !(next.Text is "b" && EnglishUnits.Before(sentence, i, out _) is not null)
            && EnglishUnits.At(sentence, i + 1, out _) is null
            && !EnglishNumberWords.Is(next, NumberWordRole.Scale | NumberWordRole.Hundred)
            && !OrdinalEndings.Contains(next.Text)
            && next.Text != "s";
    }
}
