using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Packing;
using BeltRoad.Stats.Recognition.SecondReading;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>Packs one fact, and unpacks it.</summary>
internal static class PackedFact
{
    public static void Write(PackWriter writer, Fact fact)
    {
        writer.Span(fact.Span);
        writer.Span(fact.Sentence);
        writer.Decimal(fact.Value);
        writer.Flag(fact.High is not null);
        if (fact.High is { } high)
        {
            writer.Decimal(high);
        }

        foreach (
            var number in (ReadOnlySpan<int>)
                [
                    fact.SignificantDigits,
                    (int)fact.Modifier,
                    (int)fact.Unit.Dimension,
                    (int)fact.Measure,
                    (int)fact.Basis,
                    (int)fact.Status,
                    (int)fact.Kind,
                ]
        )
        {
            writer.Number(number);
        }

        foreach (
            var word in (ReadOnlySpan<string?>)
                [fact.AsPrinted, fact.Subject, fact.Unit.Code, fact.Counted, fact.TimeRule, fact.Indicator, fact.Scope]
        )
        {
            writer.Word(word);
        }

        PackedTime.Write(writer, fact.Time);
        writer.Double(fact.Confidence);
        writer.List(fact.Doubts, static (writer, doubt) => writer.Number((int)doubt));
        writer.Number((int)fact.Second);
        writer.Flag(fact.BothReadings is not null);
        if (fact.BothReadings is { } both)
        {
            writer.Word(both.First);
            writer.Decimal(both.FirstValue);
            writer.Word(both.Second);
            writer.Decimal(both.SecondValue);
            writer.Word(both.SecondReader);
        }

        writer.List(fact.Trace, static (writer, step) => writer.Word(step));
    }

    /// <param name="document">The id of the document it is of.</param>
    public static Fact Read(ref PackReader reader, string document)
    {
        var (span, sentence, value) = (reader.Span(), reader.Span(), reader.Decimal());
        decimal? high = reader.Flag() ? reader.Decimal() : null;
        Span<int> numbers = stackalloc int[7];
        foreach (ref var number in numbers)
        {
            number = reader.Number();
        }

        return new Fact
        {
            DocumentId = document,
            Span = span,
            Sentence = sentence,
            Value = value,
            High = high,
            SignificantDigits = numbers[0],
            Modifier = (Modifier)numbers[1],
            Measure = (Measure)numbers[3],
            Basis = (PeriodBasis)numbers[4],
            Status = (Status)numbers[5],
            Kind = (Kind)numbers[6],
            AsPrinted = reader.Word()!,
            Subject = reader.Word()!,
            Unit = UnitOf(reader.Word()!, (Dimension)numbers[2]),
            Counted = reader.Word(),
            TimeRule = reader.Word(),
            Indicator = reader.Word(),
            Scope = reader.Word(),
            Time = PackedTime.Period(ref reader),
            Confidence = reader.Double(),
            Doubts = reader.List(static (ref reader) => (Doubt)reader.Number()),
            Second = (SecondVerdict)reader.Number(),
            BothReadings = reader.Flag()
                ? new TwoReadings(reader.Word()!, reader.Decimal(), reader.Word()!, reader.Decimal(), reader.Word()!)
                : null,
            Trace = reader.List(static (ref reader) => reader.Word()!),
        };
    }

    private static Unit UnitOf(string code, Dimension dimension) =>
        UnitCodes.Find(code) is { } known && known.Dimension == dimension ? known : new Unit(code, dimension);
}
