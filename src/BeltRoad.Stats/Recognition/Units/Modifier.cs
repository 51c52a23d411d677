namespace BeltRoad.Stats.Recognition.Units;

/// <summary>The hedge a figure is printed with. It survives to the charts: "over 380 bn" is not 380 bn.</summary>
public enum Modifier
{
    /// <summary>No hedge: the figure as it is printed.</summary>
    Exact,

    /// <summary>约, 左右, 上下.</summary>
    About,

    /// <summary>近, 将近, 接近: close to, from below.</summary>
    Nearly,

    /// <summary>超, 逾, 多, 余, 以上: above the value.</summary>
    Over,

    /// <summary>不足, 不到, 以下: below the value.</summary>
    Under,

    /// <summary>数百万, 上千: some unstated multiple of the value, which is one of its order of magnitude.</summary>
    Several,
}
