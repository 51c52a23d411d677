using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts;

/// <summary>Words inside a subject's phrase that say nothing of what is measured: examples, and what a bracket leaves out.</summary>
internal static class PassedOver
{
    private const int LongestExample = 3;
    private const Role BeforeList = Role.Preposition | Role.Act | Role.State | Role.Verb | Role.Reach | Role.Cumulative | Role.Adverb;
    private static readonly string[] Asides = Phrases.Of("asides");

    public static bool MayBeginList(TokenizedSentence sentence, int first) =>
        sentence.IsWord(first - 1, BeforeList) && !sentence.Is(first - 2, '、');

    /// <summary>
    /// 为老挝培养机车司机、车站值班员等专业人员: the token of 等 behind a list of examples, or the one before the first token where there is none.
    /// </summary>
    public static int EndOfExamples(TokenizedSentence sentence, int first, int last)
    {
        var isList = false;
        for (var i = first; i <= last; i++)
        {
            if (isList && sentence.Is(i, '等'))
            {
                // 与柬埔寨、科威特等国的交易额: 国 alone says too little.
                return i < last && sentence[i + 1].Length == 1 ? first - 1 : i;
            }

            isList |= sentence.Is(i, '、');
            if ((!isList && i - first >= LongestExample) || EndsList(sentence, i))
            {
                break;
            }
        }

        return first - 1;
    }

    private static bool EndsList(TokenizedSentence sentence, int i) =>
        sentence.IsNumber(i)
        || (sentence[i].Kind == TokenKind.Sign && !sentence.Is(i, '、') && !sentence.Is(i, '“') && !sentence.Is(i, '”'))
        || (sentence.IsWord(i, Role.Preposition | Role.State | Role.Reach) && !sentence.IsWord(i, Role.Noun))
        || (sentence.IsWord(i, Role.Act | Role.Verb) && !sentence.IsWord(i, Role.Noun | Role.Nominal));

    /// <summary>（不含银行、证券领域）: what a bracket leaves out or takes in says nothing of what is measured. Its last token, or -1.</summary>
    public static int EndOfAside(TokenizedSentence sentence, int open, int last)
    {
        if (!sentence.Is(open, '（') || open >= last || !Phrases.Starts(sentence.View.Chars[sentence[open + 1].Start..], Asides))
        {
            return -1;
        }

        var close = open + 1;
        while (close < last && !sentence.Is(close, '）'))
        {
            close++;
        }

        return sentence.Is(close, '）') ? close : -1;
    }
}
