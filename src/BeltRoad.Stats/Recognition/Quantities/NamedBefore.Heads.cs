using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <content>Nouns that stand farther off: at the head of the clause, before the origin of a change, behind the count of the clause
/// before.</content>
internal static partial class NamedBefore
{
    /// <summary>How many tokens a noun may have that the clause before counted.</summary>
    private const int ShortPhrase = 8;

    /// <summary>How many tokens are looked back at, so that the work for a figure is bounded.</summary>
    private const int Reach = 60;

    /// <summary>货物品类由10种扩大到2900种: the noun at the clause's head, before the first preposition, verb of change or number.</summary>
    private static (int Start, int End)? Head(TokenizedSentence sentence, int last)
    {
        const Role breaks = Role.Preposition | Role.Up | Role.Down | Role.State | Role.Comparison | Role.Distributes | Role.Forecast;
        if (CountedBefore(sentence, last) is { } same)
        {
            return same;
        }

        var first = ClauseStart(sentence, last);
        if (BeforeOrigin(sentence, first, last) is { } named)
        {
            return named;
        }

        var head = -1;
        for (
            var i = first;
            i >= 0
                && i <= last
                && !sentence.IsNumber(i)
                && (sentence[i].Kind != TokenKind.Sign || sentence.Is(i, '、'))
                && (i == first || !sentence.IsWord(i, breaks) || sentence.IsWord(i, Role.Noun));
            i++
        )
        {
            head =
                sentence.IsWord(i, Role.Noun) ? i
                : sentence.IsWord(i, Role.Act | Role.Verb) ? -1
                : head;
        }

        if (head < 0)
        {
            return null;
        }

        var (start, end) = Phrase(sentence, head);
        return start < end ? Shorten(sentence, start, end) : null;
    }

    /// <summary>外资企业在华设立的研发中心由2017年的83家: the noun right before the word that leads the start of a change.</summary>
    private static (int Start, int End)? BeforeOrigin(TokenizedSentence sentence, int first, int last)
    {
        var origin = first;
        while (origin <= last && !sentence.Is(origin, '由') && !sentence.Is(origin, '从') && !sentence.IsNumber(origin))
        {
            origin++;
        }

        var noun = origin - 1;
        while (noun > first && sentence.IsWord(noun, Role.Adverb) && !sentence.IsWord(noun, Role.Noun))
        {
            noun--;
        }

        if (origin > last || sentence.IsNumber(origin) || noun <= first || !sentence.IsWord(noun, Role.Noun))
        {
            return null;
        }

        var (start, end) = Phrase(sentence, noun);
        return start < end ? Shorten(sentence, start, end) : null;
    }

    /// <summary>物品由日用百货，: the clause tells what a change starts from.</summary>
    private static bool TellsOrigin(TokenizedSentence sentence, int last)
    {
        for (var i = last; i >= 0 && last - i < Reach && !IsPause(sentence, i); i--)
        {
            if (sentence.Is(i, '由') || sentence.Is(i, '从'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>有57个创始成员，已增至110个: what the clause that ends at the pause counted; null where it ends with nothing counted.</summary>
    private static (int Start, int End)? CountedBefore(TokenizedSentence sentence, int pause)
    {
        if (!sentence.Is(pause, '，') || !sentence.IsWord(pause - 1, Role.Noun))
        {
            return null;
        }

        var first = pause - 1;
        while (
            first > 0
            && pause - first < ShortPhrase
            && sentence[first].Kind is TokenKind.Word or TokenKind.Other
            && !sentence.IsWord(first, Role.Classifier)
        )
        {
            first--;
        }

        return
            first > 0
            && first < pause - 1
            && sentence.IsWord(first, Role.Classifier)
            && sentence.IsNumber(first - 1)
            && NounPhrase.LastOf(sentence, first + 1) == pause - 1
            ? NounTrim.Trim(sentence, sentence[first + 1].Start, sentence[pause - 1].End)
            : null;
    }

    /// <summary>The clause of the token begins with 其中.</summary>
    private static bool IsPart(TokenizedSentence sentence, int last) => sentence.IsWord(ClauseStart(sentence, last), Role.OfWhich);

    /// <summary>The first token behind the pause before a token, of those that are looked back at.</summary>
    private static int ClauseStart(TokenizedSentence sentence, int last)
    {
        var first = last;
        while (first > 0 && last - first < Reach && !IsPause(sentence, first - 1))
        {
            first--;
        }

        return first;
    }

    private static bool IsPause(TokenizedSentence sentence, int i) =>
        sentence.Is(i, '，') || sentence.Is(i, '；') || sentence.Is(i, '。') || sentence.Is(i, '：') || sentence.Is(i, '（');
}
