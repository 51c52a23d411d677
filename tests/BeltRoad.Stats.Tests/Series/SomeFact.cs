using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Mentions;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Tests.Series;

/// <summary>Facts made by hand, each in a sentence of its own that prints its number.</summary>
internal static class SomeFact
{
    public static readonly Unit Dollars = new("USD", Dimension.Currency);
    public static readonly Unit Yuan = new("CNY", Dimension.Currency);
    public static readonly Unit People = new("person", Dimension.Person);

    /// <summary>A document that says each subject with its number, a sentence a fact.</summary>
    public static Ledger LedgerOf(string id, params Fact[] facts)
    {
        var text = string.Empty;
        var placed = new List<Fact>();
        foreach (var fact in facts)
        {
            var start = text.Length;
            text += fact.Subject;
            var number = new TextSpan(text.Length, text.Length + fact.AsPrinted.Length);
            text += fact.AsPrinted + "。\n";
            placed.Add(fact with { DocumentId = id, Span = number, Sentence = new TextSpan(start, text.Length - 1) });
        }

        var document = new SourceDocument
        {
            Id = id,
            Text = text,
            Lines = LineMap.Of(text),
            Published = new PartialDate(2023, 10),
        };
        return new Ledger(document, [.. placed.Select(fact => new NumberMention(fact.Span, MentionClass.Statistic, "made"))], placed);
    }

    public static Fact Of(decimal value, Unit unit, string subject = "某项数据", string? counted = null) =>
        new()
        {
            DocumentId = "made",
            Span = default,
            Sentence = default,
            Value = value,
            AsPrinted = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            SignificantDigits = value.ToString(System.Globalization.CultureInfo.InvariantCulture).Count(char.IsAsciiDigit),
            Unit = unit,
            Counted = counted,
            Subject = subject,
            Measure = Measure.Cumulative,
            Kind = Kind.Trade,
        };

    public static TimePeriod Time(string text) => TimePeriod.TryParse(text, out var time) ? time : throw new FormatException(text);
}
