using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>Takes particles, quotes and words of place off the ends of a counted noun.</summary>
internal static class NounTrim
{
    private static readonly string[] Insides = Phrases.Of("counted insides");

    /// <summary>The phrase in view indices without them; null where nothing is left.</summary>
    public static (int Start, int End)? Trim(TokenizedSentence sentence, int start, int end)
    {
        var text = sentence.View.Chars[start..end];
        for (var particle = text.IndexOfAny(NounPhrase.Particles); particle > 0; )
        {
            // 目的地: not a particle inside a known word.
            var token = TokenAt(sentence, start + particle);
            if (sentence[token].Kind != TokenKind.Word || sentence[token].Length == 1)
            {
                end = start + particle;
                break;
            }

            var next = text[(particle + 1)..].IndexOfAny(NounPhrase.Particles);
            particle = next < 0 ? -1 : particle + 1 + next;
        }

        // 万吨级泊位: the size class is no part of what is counted.
        start += start < end - 1 && sentence.View[start] == '级' && sentence.IsWord(TokenAt(sentence, start) - 1, Role.Unit) ? 1 : 0;

        // “小而美”民生项目: a quoted word before the noun keeps its quotes.
        var quoted =
            start < end
            && sentence.View[start] == '“'
            && sentence.View.Chars[start..end].IndexOf('”') is var close and > 0
            && start + close < end - 1;
        while (!quoted && start < end && sentence.View[start] is '“' or '·' or '—' or '的' or '》' or '”')
        {
            start++;
        }

        // 5000间店铺里, 72个参展方中: where something is, behind what is counted.
        var inside = Phrases.TailOf(sentence.View.Chars[start..end], Insides);
        end =
            inside > 0
            && end - inside > start
            && sentence.IsWord(TokenAt(sentence, end - inside - 1), Role.Noun)
            && TokenAt(sentence, end - 1) != TokenAt(sentence, end - inside - 1)
                ? end - inside
                : end;
        while (end > start && sentence.View[end - 1] is '”' or '等' or '·' or '—' or '《' or '“')
        {
            end--;
        }

        return start < end ? (start, end) : null;
    }

    private static int TokenAt(TokenizedSentence sentence, int at)
    {
        var low = 0;
        var high = sentence.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentence[middle].End <= at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
