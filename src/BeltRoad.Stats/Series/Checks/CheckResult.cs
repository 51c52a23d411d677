namespace BeltRoad.Stats.Series.Checks;

internal enum CheckResult
{
    Fail,
    Pass,

    /// <summary>A figure that the sum needs is not stated, or is of another set of countries.</summary>
    NotCheckable,
}
