using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>
/// Numbers that only set a threshold or a class (ruling 31 of the gold guidelines): 亿元以上项目12个, 10万以上人口的城市,
/// 万吨级泊位. The figure is how many there are.
/// </summary>
internal static class ThresholdRules
{
    /// <summary>How many tokens the name of what the threshold is for may have.</summary>
    private const int LongestName = 6;

    private static readonly string[] Owners = Phrases.Of("have a size");
    private static readonly string[] Sums = Phrases.Of("sums of things");

    public static bool IsThreshold(TokenizedSentence sentence, Quantity quantity)
    {
        // 人口在100万以上的城市: a large number without a unit, not so many things by a classifier.
        var isBare = quantity is { Counts: true, UnitEntry: null };
        if (
            !isBare
            && quantity.Unit.Dimension
                is not (
                    Dimension.Currency
                    or Dimension.Mass
                    or Dimension.Power
                    or Dimension.Person
                    or Dimension.Length
                    or Dimension.Area
                    or Dimension.Volume
                )
        )
        {
            return false;
        }

        if (sentence.CharAfter(quantity.Last) == '级')
        {
            return true;
        }

        if (
            quantity.Modifier is Modifier.Over or Modifier.Under
            && sentence.Is(quantity.Last + 1, '的')
            && CountBehind(sentence, quantity.Last + 1) > 0
        )
        {
            // 年收入超过2000万元的有30家: what is counted is not even named.
            return true;
        }

        if (
            quantity.Modifier is not (Modifier.Over or Modifier.Under)
            || NameBehind(sentence, quantity.Last + 1) is not var (head, isModified)
        )
        {
            return false;
        }

        // 12个亿元以上项目: counted before; 亿元以上项目12个: or behind.
        if (sentence.IsWord(quantity.Last, Role.HedgeAfter))
        {
            return IsCountedBefore(sentence, quantity.First)
                || CountBehind(sentence, head) > 0
                || IsOwner(sentence, head, quantity.Unit.Dimension);
        }

        // 产值超10亿元的企业有8家: each; 总投资超500亿元的项目52个: all, or each, which nothing tells.
        return isModified
            && CountBehind(sentence, head) is var count and > 0
            && (count > head + 1 || !Phrases.Holds(sentence.View.Chars[..sentence[quantity.First].Start], Sums));
    }

    /// <summary>The last noun of what stands behind, and whether 的 joins it; null where no noun does.</summary>
    private static (int Head, bool IsModified)? NameBehind(TokenizedSentence sentence, int first)
    {
        var (head, isModified) = (-1, false);
        for (var i = first; i < sentence.Count && i < first + LongestName && sentence[i].Kind is TokenKind.Word or TokenKind.Other; i++)
        {
            if (sentence.Is(i, '的'))
            {
                isModified = true;
            }
            else if (sentence.IsWord(i, Role.Noun))
            {
                head = i;
            }
            else if (head >= 0)
            {
                break;
            }
        }

        return head >= 0 ? (head, isModified) : null;
    }

    /// <summary>The token of the number that counts what was named; 0 where none does.</summary>
    private static int CountBehind(TokenizedSentence sentence, int head)
    {
        var i = head + 1;
        while (sentence.IsWord(i, Role.State | Role.Cumulative | Role.Adverb | Role.HedgeBefore))
        {
            i++;
        }

        return sentence.IsNumber(i) && sentence.IsWord(i + 1, Role.Classifier) ? i : 0;
    }

    private static bool IsCountedBefore(TokenizedSentence sentence, int first) =>
        sentence.IsWord(first - 1, Role.Classifier) && sentence.IsNumber(first - 2);

    /// <summary>1000万元以下的项目, 10万元以下的家庭: things that have a size, and not what is measured by it (5000万元以上投资).</summary>
    private static bool IsOwner(TokenizedSentence sentence, int head, Dimension measured) =>
        sentence.EntryOf(head)?["kind"] is "project" or "partner"
            ? measured != Dimension.Length || !sentence.IsWord(head, Role.Stock)
            : Phrases.Ends(sentence.TextOf(head), Owners);
}
