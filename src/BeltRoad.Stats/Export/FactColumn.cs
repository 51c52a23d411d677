using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Series.Reviews;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>A column of the exported facts. The columns and their order are defined in <c>Export/fact-columns.csv</c>.</summary>
/// <param name="Type"><c>text</c> or <c>number</c>; empty if only Parquet has the column.</param>
/// <param name="Width">The width of the column in a workbook, in characters.</param>
/// <param name="Parquet">The type of its values in Parquet, by its name in that file.</param>
/// <param name="Value">Returns a fact's value: a <c>Func</c> from the fact to text, number, date or a list of texts. Null if the fact alone
/// does not determine it.</param>
internal sealed record FactColumn(string Name, string Type, double Width, string Parquet, string Meaning, Delegate? Value)
{
    /// <summary>Decimal places of a decimal in Parquet.</summary>
    public const int Scale = 18;

    /// <summary>Total digits of a decimal in Parquet, the most that readers accept.</summary>
    public const int Precision = 38;

    private const decimal TooLarge = 1e20m;

    private static readonly Dictionary<string, Delegate> Values = new(StringComparer.Ordinal)
    {
        ["claim"] = Text(static stored => stored.Code),
        ["doc"] = Text(static stored => stored.Fact.DocumentId),
        ["line"] = Number(static stored => stored.Line),
        ["column"] = Number(static stored => stored.Column),
        ["section"] = Text(static stored => stored.Section),
        ["place"] = Text(static stored => stored.Place.Length > 0 ? stored.Place : null),
        ["subject"] = Text(static stored => stored.Fact.Subject),
        ["value"] = Number(static stored => stored.Fact.Value),
        ["value_exact"] = Text(static stored => Exact(stored.Fact.Value)),
        ["high"] = Number(static stored => stored.Fact.High),
        ["high_exact"] = Text(static stored => Exact(stored.Fact.High)),
        ["unit"] = Text(static stored => stored.Fact.Unit.Code),
        ["multiple"] = Text(static stored => stored.Fact.Multiple),
        ["counted"] = Text(static stored => stored.Fact.Counted),
        ["modifier"] = Text(static stored => EnumNames.Name(stored.Fact.Modifier)),
        ["as_printed"] = Text(static stored => stored.Fact.AsPrinted),
        ["significant_digits"] = Number(static stored => stored.Fact.SignificantDigits),
        ["measure"] = Text(static stored => EnumNames.Name(stored.Fact.Measure)),
        ["basis"] = Text(static stored => EnumNames.Name(stored.Fact.Basis)),
        ["status"] = Text(static stored => EnumNames.Name(stored.Fact.Status)),
        ["time"] = Text(static stored => stored.Fact.Time?.ToString()),
        ["time_from"] = Date(static time => time.Start?.FirstDay),
        ["time_to"] = Date(static time => time.End.LastDay),
        ["kind"] = Text(static stored => EnumNames.Name(stored.Fact.Kind)),
        ["indicator"] = Text(static stored => stored.Fact.Indicator),
        ["scope"] = Text(static stored => stored.Fact.Scope),
        ["condition"] = Text(static stored => stored.Fact.Condition),
        ["confidence"] = Number(static stored => decimal.Round((decimal)stored.Fact.Confidence, 4)),
        ["doubts"] = Text(static stored => stored.Doubts),
        ["reviewed_by"] = Text(static stored => Review.Of(stored.Fact)?.By),
        ["reviewed_on"] = Text(static stored => Review.Of(stored.Fact)?.On),
        ["sentence"] = Text(static stored => stored.Quote),
    };

    /// <summary>Separates the elements of a list that is written as one text.</summary>
    public string Separator => Name == "section" ? HeadingPath.Separator : " ";

    public static IReadOnlyList<FactColumn> All { get; } =
    [
        .. LexiconTable
            .Read("Export/fact-columns.csv", "name", "type", "width", "parquet", "meaning")
            .Select(static row => new FactColumn(
                row[0],
                row[1],
                row[2].Length == 0 ? 0 : double.Parse(row[2], CultureInfo.InvariantCulture),
                row[3],
                row[4],
                Values.GetValueOrDefault(row[0])
            )),
    ];

    /// <summary>The columns of facts.csv and facts.xlsx, whose values are texts and numbers.</summary>
    public static IReadOnlyList<FactColumn> OfTables { get; } = [.. All.Where(static column => column.Type.Length > 0)];

    /// <summary>The value as a decimal column holds it: rounded to its decimal places; null if it is too large.</summary>
    public static decimal? Held(decimal? value) => value is < TooLarge and > -TooLarge ? decimal.Round(value.Value, Scale) : null;

    private static string? Exact(decimal? value) => value is { } number && Held(number) != number ? PlainDecimal.Of(number) : null;

    private static Func<StoredFact, string?> Text(Func<StoredFact, string?> value) => value;

    private static Func<StoredFact, decimal?> Number(Func<StoredFact, decimal?> value) => value;

    private static Func<StoredFact, DateOnly?> Date(Func<TimePeriod, PartialDate?> value) =>
        stored =>
            stored.Fact.Time is { } time && value(time) is { Month: { } month, Day: { } day } date
                ? new DateOnly(date.Year, month, day)
                : null;
}
