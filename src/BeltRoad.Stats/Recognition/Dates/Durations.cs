using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Lengths of time that anchor a figure or set the scene: 10年来, 未来5年, 500多年前, 连续7年, 20世纪, 十周年, 80年代.</summary>
internal static class Durations
{
    public static DateExpression? TryRead(TokenizedSentence sentence, int i, ReferenceDate reference)
    {
        var numeral = sentence.NumeralOf(i);
        var unit = i + 1;
        if (unit < sentence.Count && sentence[unit].Length == 1 && sentence.View[sentence[unit].Start] is '多' or '余' or '几' or '来')
        {
            unit++;
        }

        var word = sentence.TextOf(unit);
        var code = sentence.IsWord(unit, Lexicons.Role.Date) ? sentence.ValueOf(unit, "date") : null;
        if (code is "CENTURY" or "DECADE" or "ANNIVERSARY")
        {
            return new DateExpression(i, unit, DateForm.Loose, null, code == "ANNIVERSARY" ? "anniversary" : "century");
        }

        var years = word.SequenceEqual("年");
        if (!(years || word.SequenceEqual("个月") || word.SequenceEqual("天") || word.SequenceEqual("日") || word.SequenceEqual("个年头") || word.SequenceEqual("载") || word.SequenceEqual("个多世纪") || (word.SequenceEqual("个") && sentence.View.Chars[sentence[unit].End..].StartsWith("多世纪"))))
        {
            return years || !sentence.View.Chars[numeral.End..].StartsWith("周年") ? Centuries(sentence, i, unit) : null;
        }

        var end = sentence[unit].End;
        var behind = sentence.View.Chars[end..];
        var before = sentence.View.Chars[..numeral.Start];
        if (years && numeral.IsReadable && (behind.StartsWith("来") || behind.StartsWith("以来") || behind.StartsWith("间")) && !numeral.Is(NumeralForms.Several))
        {
            return Since(i, unit, numeral, reference);
        }

        if (before.EndsWith("未来") || before.EndsWith("今后") || before.EndsWith("接下来"))
        {
            return Ahead(i, unit, years, numeral, reference);
        }

        if (years && (before.EndsWith("过去") || before.EndsWith("最近")) && numeral.High is null)
        {
            return Since(i, unit, numeral, reference);
        }

        var loose = behind.StartsWith("前") || behind.StartsWith("后") || behind.StartsWith("内") || behind.StartsWith("里") || behind.StartsWith("来") || behind.StartsWith("多来") || behind.StartsWith("时间") || behind.StartsWith("之") || behind.StartsWith("以前") || behind.StartsWith("以后") || behind.StartsWith("间") || behind.StartsWith("的时间") || behind.StartsWith("期") || behind.StartsWith("规划") || behind.StartsWith("计划") || behind.StartsWith("行动") || behind.StartsWith("，")
            || before.EndsWith("连续") || before.EndsWith("用") || before.EndsWith("用了") || before.EndsWith("历时") || before.EndsWith("时隔") || before.EndsWith("为期") || before.EndsWith("近") || before.EndsWith("这") || before.EndsWith("走过") || before.EndsWith("第") || before.EndsWith("头") || before.EndsWith("前") || before.EndsWith("每") || before.EndsWith("最近") || before.EndsWith("过去") || before.EndsWith("超过") && years || before.EndsWith("首") || before.EndsWith("满") || before.EndsWith("新");
        return loose ? new DateExpression(i, unit, DateForm.Loose, null, "duration") : null;
    }

    private static DateExpression? Centuries(TokenizedSentence sentence, int i, int unit)
    {
        var chars = sentence.View.Chars[sentence[i].End..];
        return chars.StartsWith("个世纪") || chars.StartsWith("个多世纪") || chars.StartsWith("多个世纪")
            ? new DateExpression(i, unit, DateForm.Loose, null, "century")
            : null;
    }

    private static DateExpression Since(int i, int unit, Numeral numeral, ReferenceDate reference)
    {
        var known = reference.Year is { } year && numeral is { High: null, Value: > 0 and < 200 } && numeral.Value == decimal.Truncate(numeral.Value) && !numeral.Is(NumeralForms.More);
        var open = numeral.Is(NumeralForms.More) || unit > i + 1;
        TimePeriod? period = known && !open ? TimePeriod.Between(new PartialDate(reference.Year!.Value - (int)numeral.Value), new PartialDate(reference.Year!.Value)) : null;
        return new DateExpression(i, unit, period is null ? DateForm.Loose : DateForm.Since, period, "years until now");
    }

    private static DateExpression Ahead(int i, int unit, bool years, Numeral numeral, ReferenceDate reference)
    {
        TimePeriod? period = years && reference.Year is { } year && numeral is { High: null, Value: > 0 and < 100 } && numeral.Value == decimal.Truncate(numeral.Value)
            ? TimePeriod.Between(new PartialDate(year), new PartialDate(year + (int)numeral.Value))
            : null;
        return new DateExpression(i, unit, DateForm.Ahead, period, "years ahead");
    }
}
