using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>Puts values in words: digits as the document prints them, never more, exact decimals throughout.</summary>
internal sealed class FigureFormat(Words words)
{
    private const string Minus = "\u2212";
    private const string EnDash = "\u2013";
    private const string Times = "\u00D7";

    /// <summary>With more decimals than these a figure is printed in the next smaller scale: 417,568.3亿 and not 41.75683万亿.</summary>
    private const int MostDecimals = 3;
    private const decimal LeastScale = 10_000m;

    private static readonly (decimal Size, string Id)[] EnglishScales =
    [
        (1_000_000_000_000m, "scale.tn"),
        (1_000_000_000m, "scale.bn"),
        (1_000_000m, "scale.mn"),
    ];
    private static readonly (decimal Size, string Id)[] ChineseScales =
    [
        (1_000_000_000_000m, "scale.wanyi"),
        (100_000_000m, "scale.yi"),
        (10_000m, "scale.wan"),
    ];

    private bool IsEnglish => words.Language == DigestLanguage.English;

    /// <summary>The figure of a fact with its hedge, unit and the zeros the document prints.</summary>
    public FigureText Of(Fact fact)
    {
        if (fact.Unit.Dimension is Dimension.Times or Dimension.Multiple)
        {
            return InTimes(fact);
        }

        var signed = fact.Measure is Measure.Growth or Measure.Change;
        var (prefix, unit) = UnitOf(fact.Unit);
        if (IsEnglish && fact.Unit.Dimension == Dimension.PersonTime)
        {
            unit = PersonTimes.Of(fact) ?? unit;
        }

        var largest = fact.High is { } high ? Math.Max(Math.Abs(fact.Value), Math.Abs(high)) : Math.Abs(fact.Value);
        var (size, scale) = ScaleOf(fact.Unit, largest, PrintedDecimals(fact));
        var space = IsEnglish ? " " : string.Empty;
        if (fact.Modifier == Modifier.Several && SeveralOf(fact.Value) is { } some)
        {
            return new FigureText(string.Empty, prefix, some, string.Empty, unit, space);
        }

        var number = fact.High is { } end
            ? Range(fact.Value / size, end / size, signed, unit is "%" ? unit : string.Empty)
            : Number(fact.Value / size, signed, PrintedDecimals(fact), fact.SignificantDigits);
        if (unit.Length > 0 && unit[0] is '%' && IsEnglish)
        {
            return new FigureText(Hedge(fact.Modifier), prefix, number, unit, string.Empty, space);
        }

        return IsEnglish
            ? new FigureText(Hedge(fact.Modifier), prefix, number, scale, unit, space)
            : new FigureText(
                Hedge(fact.Modifier),
                string.Empty,
                scale.Length > 0 ? number.Replace(",", string.Empty, StringComparison.Ordinal) : number,
                scale,
                unit,
                space
            );
    }

    /// <summary>
    /// A multiple of its base is <c>×4</c>, a growth by so many times <c>+2 times (×3)</c>: neither can be taken for the other.
    /// </summary>
    private FigureText InTimes(Fact fact)
    {
        var number = Plain(fact);
        var space = IsEnglish ? " " : string.Empty;
        if (fact.Unit.Dimension == Dimension.Multiple)
        {
            return new FigureText(Hedge(fact.Modifier), string.Empty, Times + number, string.Empty, string.Empty, space);
        }

        var product = fact.High is { } high
            ? Range(fact.Value + 1, high + 1, signed: false)
            : Number(fact.Value + 1, signed: false, PrintedDecimals(fact), fact.SignificantDigits);
        var unit =
            fact.Value < 0 ? words["unit.times"] : string.Format(CultureInfo.InvariantCulture, words["figure.times"], Times + product);
        return new FigureText(Hedge(fact.Modifier), string.Empty, number, string.Empty, unit, space);
    }

    /// <summary>The word of a hedge, empty for a figure stated without one.</summary>
    public string Hedge(Modifier modifier) =>
        modifier switch
        {
            Modifier.About => words["hedge.about"],
            Modifier.Nearly => words["hedge.nearly"],
            Modifier.Over => words["hedge.over"],
            Modifier.Under => words["hedge.under"],
            _ => string.Empty,
        };

    /// <summary>
    /// A round value of an axis. All of an axis are in one scale, which the one with the unit names: <c>50</c>, <c>US$100 bn</c>;
    /// <c>40%</c>.
    /// </summary>
    /// <param name="typical">The value of the axis that chooses the scale.</param>
    public string Axis(decimal value, decimal typical, Unit unit, bool withUnit, bool signed = false)
    {
        var (prefix, word) = UnitOf(unit);
        var (size, scale) = ScaleOf(unit, Math.Abs(typical), 0);
        var number = Number(value / size, signed, 0, 0);
        if (unit.Dimension is Dimension.Percent)
        {
            return number + "%";
        }

        if (!withUnit)
        {
            return number;
        }

        return IsEnglish ? prefix + (scale.Length == 0 ? number : number + "\u00A0" + scale) : number + scale + word;
    }

    /// <summary>A value of a column that states one scale in its head.</summary>
    public static string InScale(decimal value, decimal size, bool signed) => Number(value / size, signed, 0, 0);

    /// <summary>In full and without unit: <c>74,000</c>, <c>+2.8 to +9.7</c>.</summary>
    public string Plain(Fact fact)
    {
        if (fact.Modifier == Modifier.Several && SeveralOf(fact.Value) is { } some)
        {
            return some;
        }

        var signed = fact.Measure is Measure.Growth or Measure.Change && fact.Unit.Dimension != Dimension.Multiple;
        return fact.High is { } high
            ? Range(fact.Value, high, signed)
            : Number(fact.Value, signed, PrintedDecimals(fact), fact.SignificantDigits);
    }

    /// <summary>The scale a column of one currency is printed in.</summary>
    public (decimal Size, string Name) ColumnScale(Unit unit) =>
        IsEnglish
            ? (1_000_000_000m, CurrencySign(unit.Code) + (unit.Code is "USD" ? " " : "\u00A0") + words["scale.bn"])
            : (100_000_000m, words["scale.yi"] + UnitOf(unit).Word);

    /// <summary>
    /// The unit's own word: <c>trains</c>, <c>US$</c>, <c>%</c>; the code itself where the table has none; empty for a count.
    /// </summary>
    public string UnitWord(Unit unit)
    {
        var (prefix, word) = UnitOf(unit);
        return prefix.Length > 0 && IsEnglish ? prefix.TrimEnd('\u00A0') : word;
    }

    private (string Prefix, string Word) UnitOf(Unit unit) =>
        unit.Dimension switch
        {
            Dimension.Count => (string.Empty, string.Empty),
            Dimension.Multiple => (string.Empty, words["unit.multiple"]),
            Dimension.Currency when IsEnglish => (unit.Code == "USD" ? "US$" : unit.Code + "\u00A0", string.Empty),
            _ => (string.Empty, words.Find("unit." + unit.Code) ?? unit.Code),
        };

    private static string CurrencySign(string code) => code == "USD" ? "US$" : code;

    private (decimal Size, string Scale) ScaleOf(Unit unit, decimal value, int decimals)
    {
        if (unit.Dimension is Dimension.Percent or Dimension.PercentagePoint or Dimension.BasisPoint or Dimension.Ratio)
        {
            return (1m, string.Empty);
        }

        foreach (var (size, id) in IsEnglish ? EnglishScales : ChineseScales)
        {
            if (
                value >= size
                && (size == LeastScale || decimal.Round(value / size, MostDecimals) == value / size)
                && (IsEnglish || decimals > 0 || value % (size / 1000m) == 0m || size > 10_000m)
            )
            {
                return (size, words[id]);
            }
        }

        return (1m, string.Empty);
    }

    /// <summary>"some millions" for 数百万: the order of magnitude is all that is stated.</summary>
    private string? SeveralOf(decimal order)
    {
        for (var (power, size) = (1, 10m); power <= 12; power++, size *= 10m)
        {
            if (order == size)
            {
                return words["several." + power.ToString(CultureInfo.InvariantCulture)];
            }
        }

        return null;
    }

    /// <summary>"2.8–9.7", "+2.8 to +9.7"; in Chinese 2.8%—9.7%, and 至 where an end is below zero.</summary>
    private string Range(decimal low, decimal high, bool signed, string percent = "")
    {
        if (IsEnglish)
        {
            return signed
                ? Number(low, signed: true, 0, 0) + "\u00A0to\u00A0" + Number(high, signed: true, 0, 0)
                : Number(low, signed: false, 0, 0) + EnDash + Number(high, signed: false, 0, 0);
        }

        var hasNegative = signed && Math.Min(low, high) < 0m;
        return Number(low, hasNegative, 0, 0)
            + percent
            + words[hasNegative ? "range.signed" : "range.plain"]
            + Number(high, hasNegative, 0, 0);
    }

    /// <param name="decimals">Decimals the document prints; its closing zeros are kept as far as the significant digits reach.</param>
    private static string Number(decimal value, bool signed, int decimals, int significant)
    {
        var text = Math.Abs(value).ToString("#,0.############################", CultureInfo.InvariantCulture);
        if (decimals > 0)
        {
            var digits =
                text.Count(char.IsAsciiDigit)
                - (
                    text.StartsWith("0.", StringComparison.Ordinal)
                        ? text.TakeWhile(character => character is '0' or '.').Count(char.IsAsciiDigit)
                        : 0
                );
            if (digits < significant)
            {
                text += (text.Contains('.', StringComparison.Ordinal) ? string.Empty : ".") + new string('0', significant - digits);
            }
        }

        return value < 0m ? Minus + text
            : signed && value > 0m ? "+" + text
            : text;
    }

    private static int PrintedDecimals(Fact fact)
    {
        var point = fact.AsPrinted.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return 0;
        }

        var at = point + 1;
        while (at < fact.AsPrinted.Length && char.IsAsciiDigit(fact.AsPrinted[at]))
        {
            at++;
        }

        return at - point - 1;
    }
}
