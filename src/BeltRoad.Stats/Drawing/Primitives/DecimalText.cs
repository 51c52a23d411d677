using System.Text;

namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>Coordinates as short text, the same on every machine: rounded, no exponent, no needless zeros.</summary>
internal static class DecimalText
{
    private static readonly long[] Powers = [1, 10, 100, 1000, 10000, 100000, 1000000];

    /// <param name="decimals">0 to 6.</param>
    public static StringBuilder AppendDecimal(this StringBuilder text, double value, int decimals = 2)
    {
        var power = Powers[decimals];
        var scaled = (long)Math.Round(value * power, MidpointRounding.AwayFromZero);
        if (scaled < 0)
        {
            text.Append('-');
            scaled = -scaled;
        }

        var (whole, rest) = Math.DivRem(scaled, power);
        if (whole != 0 || rest == 0)
        {
            AppendWhole(text, whole);
        }

        if (rest == 0)
        {
            return text;
        }

        text.Append('.');
        for (var digit = power / 10; rest > 0; digit /= 10)
        {
            text.Append((char)('0' + (rest / digit)));
            rest %= digit;
        }

        return text;
    }

    public static string Of(double value, int decimals = 2) => new StringBuilder().AppendDecimal(value, decimals).ToString();

    private static void AppendWhole(StringBuilder text, long value)
    {
        if (value >= 10)
        {
            AppendWhole(text, value / 10);
        }

        text.Append((char)('0' + (value % 10)));
    }
}
