using BeltRoad.Stats.Facts.Packing;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>Packs dates and periods, and unpacks them.</summary>
internal static class PackedTime
{
    private const int None = 0;
    private const int UpTo = 1;
    private const int Single = 2;
    private const int Between = 3;

    public static void Write(PackWriter writer, TimePeriod? time)
    {
        writer.Number(
            time switch
            {
                null => None,
                { IsUpTo: true } => UpTo,
                { IsSingle: true } => Single,
                _ => Between,
            }
        );
        if (time is not { } period)
        {
            return;
        }

        if (period is { Start: { } start, IsSingle: false })
        {
            Write(writer, start);
        }

        Write(writer, period.End);
    }

    public static TimePeriod? Period(ref PackReader reader) =>
        reader.Number() switch
        {
            None => null,
            UpTo => TimePeriod.UpTo(Stated(ref reader)),
            Single => TimePeriod.At(Stated(ref reader)),
            _ => TimePeriod.Between(Stated(ref reader), Stated(ref reader)),
        };

    public static void Write(PackWriter writer, PartialDate? date)
    {
        writer.Flag(date is not null);
        if (date is { } stated)
        {
            Write(writer, stated);
        }
    }

    public static PartialDate? Date(ref PackReader reader) => reader.Flag() ? Stated(ref reader) : null;

    private static void Write(PackWriter writer, PartialDate date)
    {
        writer.Number(date.Year);
        writer.Number(date.Month ?? 0);
        writer.Number(date.Day ?? 0);
    }

    private static PartialDate Stated(ref PackReader reader)
    {
        var (year, month, day) = (reader.Number(), reader.Number(), reader.Number());
        return new PartialDate(year, month == 0 ? null : month, day == 0 ? null : day);
    }
}
