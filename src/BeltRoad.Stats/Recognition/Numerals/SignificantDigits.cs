namespace BeltRoad.Stats.Recognition.Numerals;

/// <summary>How exactly a scaled numeral states its value: zeros at the end come from its scale words.</summary>
internal static class SignificantDigits
{
    /// <summary>The digits of the whole part up to its last one that is not zero: 2 for 350, at least 1.</summary>
    public static int Of(decimal value)
    {
        var whole = decimal.Truncate(value);
        if (whole <= long.MaxValue)
        {
            return Of((long)whole);
        }

        while (whole != 0 && whole % 10 == 0)
        {
            whole /= 10;
        }

        var digits = 0;
        while (whole != 0)
        {
            whole = decimal.Truncate(whole / 10);
            digits++;
        }

        return Math.Max(1, digits);
    }

    private static int Of(long whole)
    {
        while (whole != 0 && whole % 10 == 0)
        {
            whole /= 10;
        }

        var digits = 0;
        for (; whole != 0; whole /= 10)
        {
            digits++;
        }

        return Math.Max(1, digits);
    }
}
