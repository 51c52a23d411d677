namespace BeltRoad.Stats.Drawing.Text;

/// <summary>What the breaker must know of a character, as the column <c>classes</c> of line-breaking.csv lists it.</summary>
[Flags]
internal enum LineBreakClass
{
    None = 0,

    /// <summary><c>no_start</c>: no line starts with it.</summary>
    NoStart = 1,

    /// <summary><c>no_end</c>: no line ends with it.</summary>
    NoEnd = 2,

    /// <summary><c>numeral</c>: an ideograph that numbers are written with; two of them stay together.</summary>
    Numeral = 4,

    /// <summary><c>after_number</c>: stays with a number before it, as a scale word or the word for year does.</summary>
    AfterNumber = 8,

    /// <summary><c>before_ellipsis</c>: dropped where an ellipsis follows.</summary>
    BeforeEllipsis = 16,
}
