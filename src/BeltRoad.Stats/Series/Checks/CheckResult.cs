namespace BeltRoad.Stats.Series.Checks;

internal enum CheckResult
{
    Fail,
    Pass,

    /// <summary>A figure that the calculation needs is not stated, or is about another set of countries.</summary>
    NotCheckable,
}
