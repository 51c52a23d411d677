using System.Globalization;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>Finds the date expressions of a sentence and how each bears on its figures.</summary>
internal static class EnglishDateReader
{
    private const DateForm NoForm = (DateForm)(-1);

    private static readonly EnglishPhrases<DateForm?> Cues = new(
        "Recognition/English/date-cues.csv",
        ["phrase", "form"],
        static row => Enum.Parse<DateForm>(row[1])
    );

    private static readonly EnglishPhrases<(string What, int Offset)?> Relative = new(
        "Recognition/English/relative-dates.csv",
        ["phrase", "what", "offset"],
        static row => (row[1], int.Parse(row[2], CultureInfo.InvariantCulture))
    );

    private static readonly Dictionary<string, int> Durations = LexiconTable
        .Read("Recognition/English/durations.csv", "word", "years")
        .ToDictionary(static row => row[0], static row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>In order; the span of each begins behind the words that give its form.</summary>
    public static List<DateExpression> Read(string text, EnglishSentence sentence, ReferenceDate reference)
    {
        var dates = new List<DateExpression>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (At(text, sentence, i, reference) is { } date)
            {
                dates.Add(date);
                i = date.Last;
            }
        }

        return dates;
    }

    private static DateExpression? At(string text, EnglishSentence sentence, int i, ReferenceDate reference)
    {
        if (Relative.At(sentence, i, out var length) is { } relative)
        {
            return RelativeDate(i, i + length - 1, relative, reference);
        }

        if (Span(text, sentence, i, reference) is { } span)
        {
            return span;
        }

        if (
            EnglishCalendar.At(sentence, i, reference.Year, out var last, out var stated) is { } period
            && IsDate(sentence, i, last, stated)
        )
        {
            return Stretch(sentence, i, last, period, reference);
        }

        if (EnglishCalendar.MonthsAt(sentence, i, out var stretch) is { } part && part.First != part.Last)
        {
            return new DateExpression(i, i + stretch - 1, DateForm.Loose, null, "part of a year that is not known");
        }

        // October without a year that could be known: still a date, not a number of something.
        if (
            EnglishCalendar.MonthsAt(sentence, i, out var months) is { } named
            && named.First == named.Last
            && sentence.IsNumber(i + months)
            && sentence[i + months].Text.Length <= 2
        )
        {
            return new DateExpression(i, i + months, DateForm.Loose, null, "day without a year");
        }

        return Loose(sentence, i);
    }

    /// <summary>A year or month and what may join it to another: 2013-2022, from 2013 to 2022, between June and August 2023.</summary>
    private static DateExpression Stretch(EnglishSentence sentence, int first, int last, TimePeriod period, ReferenceDate reference)
    {
        var before = sentence[first - 1].Text;
        var joint = sentence[last + 1].Text;
        var joins = joint is "-" or "to" or "through" || (joint == "and" && before == "between");
        if (joins && period.IsSingle && TwoDigits(sentence, last, period.End.Year) is { } shortYear)
        {
            return new DateExpression(first, last + 2, DateForm.In, TimePeriod.Between(period.End, new PartialDate(shortYear)), "years");
        }

        if (
            joins
            && EnglishCalendar.At(sentence, last + 2, reference.Year, out var end, out _) is { } until
            && until.End >= period.End
            && !(joint == "to" && before is "of" or "in")
        )
        {
            return new DateExpression(first, end, DateForm.In, TimePeriod.Between(period.Start ?? period.End, until.End), "from to");
        }

        var form = FormBefore(sentence, first, out var isEnd);
        if (before == "from" && period.IsSingle)
        {
            form = DateForm.Base;
        }

        if (form == DateForm.By)
        {
            form = reference.Published is { } published && period.End > published.LastDay ? DateForm.By : DateForm.UpTo;
        }

        var shown = form switch
        {
            DateForm.UpTo or DateForm.By => TimePeriod.UpTo(isEnd ? period.End.LastDay : period.End),
            DateForm.EndOf => TimePeriod.UpTo(period.End.LastDay),
            DateForm.Since => TimePeriod.Between(period.End.YearOnly, reference.Published?.YearOnly ?? period.End.YearOnly),
            _ => period,
        };
        return new DateExpression(first, last, form, form == DateForm.Since && reference.Published is null ? null : shown, "calendar");
    }

    /// <summary>What the words before a date say; In where they say nothing. The end of something is a day.</summary>
    private static DateForm FormBefore(EnglishSentence sentence, int first, out bool isEnd)
    {
        var at = first - 1;
        while (sentence[at].Text is "the" or "early" or "late" or "mid" or "fiscal" or "year" or "-")
        {
            at--;
        }

        var form = Cues.EndingAt(sentence, at, 0, out var length) ?? NoForm;
        isEnd = length > 0 && Enumerable.Range(at - length + 1, length).Any(index => sentence.Is(index, "end"));
        if (form == DateForm.EndOf && Cues.EndingAt(sentence, at - length, 0, out _) is DateForm.UpTo or DateForm.By or DateForm.Since)
        {
            form = Cues.EndingAt(sentence, at - length, 0, out _)!.Value;
        }

        return form == NoForm ? DateForm.In : form;
    }

    /// <summary>Years alone are dates behind a preposition, in brackets, at a pause, or before a word that is no plural.</summary>
    private static bool IsDate(EnglishSentence sentence, int first, int last, bool yearStated)
    {
        if (first != last || !yearStated || !sentence.IsNumber(first))
        {
            return yearStated || first != last || sentence[first].IsCapital;
        }

        var before = sentence[first - 1];
        var next = sentence[last + 1];
        if (
            Cues.EndingAt(sentence, first - 1, 0, out _) is not null
            || before.Text
                is "from"
                    or "to"
                    or "and"
                    or "between"
                    or "than"
                    or "year"
                    or "mid"
                    or "early"
                    or "late"
                    or "("
                    or "-"
                    or "or"
                    or "fiscal"
                    or "the"
        )
        {
            return !EnglishNumberWords.Is(next, NumberWordRole.Scale | NumberWordRole.Hundred)
                && !(before.Text == "over" && next.Kind == EnglishTokenKind.Word && IsPlural(next.Text));
        }

        return next.Kind != EnglishTokenKind.Word
            || (
                !next.IsCapital
                && !IsPlural(next.Text)
                && !EnglishNumberWords.Is(next, NumberWordRole.Scale | NumberWordRole.Hundred)
                && EnglishUnits.At(sentence, last + 1, out _) is null
            );
    }

    private static bool IsPlural(string word) =>
        word.Length > 3 && word[^1] == 's' && word[^2] != 's' || word is "people" or "women" or "men" or "children";

    /// <summary>the past 10 years, the next five years.</summary>
    private static DateExpression? Span(string text, EnglishSentence sentence, int i, ReferenceDate reference)
    {
        if (
            !(sentence[i].Text is "past" or "last" or "recent" or "next" or "coming" or "previous" or "following")
            || EnglishNumeralReader.At(text, sentence, i + 1) is not { } numeral
        )
        {
            return null;
        }

        var unit = numeral.Last + 1;
        if (!Durations.TryGetValue(sentence[unit].Text, out var yearsOfOne) || numeral.Value is < 1 or > 100)
        {
            return null;
        }

        var years = yearsOfOne * (int)numeral.Value;
        var ahead = sentence[i].Text is "next" or "coming" or "following";
        return years == 0 || reference.Published is not { } published
            ? new DateExpression(i, unit, DateForm.Loose, null, "span")
            : Years(i, unit, ahead ? years : -years, published);
    }

    private static DateExpression Years(int first, int last, int years, PartialDate published)
    {
        var other = published.Year + years;
        return other is < 1 or > 9999 ? new DateExpression(first, last, DateForm.Loose, null, "span")
            : years > 0
                ? new DateExpression(
                    first,
                    last,
                    DateForm.Ahead,
                    TimePeriod.Between(published.YearOnly, new PartialDate(other)),
                    "years ahead"
                )
            : new DateExpression(first, last, DateForm.Since, TimePeriod.Between(new PartialDate(other), published.YearOnly), "years back");
    }

    private static DateExpression RelativeDate(int first, int last, (string What, int Offset) relative, ReferenceDate reference)
    {
        var published = reference.Published;
        return relative.What switch
        {
            "year" when published is { } date => new DateExpression(
                first,
                last,
                DateForm.In,
                TimePeriod.At(new PartialDate(date.Year + relative.Offset)),
                "relative year"
            ),
            "month" when reference.MonthAt(relative.Offset) is { } month => new DateExpression(
                first,
                last,
                DateForm.In,
                TimePeriod.At(month),
                "relative month"
            ),
            "upto" when reference.Month is { } month => new DateExpression(first, last, DateForm.UpTo, TimePeriod.UpTo(month), "up to now"),
            "now" when reference.Month is { } month => new DateExpression(first, last, DateForm.In, TimePeriod.At(month), "now"),
            "years" when published is { } date => Years(first, last, relative.Offset, date),
            _ => new DateExpression(first, last, DateForm.Loose, null, "relative, without a date of the document"),
        };
    }

    /// <summary>Numbers of times and durations that anchor nothing: 10:20, ten years ago, 10-year, the 1990s, the 21st century.</summary>
    private static DateExpression? Loose(EnglishSentence sentence, int i)
    {
        if (IsTimeOfDay(sentence, i))
        {
            return new DateExpression(i, i + 2, DateForm.Loose, null, "time of day");
        }

        if (sentence.IsNumber(i) && sentence.Is(i + 1, "s") && sentence.IsGlued(i + 1) && sentence[i].Text.Length is 2 or 4)
        {
            return new DateExpression(i, i + 1, DateForm.Loose, null, "decade");
        }

        var isCount =
            sentence.IsNumber(i) || EnglishNumberWords.Is(sentence[i], NumberWordRole.Digit | NumberWordRole.Tens | NumberWordRole.Ordinal);
        if (!isCount)
        {
            return null;
        }

        var at = i + 1;
        while (
            sentence.IsGlued(at) && (sentence.Is(at, "-") || sentence[at].Text is "st" or "nd" or "rd" or "th")
            || EnglishNumberWords.Is(sentence[at], NumberWordRole.Digit | NumberWordRole.Hundred | NumberWordRole.Ordinal)
        )
        {
            at++;
        }

        // two and a half years
        at += sentence.Is(at, "and") && sentence.Is(at + 1, "a") && sentence.Is(at + 2, "half") ? 3 : 0;
        return Durations.ContainsKey(sentence[at].Text) && at - i <= 4 ? new DateExpression(i, at, DateForm.Loose, null, "duration") : null;
    }

    /// <summary>10:20, not the ratio of 1:3 or 1:15.</summary>
    private static bool IsTimeOfDay(EnglishSentence sentence, int i)
    {
        const int reach = 6;
        var isWritten =
            sentence.IsNumber(i)
            && sentence.Is(i + 1, ":")
            && sentence.IsGlued(i + 1)
            && sentence.IsNumber(i + 2)
            && sentence.IsGlued(i + 2)
            && sentence[i].Text is { Length: <= 2 } hours
            && string.CompareOrdinal(hours.PadLeft(2, '0'), "24") <= 0
            && sentence[i + 2].Text is { Length: 2 } minutes
            && minutes[0] <= '5';
        return isWritten
            && !Enumerable
                .Range(i - reach, reach)
                .Any(before => sentence[before].Text is "ratio" or "ratios" or "odds" or "scale" or "proportion");
    }

    /// <summary>2013-22: the last two digits of the later year.</summary>
    private static int? TwoDigits(EnglishSentence sentence, int last, int year)
    {
        var token = sentence[last + 2];
        return
            sentence.Is(last + 1, "-")
            && sentence.IsGlued(last + 1)
            && token.IsGlued
            && token.Kind == EnglishTokenKind.Number
            && token.Text.Length == 2
            && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && (year / 100 * 100) + end > year
            ? (year / 100 * 100) + end
            : null;
    }
}
