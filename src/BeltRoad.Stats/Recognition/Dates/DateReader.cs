using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>
/// Finds the date expressions of a sentence, left to right, and resolves them: years, months, days, quarters and halves,
/// ranges of them, relative words, 截至, 以来, 底. What they mean for a figure is settled later, by the figure.
/// </summary>
public sealed class DateReader
{
    private readonly List<DateExpression> found = [];
    private readonly DateScope scope = new();
    private readonly CalendarReader calendar;

    public DateReader() => calendar = new CalendarReader(scope);

    /// <summary>Forgets the years of an earlier document.</summary>
    public void Reset()
    {
        scope.LastYear = null;
        scope.LastMonth = null;
    }

    /// <summary>The expressions of a scope.Sentence in order; the list is reused by the next call.</summary>
    public IReadOnlyList<DateExpression> Read(TokenizedSentence tokens, ReferenceDate against)
    {
        found.Clear();
        scope.Sentence = tokens;
        scope.Reference = against;
        for (var i = 0; i < tokens.Count; i++)
        {
            tokens.Steps++;
            if (TryRead(i) is { } expression)
            {
                found.Add(expression);
                i = expression.Last;
            }
        }

        return found;
    }

    private DateExpression? TryRead(int i)
    {
        if (scope.Sentence.IsNumber(i))
        {
            return WrittenDates.TryRead(scope, i) ?? calendar.TryRead(i) ?? Durations.TryRead(scope.Sentence, i, scope.Reference);
        }

        if (i + 2 < scope.Sentence.Count && scope.Sentence.CharBefore(i + 1) == '第' && scope.Sentence.IsNumber(i + 1) && scope.Value(i + 2) == "QUARTERS")
        {
            return calendar.TryRead(i + 1);
        }

        return scope.Sentence.IsWord(i, Role.Date) ? calendar.TryRead(i) ?? Relative(i) : null;
    }

    private DateExpression? Relative(int i)
    {
        var code = scope.Value(i);
        switch (code)
        {
            case "NOW":
                return new DateExpression(i, i, DateForm.In, scope.Reference.Month is { } month ? TimePeriod.At(month) : null, "now");
            case "UPTONOW":
                return new DateExpression(i, i, DateForm.UpTo, scope.Reference.Month is { } to ? TimePeriod.UpTo(to) : null, "up to now");
            case "SAME":
                return new DateExpression(i, i, scope.Sentence.IsWord(i - 1, Role.Date) || scope.Sentence.IsWord(i - 1, Role.Share) || i > 0 && scope.Sentence.CharBefore(i) is '占' or '比' ? DateForm.Base : DateForm.Same, null, "the same period");
            case "MONTHEND":
                return new DateExpression(i, i, DateForm.EndOf, scope.LastMonth is { } spoken ? TimePeriod.UpTo(spoken.LastDay) : null, "month end");
            case "DURING":
                return new DateExpression(i, i, scope.Sentence.IsWord(i - 1, Role.Event) ? DateForm.OfEvent : DateForm.During, null, "during");
            case "EVENT":
                return new DateExpression(i, i, DateForm.OfEvent, null, "the event's date");
            case "RECENT":
                return new DateExpression(i, i, DateForm.Loose, null, "recent years");
            case "LASTMONTH":
                return new DateExpression(i, i, DateForm.In, scope.LastMonth is { } m ? TimePeriod.At(m) : null, "the month spoken of");
            case "UPTODAY" or "UPTODAY-1":
                return new DateExpression(i, i, DateForm.UpTo, scope.Reference.DayAt(code.Length > 7 ? -1 : 0) is { } today ? TimePeriod.UpTo(today) : null, "up to the day");
        }

        if (code is { Length: >= 2 } && code[0] is 'M' or 'D' && code[1] is '0' or '+' or '-')
        {
            var date = code[0] == 'M' ? scope.Reference.MonthAt(DateScope.Offset(code)) : scope.Reference.DayAt(DateScope.Offset(code));
            if (code[0] == 'M' && date is not null && scope.Sentence.IsNumber(i + 1) && scope.Value(i + 2) == "DAY")
            {
                scope.LastMonth = date;
                return calendar.TryRead(i + 1) is { } day ? day with { First = i } : null;
            }

            return scope.Make(i, i, date is { } at ? TimePeriod.At(at) : null, code[0] == 'M' ? "relative month" : "relative day");
        }

        if (code is { Length: 10 } && code[0] == 'P' && TimePeriod.TryParse(code[1..], out var plan) && IsPlanPeriod(i, out var last, out var atEnd))
        {
            return new DateExpression(i, last, atEnd ? DateForm.By : DateForm.In, atEnd ? TimePeriod.UpTo(plan.End) : plan, "plan period");
        }

        return null;
    }

    private bool IsPlanPeriod(int i, out int last, out bool atEnd)
    {
        last = i;
        atEnd = scope.Sentence.CharAfter(i) == '末';
        var next = scope.Sentence.Is(i + 1, '”') ? i + 1 : i;
        var behind = scope.Sentence.CharAfter(next);
        atEnd = behind == '末';
        if (scope.Value(next + 1) == "DURING")
        {
            last = next + 1;
            return true;
        }

        return atEnd || behind is '时' or '以' or '期';
    }
}
