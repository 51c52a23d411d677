using System.Globalization;

namespace BeltRoad.Stats.Evaluation;

internal sealed record ScoreFigure(string Name, double Value, bool IsCount)
{
    /// <summary><c>name: value</c>; a share has four decimals.</summary>
    public override string ToString() => Name + ": " + (IsCount ? Value.ToString("F0", CultureInfo.InvariantCulture) : Share());

    /// <summary>
    /// Exact halves of the last decimal are rounded to the even digit, as in Python; only odd thirty-seconds are such halves.
    /// </summary>
    private string Share() =>
        double.IsOddInteger(Value * 32)
            ? decimal.Round((decimal)Value, 4, MidpointRounding.ToEven).ToString("F4", CultureInfo.InvariantCulture)
            : Value.ToString("F4", CultureInfo.InvariantCulture);
}
