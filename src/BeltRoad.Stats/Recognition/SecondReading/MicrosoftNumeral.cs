using System.Globalization;
using BeltRoad.Stats.Recognition.Numerals;
using Microsoft.Recognizers.Text;

namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// Makes a numeral of what a model of the package returns: a place, the characters there, and a value in decimal notation.
/// </summary>
internal static class MicrosoftNumeral
{
    private const string ValueKey = "value";

    /// <summary>Null where the value is no number, or larger than a decimal holds.</summary>
    /// <param name="form">Said of all numerals of the model.</param>
    public static Numeral? Of(ReadOnlySpan<char> sentence, ModelResult result, NumeralForms form)
    {
        var start = result.Start;
        while (start <= result.End && !NumeralCharacters.CanStart(sentence[start]) && !char.IsAsciiLetter(sentence[start]))
        {
            start++;
        }

        if (
            start > result.End
            || result.Resolution is null
            || !result.Resolution.TryGetValue(ValueKey, out var stated)
            || !decimal.TryParse(
                Convert.ToString(stated, CultureInfo.InvariantCulture).AsSpan().TrimEnd('%'),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            )
        )
        {
            return null;
        }

        var printed = sentence[start..(result.End + 1)];
        return new Numeral(start, result.End + 1, Math.Abs(value), null, form | FormsOf(printed), SignificantDigitsOf(printed));
    }

    private static NumeralForms FormsOf(ReadOnlySpan<char> printed)
    {
        var forms = NumeralForms.None;
        foreach (var c in printed)
        {
            forms |=
                NumeralCharacters.IsArabic(c) ? NumeralForms.Arabic
                : NumeralCharacters.IsLargeScale(c) ? NumeralForms.Scaled
                : c is '.' or '点' ? NumeralForms.Decimal
                : NumeralForms.None;
        }

        return printed is "半" ? NumeralForms.Half : forms;
    }

    private static int SignificantDigitsOf(ReadOnlySpan<char> printed)
    {
        var digits = 0;
        foreach (var c in printed)
        {
            var digit = NumeralCharacters.IsArabic(c) ? c - '0' : NumeralCharacters.DigitOf(c);
            digits += digit > 0 || (digit == 0 && digits > 0) ? 1 : 0;
        }

        return Math.Max(1, digits);
    }
}
