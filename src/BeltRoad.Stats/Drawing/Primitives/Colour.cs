using System.Globalization;

namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>An opaque sRGB colour. There is no transparency in a scene: what lies on top covers what lies below.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <param name="hex">Six hexadecimal digits after a number sign, such as <c>#0B5363</c>.</param>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static Colour FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        if (
            hex.Length != 7
            || hex[0] != '#'
            || !int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
        )
        {
            throw new FormatException($"\"{hex}\" is not a colour; write it as #RRGGBB, for example #0B5363.");
        }

        return new Colour((byte)(rgb >> 16), (byte)((rgb >> 8) & 0xFF), (byte)(rgb & 0xFF));
    }

    /// <summary>The colour as <c>#rrggbb</c>, or <c>#rgb</c> where that says the same.</summary>
    public override string ToString()
    {
        var hex = string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");
        return hex[1] == hex[2] && hex[3] == hex[4] && hex[5] == hex[6] ? $"#{hex[1]}{hex[3]}{hex[5]}" : hex;
    }
}
