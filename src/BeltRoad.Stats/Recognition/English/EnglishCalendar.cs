using System.Globalization;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Recognition.English;

/// <summary>Reads a point or stretch of the calendar at a token: 18 October 2023, June 2023, the first half of 2023, 2013-2022.</summary>
internal static class EnglishCalendar
{
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    private static readonly EnglishPhrases<(int First, int Last)?> Months = new(
        "Recognition/English/months.csv",
        ["word", "first", "last"],
        static row => (int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture))
    );

    /// <summary>Null where none begins; a month without a year takes the year given, and is not read without one.</summary>
    /// <param name="last">The last token of it.</param>
    /// <param name="yearStated">False where the year was taken from the document.</param>
    public static TimePeriod? At(EnglishSentence sentence, int first, int? year, out int last, out bool yearStated)
    {
        (last, yearStated) = (first, true);
        if (Iso(sentence, first, out last) is { } iso)
        {
            return TimePeriod.At(iso);
        }

        if (YearAt(sentence, first) is { } stated)
        {
            last = first;
            return TimePeriod.At(new PartialDate(stated));
        }

        // 18 October 2023, 18th of October
        if (
            DayAt(sentence, first) is { } day
            && MonthsAt(sentence, Behind(sentence, first, day.Last), out var length) is { } named
            && named.First == named.Last
        )
        {
            var at = Behind(sentence, first, day.Last) + length;
            return WithYear(sentence, at, year, named.First, named.First, day.Day, out last, out yearStated);
        }

        if (MonthsAt(sentence, first, out length) is not { } months)
        {
            return null;
        }

        var next = first + length;
        if (
            months.First == months.Last
            && (sentence.Is(next, "-") || sentence.Is(next, "to"))
            && MonthsAt(sentence, next + 1, out var other) is { } end
            && end.First == end.Last
            && end.Last > months.First
        )
        {
            return WithYear(sentence, next + 1 + other, year, months.First, end.Last, null, out last, out yearStated);
        }

        // October 18, 2023
        if (months.First == months.Last && DayAt(sentence, next) is { } behind && !IsScaled(sentence, behind.Last + 1))
        {
            // October 17-18, 2023
            if (
                sentence.Is(behind.Last + 1, "-")
                && DayAt(sentence, behind.Last + 2) is { } until
                && until.Day > behind.Day
                && WithYear(sentence, until.Last + 1, year, months.First, months.First, until.Day, out last, out yearStated) is { } closing
            )
            {
                return TimePeriod.Between(closing.End with { Day = behind.Day }, closing.End);
            }

            return WithYear(sentence, behind.Last + 1, year, months.First, months.First, behind.Day, out last, out yearStated);
        }

        return WithYear(sentence, next, year, months.First, months.Last, null, out last, out yearStated);
    }

    /// <summary>Four digits of a year, nothing glued to them.</summary>
    public static int? YearAt(EnglishSentence sentence, int index)
    {
        var token = sentence[index];
        if (
            token.Kind != EnglishTokenKind.Number
            || token.Text.Length != 4
            || !int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < FirstYear or >= LastYear
        )
        {
            return null;
        }

        var glued = sentence[index + 1];
        return
            (glued.IsGlued && (glued.Kind == EnglishTokenKind.Word || glued.Text is "%" or "+" or ":" or "/"))
            || (token.IsGlued && sentence[index - 1] is { Text: "$" or "€" or "£" or "¥" or ":" or "/" or "." })
            ? null
            : year;
    }

    /// <summary>Month names are read with a capital only: may and march are verbs too.</summary>
    public static (int First, int Last)? MonthsAt(EnglishSentence sentence, int index, out int length)
    {
        var found = Months.At(sentence, index, out length);
        return found is { } months && (months.First != months.Last || sentence[index].IsCapital) ? months : null;
    }

    private static TimePeriod? WithYear(
        EnglishSentence sentence,
        int index,
        int? known,
        int first,
        int last,
        int? day,
        out int lastToken,
        out bool stated
    )
    {
        var at = index;
        while (sentence[at].Text is "," or "of" or "the" or ".")
        {
            at++;
        }

        stated = YearAt(sentence, at) is not null && at - index <= 2;
        lastToken = stated ? at : index - 1;
        if ((stated ? YearAt(sentence, at) : known) is not { } year)
        {
            return null;
        }

        return day is { } of ? (of <= DateTime.DaysInMonth(year, first) ? TimePeriod.At(new PartialDate(year, first, of)) : null)
            : first == last ? TimePeriod.At(new PartialDate(year, first))
            : TimePeriod.Between(new PartialDate(year, first), new PartialDate(year, last));
    }

    private static (int Day, int Last)? DayAt(EnglishSentence sentence, int index)
    {
        var token = sentence[index];
        if (
            token.Kind != EnglishTokenKind.Number
            || token.Text.Length > 2
            || !int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            || day is < 1 or > 31
        )
        {
            return null;
        }

        var suffixed = sentence.IsGlued(index + 1) && sentence[index + 1].Text is "st" or "nd" or "rd" or "th";
        return suffixed || !sentence.IsGlued(index + 1) || sentence[index + 1].Kind == EnglishTokenKind.Sign
            ? (day, suffixed ? index + 1 : index)
            : null;
    }

    /// <summary>The token behind the day, an "of" between left out.</summary>
    private static int Behind(EnglishSentence sentence, int first, int last) =>
        last + (sentence.Is(last + 1, "of") && last >= first ? 2 : 1);

    private static bool IsScaled(EnglishSentence sentence, int index) =>
        EnglishNumberWords.Is(sentence[index], NumberWordRole.Hundred | NumberWordRole.Scale)
        || sentence.Is(index, "%")
        || sentence.Is(index, "percent");

    private static PartialDate? Iso(EnglishSentence sentence, int first, out int last)
    {
        last = first + 4;
        return
            sentence[first].Text.Length == 4
            && sentence.Is(first + 1, "-")
            && sentence.IsGlued(first + 1)
            && sentence.IsNumber(first + 2)
            && sentence.Is(first + 3, "-")
            && sentence.IsNumber(first + 4)
            && PartialDate.TryParse($"{sentence[first].Text}-{sentence[first + 2].Text}-{sentence[first + 4].Text}", out var date)
            ? date
            : null;
    }
}
