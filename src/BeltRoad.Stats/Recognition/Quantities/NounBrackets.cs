using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Brackets that belong to a counted noun.</summary>
internal static class NounBrackets
{
    private static readonly string[] Variants = Phrases.Of("variants in brackets");

    /// <summary>省（区、市）: a short bracket that lists variants of the noun.</summary>
    public static int? VariantsAt(TokenizedSentence sentence, int open)
    {
        for (var i = open + 1; i < sentence.Count && i - open < 8; i++)
        {
            if (sentence.Is(i, '）'))
            {
                var inside = sentence.View.Chars[sentence[open].End..sentence[i].Start];
                return
                    sentence[i].End - sentence[open].Start <= 7
                    && (inside.IndexOf('、') >= 0 || Phrases.HeadOf(inside, Variants) == inside.Length)
                    ? i
                    : null;
            }
        }

        return null;
    }

    /// <summary>5000台（套）设备: the token behind a bracket that holds another classifier, else the token itself.</summary>
    public static int BehindClassifier(TokenizedSentence sentence, int open) =>
        sentence.Is(open, '（') && sentence.IsWord(open + 1, Role.Classifier) && sentence.Is(open + 2, '）') ? open + 3 : open;
}
