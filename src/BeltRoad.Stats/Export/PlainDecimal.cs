using System.Globalization;

namespace BeltRoad.Stats.Export;

/// <summary>Writes a decimal exactly and in one form: no exponent, no thousands separator, no trailing zeros after the point.</summary>
internal static class PlainDecimal
{
    /// <summary>The length of the longest decimal: its sign, 29 digits and the point, with a leading zero.</summary>
    public const int Longest = 32;

    public static string Of(decimal value)
    {
        Span<char> room = stackalloc char[Longest];
        return room[..Write(value, room)].ToString();
    }

    /// <param name="room">At least <see cref="Longest"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    public static int Write(decimal value, Span<char> room)
    {
        if (!value.TryFormat(room, out var length, provider: CultureInfo.InvariantCulture))
        {
            throw new ArgumentException($"A decimal takes up to {Longest} characters.", nameof(room));
        }

        ReadOnlySpan<char> text = room[..length];
        if (text.Contains('.'))
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }

        if (text is not "-0")
        {
            return text.Length;
        }

        room[0] = '0';
        return 1;
    }
}
