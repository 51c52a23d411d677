using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>
/// Numbers that are no figures of what was: the step of a rule (每投资1亿元), what another is counted per (每10万人), a threshold (亿元以上项目).
/// </summary>
internal static class ConditionRules
{
    private const Role Verbs = Role.Act | Role.Up | Role.Down | Role.Added | Role.Verb;

    /// <summary>So many tokens may stand between 每 and the number.</summary>
    private const int Reach = 5;

    private static readonly string[] Exchanged = Phrases.Of("exchanged for");

    /// <summary>One of <see cref="Refusals"/>; null for a figure.</summary>
    public static string? RefusalOf(TokenizedSentence sentence, Quantity quantity) =>
        sentence.Is(quantity.First - 1, '每') || IsExchanged(sentence, quantity) ? Refusals.Denominator
        : IsStep(sentence, quantity) ? Refusals.Condition
        : ThresholdRules.IsThreshold(sentence, quantity) ? Refusals.Threshold
        : null;

    /// <summary>7.1元 of 1美元兑7.1元人民币: so much money for one of another currency.</summary>
    public static bool IsRateOfExchange(TokenizedSentence sentence, Quantity quantity)
    {
        if (quantity.Unit.Dimension != Dimension.Currency)
        {
            return false;
        }

        var i = quantity.Token - 1;
        while (sentence.IsOneOf(i, Exchanged) || sentence.IsWord(i, Role.HedgeBefore | Role.CurrencyBefore) && !sentence.IsNumber(i - 1))
        {
            i--;
        }

        return i > 0
            && i < quantity.Token - 1
            && sentence.IsWord(i, Role.Unit)
            && sentence.IsNumber(i - 1)
            && IsOne(sentence.NumeralOf(i - 1).Value);
    }

    /// <summary>1美元 of 1美元兑7.1元人民币, 7.1元兑1美元.</summary>
    private static bool IsExchanged(TokenizedSentence sentence, Quantity quantity)
    {
        if (quantity.Unit.Dimension != Dimension.Currency || !IsOne(quantity.Value))
        {
            return false;
        }

        var i = quantity.Last + 1;
        while (sentence.IsOneOf(i, Exchanged) || (i > quantity.Last + 1 && sentence.IsWord(i, Role.HedgeBefore | Role.CurrencyBefore)))
        {
            i++;
        }

        return (i > quantity.Last + 1 && sentence.IsNumber(i))
            || (
                sentence.IsOneOf(quantity.First - 1, Exchanged)
                && sentence.IsWord(quantity.First - 2, Role.Unit)
                && sentence.IsNumber(quantity.First - 3)
            );
    }

    /// <summary>Rates are told for one or for a hundred.</summary>
    private static bool IsOne(decimal value) => value is 1 or 100;

    /// <summary>True where 每 and a verb lead to the quantity.</summary>
    private static bool IsStep(TokenizedSentence sentence, Quantity quantity)
    {
        for (
            var i = quantity.First - 1;
            i >= 0 && quantity.First - i <= Reach && sentence[i].Kind is TokenKind.Word or TokenKind.Other;
            i--
        )
        {
            if (sentence.Is(i, '每'))
            {
                return i + 1 < quantity.First && sentence.IsWord(i + 1, Verbs);
            }
        }

        return false;
    }
}
