using System.Globalization;

namespace BeltRoad.Stats.Evaluation;

public sealed record ScoreFigure(string Name, double Value, bool IsCount)
{
    /// <summary><c>name: value</c>, a share with four decimals.</summary>
    public override string ToString() =>
        Name + ": " + Value.ToString(IsCount ? "F0" : "F4", CultureInfo.InvariantCulture);
}
