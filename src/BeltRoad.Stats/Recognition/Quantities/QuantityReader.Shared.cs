using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <content>Units that only the last number of a list or the end of a course prints.</content>
internal sealed partial class QuantityReader
{
    /// <summary>How many tokens a list of numbers with one unit may have.</summary>
    private const int LongestList = 16;

    /// <summary>由2亿增至3亿元, 2亿到3亿元: the unit that only the end of a course prints, where both numbers have their scale word.</summary>
    private LexiconEntry? UnitOfCourse(TokenizedSentence sentence, int arrives) =>
        arrives + 2 < sentence.Count
        && sentence.IsWord(arrives, Role.State)
        && sentence.View[sentence[arrives].End - 1] is '至' or '到'
        && sentence.IsNumber(arrives + 1)
        && sentence.NumeralOf(arrives + 1).Is(NumeralForms.Scaled)
        && sentence.IsWord(arrives + 2, Role.Unit)
            ? UnitAt(sentence, arrives + 2, sentence.NumeralOf(arrives + 1))
            : null;

    /// <summary>
    /// 31.6、31.2和32.5个百分点: the unit that the last number of a list prints for all; 15.6和20.3亿美元: its scale word too, where
    /// the numbers are alike in size. Null where they are not: nothing says what 500和2万元 means.
    /// </summary>
    private (LexiconEntry Entry, decimal Scale)? SharedUnit(TokenizedSentence sentence, int joint, Numeral numeral)
    {
        var at = joint;
        var last = joint;
        while (
            at < joint + LongestList
            && (sentence.Is(at, '、') || sentence.IsWord(at, Role.Conjunction))
            && sentence.IsNumber(at + 1)
            && sentence.NumeralOf(at + 1).Is(NumeralForms.Arabic)
        )
        {
            last = at + 1;
            at += sentence.Is(at + 2, '个') ? 3 : 2;
        }

        if (
            at == joint
            && numeral.Is(NumeralForms.Scaled)
            && sentence.Is(at, '、')
            && BehindShortWord(sentence, at + 1) is var number and > 0
            && sentence.NumeralOf(number).Is(NumeralForms.Scaled)
        )
        {
            last = number;
            at = number + 1;
        }

        if (
            at == joint
            || !sentence.IsWord(at, Role.Unit)
            || UnitAt(sentence, at, sentence.NumeralOf(last)) is not { } entry
            || table.UnitOf(entry)
                is not {
                    Dimension: Dimension.PercentagePoint
                        or Dimension.BasisPoint
                        or Dimension.Times
                        or Dimension.Mass
                        or Dimension.Container
                        or Dimension.Currency
                        or Dimension.PersonTime
                        or Dimension.Person
                        or Dimension.Train
                        or Dimension.Area
                        or Dimension.Energy
                        or Dimension.Power
                        or Dimension.Volume
                }
        )
        {
            return null;
        }

        var whole = sentence.NumeralOf(last);
        if (!whole.Is(NumeralForms.Scaled) || numeral.Is(NumeralForms.Scaled))
        {
            return (entry, 1);
        }

        var text = sentence.TextOf(last);
        var digits = text.LastIndexOfAnyInRange('0', '9') + 1;
        var (end, power) = ArabicNumeral.ScaleAt(text, digits);
        var scale = ArabicNumeral.PowerOfTen(power);
        return power >= 4 && end == text.Length && SharedScale.AreAlike(numeral.Value * scale, whole.Value) ? (entry, scale) : null;
    }

    /// <summary>近期100万、远期150万标准箱: the number behind a word of two characters; -1 where none stands there.</summary>
    private static int BehindShortWord(TokenizedSentence sentence, int first)
    {
        const int length = 2;
        var i = first;
        while (
            i < sentence.Count
            && sentence[i].Kind is TokenKind.Word or TokenKind.Other
            && sentence[i].End - sentence[first].Start <= length
            && !sentence.IsWord(i, Role.Unit)
        )
        {
            i++;
        }

        return i > first && sentence.IsNumber(i) && sentence[i].Start - sentence[first].Start == length ? i : -1;
    }
}
