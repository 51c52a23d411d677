using System.Globalization;

namespace BeltRoad.Stats.Export;

/// <summary>Writes a decimal exactly and in one way: no exponent, no thousands sign, no trailing zeros after the point.</summary>
public static class PlainDecimal
{
    public static string Of(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var plain = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return plain == "-0" ? "0" : plain;
    }
}
