using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Reads the words around a date that say how it bears on a figure: 截至, 到, 较 before it; 底, 末, 以来, 前 behind it.</summary>
internal static class DateFrame
{
    public static DateExpression Around(TokenizedSentence sentence, int first, int last, TimePeriod? period, ReferenceDate reference, string rule)
    {
        var view = sentence.View;
        var start = sentence[first].Start;
        var end = sentence[last].End;
        var behind = view[end];
        var before = Before(sentence, start);
        var atEnd = behind is '底' or '末' || (behind is '年' && view[end + 1] is '底' or '末') || (behind == '月' && view[end + 1] is '底' or '末')
            || (first == last && period is { IsUpTo: true });
        var form = before switch
        {
            "截至" or "截止" => DateForm.UpTo,
            "较" or "比" or "相比" => DateForm.Base,
            "到" or "至" or "在" when behind == '前' && IsFuture(period, reference) => DateForm.By,
            "到" or "至" => IsFuture(period, reference) ? DateForm.By : atEnd ? DateForm.EndOf : DateForm.UpTo,
            _ when IsSince(view.Chars, end) => DateForm.Since,
            _ when behind == '前' && view[end + 1] is not ('后' or '往' or '瞻' or '十' or '三' or '两') && IsFuture(period, reference) => DateForm.By,
            _ when atEnd => DateForm.EndOf,
            _ => DateForm.In,
        };

        if (form == DateForm.In && IsComparedBehind(view.Chars, end))
        {
            form = DateForm.Base;
        }

        return new DateExpression(first, last, form, Shape(period, form, reference), rule);
    }

    private static TimePeriod? Shape(TimePeriod? period, DateForm form, ReferenceDate reference)
    {
        if (period is not { } known)
        {
            return null;
        }

        return form switch
        {
            DateForm.UpTo or DateForm.EndOf => TimePeriod.UpTo(known.End.LastDay),
            DateForm.By => TimePeriod.UpTo(known.End),
            DateForm.Since when reference.Year is { } year && known.End.Year <= year => TimePeriod.Between(new PartialDate((known.Start ?? known.End).Year), new PartialDate(year)),
            DateForm.Since => null,
            _ => known,
        };
    }

    private static string Before(TokenizedSentence sentence, int start)
    {
        var chars = sentence.View.Chars;
        foreach (var word in (ReadOnlySpan<string>)["截至", "截止", "相比", "到", "至", "较", "比", "在"])
        {
            if (start >= word.Length && chars[(start - word.Length)..start].SequenceEqual(word))
            {
                return word == "至" && start >= 2 && chars[start - 2] == '截' ? "截至" : word == "到" && start >= 3 && chars[start - 2] is '至' or '止' ? "截至" : word;
            }
        }

        return string.Empty;
    }

    private static bool IsSince(ReadOnlySpan<char> chars, int end)
    {
        var tail = chars[end..];
        if (tail.StartsWith("以来") || tail.StartsWith("至今") || tail.StartsWith("起，"))
        {
            return true;
        }

        // 自2013年…以来, with some words between, in the same clause.
        var stop = tail.IndexOfAny("，；。");
        var clause = stop < 0 ? tail : tail[..stop];
        return clause.Length is > 1 and < 24 && clause.EndsWith("以来");
    }

    private static bool IsComparedBehind(ReadOnlySpan<char> chars, int end)
    {
        var tail = chars[end..];
        return tail.StartsWith("同期") && end >= 1 || tail.StartsWith("相比") || tail.StartsWith("年的") && false;
    }

    private static bool IsFuture(TimePeriod? period, ReferenceDate reference) =>
        period is { } known && (reference.Published is not { } now ? known.End.Year >= 2030 : known.End.LastDay > now.LastDay && known.End.Year >= now.Year);
}
