using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>Reads the words around a date that say how it bears on a figure: 截至, 到, 较 before it; 底, 末, 以来, 前 behind it.</summary>
internal static class DateFrame
{
    private static readonly string[] UpToWords = Phrases.Of("up to");
    private static readonly string[] UntilWords = Phrases.Of("until");
    private static readonly string[] AgainstWords = Phrases.Of("against");
    private static readonly string[] SinceWords = Phrases.Of("since");
    private static readonly string[] FromWords = Phrases.Of("from a date");
    private static readonly string[] NoFromWords = Phrases.Of("no from a date");
    private static readonly string[] ComparedWords = Phrases.Of("compared");
    private static readonly string[] PriceBases = Phrases.Of("price bases");
    private static readonly string[] GoalTails = Phrases.Of("goal tails");
    private static readonly string[] HowItIsDone = Phrases.Of("how it is done");
    private static readonly string[] Past = Phrases.Of("past");
    private static readonly string[] GoalHeads = Phrases.Of("goal heads");

    public static DateExpression Around(
        TokenizedSentence sentence,
        int first,
        int last,
        TimePeriod? period,
        ReferenceDate reference,
        string rule
    )
    {
        var view = sentence.View;
        var end = sentence[last].End;
        var behind = view[end];
        var before = Before(sentence, first);
        var atEnd =
            behind is '底' or '末'
            || (behind is '年' && view[end + 1] is '底' or '末')
            || (behind == '月' && view[end + 1] is '底' or '末')
            || (first == last && period is { IsUpTo: true });
        var ahead = IsFuture(period, reference);
        var form = before switch
        {
            Preceding.UpTo => DateForm.UpTo,
            Preceding.Against => DateForm.Base,
            Preceding.Until
                when !atEnd
                    && sentence.Is(last + 1, '的')
                    && sentence.IsNumber(last + 2)
                    && period is { IsSingle: true, End.Year: var year }
                    && year == reference.Year => DateForm.In,
            Preceding.Until when ahead || (reference.Year is null && IsDeadline(sentence, first, last)) => DateForm.By,
            Preceding.Until when !atEnd && IsBesideNumber(sentence, last) => DateForm.In,
            Preceding.Until => atEnd ? DateForm.EndOf : DateForm.UpTo,
            _ when IsSince(view.Chars, end) && !ahead => DateForm.Since,
            _ when atEnd && ahead && view[end + 1] == '前' => DateForm.By,
            _ when behind == '前' && view[end + 1] is not ('后' or '往' or '瞻' or '十' or '三' or '两') && ahead => DateForm.By,
            _ when atEnd && period is { Start: { } from, IsSingle: false, IsUpTo: false } && from.Year < period.Value.End.Year =>
                DateForm.In,
            _ when atEnd => DateForm.EndOf,
            _ => DateForm.In,
        };

        // 恢复至2019年同期的93%: 至 leads to the share, not to the year.
        if (
            (form == DateForm.In || (form == DateForm.UpTo && before == Preceding.Until))
            && (IsComparedBehind(view.Chars, end) || IsGoalMet(view.Chars, sentence[first].Start, end))
        )
        {
            form = DateForm.Base;
        }

        // 截至2024年初: January, not the whole year.
        var atStart = form == DateForm.UpTo && behind == '初' && period is { End.Month: null };
        return new DateExpression(
            first,
            last,
            form,
            Shape(atStart ? TimePeriod.At(new PartialDate(period!.Value.End.Year, 1)) : period, form, atEnd, reference),
            rule
        );
    }

    /// <summary>增至去年379万人, 到2023年的9000列: the date is said of the number behind it, not of all up to it.</summary>
    private static bool IsBesideNumber(TokenizedSentence sentence, int last) =>
        sentence.IsNumber(last + 1) || (sentence.Is(last + 1, '的') && sentence.IsNumber(last + 2));

    /// <summary>
    /// 到2022年，重点实施29个项目, 到2022年，吞吐量突破4亿吨，力争…: a sentence that opens with a year to arrive at and plans, in a document that does not say
    /// when it was written.
    /// </summary>
    private static bool IsDeadline(TokenizedSentence sentence, int first, int last)
    {
        // 到 stands before the date, the pause behind 年.
        var rest = last + 1;
        while (
            rest < sentence.Count
            && (sentence.Is(rest, '年') || sentence.Is(rest, '底') || sentence.Is(rest, '末') || sentence.IsWord(rest, Role.Date))
        )
        {
            rest++;
        }

        if (
            first > 1 && sentence[first - 2].Kind != TokenKind.Sign
            || !sentence.Is(rest, '，')
            || rest + 1 >= sentence.Count
            || Phrases.Holds(sentence.View.Chars[sentence[rest].Start..], Past)
        )
        {
            return false;
        }

        for (var i = rest + 1; i < sentence.Count; i++)
        {
            if (sentence.IsWord(i, Role.Plan) || (i == rest + 1 + Manner(sentence, rest + 1) && sentence.IsWord(i, Role.Act | Role.Verb)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>重点实施, 基本建成: how many tokens before the verb tell how it is done.</summary>
    private static int Manner(TokenizedSentence sentence, int i) => i < sentence.Count && sentence.IsOneOf(i, HowItIsDone) ? 1 : 0;

    /// <param name="atEnd">底 or 末 stands behind it.</param>
    private static TimePeriod? Shape(TimePeriod? period, DateForm form, bool atEnd, ReferenceDate reference)
    {
        if (period is not { } known)
        {
            return null;
        }

        return form switch
        {
            DateForm.UpTo or DateForm.EndOf => TimePeriod.UpTo(known.End.LastDay),
            DateForm.By => TimePeriod.UpTo(atEnd ? known.End.LastDay : known.End),
            DateForm.Since when reference.Year is { } year && known.End.Year <= year => TimePeriod.Between(
                known.Start ?? known.End,
                new PartialDate(year)
            ),
            DateForm.Since => null,
            _ => known,
        };
    }

    private enum Preceding
    {
        Nothing,
        UpTo,
        Until,
        Against,
    }

    private static Preceding Before(TokenizedSentence sentence, int first)
    {
        var before = sentence.View.Chars[..sentence[first].Start];
        before = before is [.., '第'] ? before[..^1] : before;
        if (Phrases.Ends(before, UpToWords))
        {
            return Preceding.UpTo;
        }

        // 增加到2019年的 says where it went; 到2030年 stands alone.
        if (Phrases.Ends(before, UntilWords))
        {
            return first > 0 && sentence[first - 1].Length > 1 && sentence[first - 1].Kind == TokenKind.Word
                ? Preceding.Nothing
                : Preceding.Until;
        }

        return Phrases.Ends(before, AgainstWords) || IsDescribedBase(sentence, first) ? Preceding.Against : Preceding.Nothing;
    }

    /// <summary>较扩能改造前的2020年: words that describe the base stand between the comparison and its year.</summary>
    private static bool IsDescribedBase(TokenizedSentence sentence, int first)
    {
        const int reach = 6;
        if (first < 1 || sentence.CharBefore(first) != '的')
        {
            return false;
        }

        for (var i = first - 1; i >= 0 && first - i <= reach && sentence[i].Kind is not (TokenKind.Sign or TokenKind.Number); i--)
        {
            if (sentence[i].Length == 1 && sentence.IsWord(i, Role.Comparison))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSince(ReadOnlySpan<char> chars, int end)
    {
        var tail = chars[end..];
        if (Phrases.Starts(tail, SinceWords) || (Phrases.Starts(tail, FromWords) && !Phrases.Starts(tail, NoFromWords)))
        {
            return true;
        }

        // 自2013年…以来, with some words between, in the same clause.
        var stop = tail.IndexOfAny("，；。");
        var clause = stop < 0 ? tail : tail[..stop];
        return clause.Length is > 1 and < 24 && Phrases.Ends(clause, SinceWords);
    }

    /// <summary>2019年同期, 与2019年相比, 按2020年不变价.</summary>
    private static bool IsComparedBehind(ReadOnlySpan<char> chars, int end) =>
        Phrases.Starts(chars[end..], ComparedWords) || Phrases.Starts(chars[end..], PriceBases);

    /// <summary>完成全年目标的87%: the year of the goal is not the figure's own.</summary>
    private static bool IsGoalMet(ReadOnlySpan<char> chars, int start, int end) =>
        Phrases.Starts(chars[end..], GoalTails) && Phrases.Ends(chars[..start], GoalHeads);

    private static bool IsFuture(TimePeriod? period, ReferenceDate reference) =>
        period is { } known
        && (
            reference.Published is not { } now
                ? known.End.Year >= Math.Min(2030, reference.ReportYear + 2 ?? 2030)
                : known.End.LastDay > now.LastDay
                    && known.End.Year >= now.Year
                    && !(known.End is { Month: { } month, Day: null } && month == now.Month && known.End.Year == now.Year)
        );
}
