using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Tokens;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Recognition.Quantities;

/// <summary>A range whose lower end carries its unit too: 10万吨至15万吨, 3000元—5000元.</summary>
internal static class UnitRange
{
    /// <summary>How many words of its object may stand between a verb of rise or fall and its number: 下调最优惠利率0.125厘.</summary>
    private const int LongestObject = 4;

    public static Quantity? Join(TokenizedSentence sentence, Quantity first, QuantityReader quantities)
    {
        var joint = first.Last + 1;
        if (
            first.High is not null
            || first.UnitEntry is null
            || !(
                sentence.Is(joint, '—')
                || sentence.Is(joint, '-')
                || sentence.Is(joint, '~')
                || sentence.Is(joint, '至')
                || sentence.Is(joint, '到')
            )
        )
        {
            return null;
        }

        var second = sentence.Is(joint + 1, '—') ? joint + 2 : joint + 1;
        if (
            !sentence.IsNumber(second)
            || sentence.CharBefore(first.Token) is '从' or '由' or '自'
            || quantities.Read(sentence, second, first.Unit.Code) is not { } last
            || last.Unit != first.Unit
            || last.Value <= first.Value
            || last.High is not null
            || IsMove(sentence, first, last)
        )
        {
            return null;
        }

        var numeral = new Numeral(
            first.Numeral.Start,
            last.Numeral.End,
            first.Numeral.Value,
            last.Numeral.Value,
            first.Numeral.Forms | last.Numeral.Forms | NumeralForms.Range,
            Math.Max(first.Numeral.SignificantDigits, last.Numeral.SignificantDigits)
        );
        var modifier = first.Modifier == Modifier.Exact ? last.Modifier : first.Modifier;
        return last with
        {
            Token = second,
            Numeral = numeral,
            Value = first.Value,
            High = last.Value,
            First = first.First,
            Modifier = modifier,
        };
    }

    /// <summary>上涨1.2美元至78.5美元: by how much and to where, not from where to where.</summary>
    private static bool IsMove(TokenizedSentence sentence, Quantity first, Quantity last)
    {
        for (var i = first.First - 1; i >= 0 && i >= first.First - LongestObject && sentence[i].Kind != TokenKind.Sign; i--)
        {
            if (sentence.IsWord(i, Lexicons.Role.Up | Lexicons.Role.Down))
            {
                return last.Value > first.Value * 3;
            }
        }

        return false;
    }
}
