using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>The amount that a part does not repeat: 病床使用率为79.4%，其中公立医院86.0% is of 公立医院 the 病床使用率.</summary>
internal static class AmountOfParts
{
    private const Role Amounts = Role.Flow | Role.Stock | Role.Rate;
    private static readonly string[] Tails = Phrases.Of("amount tails");

    /// <summary>The words before a number from the last amount on, or nothing where they name none.</summary>
    public static string HeadOf(Statement statement, string text, int first, int last)
    {
        var sentence = statement.Sentence;
        for (var i = last; i >= first; i--)
        {
            if (IsAmount(sentence, i))
            {
                var end = sentence.IsWord(i + 1, Role.Share) && i < last ? i + 1 : i;
                return SubjectText.Text(sentence.View, text, sentence[i].Start, sentence[end].End);
            }
        }

        return string.Empty;
    }

    /// <summary>The last token of a part that names no amount of its own, before its verb of change; -1 where this is no part.</summary>
    public static int EndOfPart(Statement statement, int first, int last, (string Name, Dimension Dimension)? amount)
    {
        var sentence = statement.Sentence;
        var dimension = statement.Quantity.Unit.Dimension;
        if (
            amount is not { Name.Length: > 0 } whole
            || statement.Counted is not null
            || dimension is Dimension.Count or Dimension.Person or Dimension.PersonTime or Dimension.Household
            || (whole.Dimension != dimension && !(NounKinds.IsRelative(dimension) && NounKinds.IsRelative(whole.Dimension)))
        )
        {
            return -1;
        }

        var end = last;
        while (end >= first && sentence.IsWord(end, Role.Up | Role.Down | Role.Comparison | Role.Adverb | Role.Date))
        {
            end--;
        }

        // 航空交通量: words that end as an amount does are one, though no lexicon knows it.
        if (end > first && sentence[end].Length == 1 && Phrases.Ends(sentence.View.Chars[sentence[first].Start..sentence[end].End], Tails))
        {
            return -1;
        }

        var named = false;
        for (var i = first; i <= end; i++)
        {
            // 其中中国对外直接投资2400亿美元: a compound that ends as a flow is an amount of its own.
            if (
                IsAmount(sentence, i)
                || (sentence[i].Length > 3 && AmountNouns.EndsAsFlow(statement, i))
                || sentence.IsWord(i, Role.GrowthName | Role.Share | Role.Act | Role.Reach | Role.Cumulative | Role.Preposition | Role.Verb)
                || sentence.IsNumber(i)
            )
            {
                return -1;
            }

            named |= sentence.IsWord(i, Role.Noun | Role.Place) || sentence[i].Kind is TokenKind.Other;
        }

        return named ? end : -1;
    }

    private static bool IsAmount(TokenizedSentence sentence, int i) =>
        !sentence.IsWord(i, Role.Share)
        && (sentence.IsWord(i, Amounts) || (sentence.IsWord(i, Role.Noun) && Phrases.Ends(sentence.TextOf(i), Tails)));
}
