using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Recognition.Dates;

/// <summary>
/// When a value holds: a date (<c>2022</c>, <c>2016-11</c>), an interval (<c>2013/2022</c>), or everything up to a date
/// (<c>../2023-06-30</c>: as of it, or accumulated to it). The text form follows ISO 8601-2, as SDMX does.
/// </summary>
/// <param name="Start">Null where the beginning is not stated.</param>
public readonly record struct TimePeriod(PartialDate? Start, PartialDate End)
{
    /// <summary>A single date.</summary>
    public static TimePeriod At(PartialDate date) => new(date, date);

    /// <summary>As of a date, or accumulated up to it.</summary>
    public static TimePeriod UpTo(PartialDate date) => new(null, date);

    /// <summary>From one date to another, both included.</summary>
    public static TimePeriod Between(PartialDate start, PartialDate end) => new(start, end);

    /// <summary>As of a date, or accumulated up to it.</summary>
    public bool IsUpTo => Start is null;

    /// <summary>One date, not an interval.</summary>
    public bool IsSingle => Start == End;

    /// <summary><c>2022</c>, <c>2013/2022</c> or <c>../2023-06-30</c>.</summary>
    public override string ToString() =>
        Start is not { } start ? "../" + End
        : start == End ? End.ToString()
        : start + "/" + End;

    /// <summary>Reads what <see cref="ToString"/> writes; false for anything else.</summary>
    public static bool TryParse(string? text, out TimePeriod period)
    {
        period = default;
        if (text is null)
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!PartialDate.TryParse(text, out var single))
            {
                return false;
            }

            period = At(single);
            return true;
        }

        if (!PartialDate.TryParse(text[(slash + 1)..], out var end))
        {
            return false;
        }

        if (text[..slash] == "..")
        {
            period = UpTo(end);
            return true;
        }

        if (!PartialDate.TryParse(text[..slash], out var start))
        {
            return false;
        }

        period = Between(start, end);
        return true;
    }
}
