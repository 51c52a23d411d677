namespace BeltRoad.Stats.Charts.Wording;

/// <summary>A figure in words, in the pieces a layout sets apart.</summary>
/// <param name="Hedge">"over", "nearly", "about", "under", or empty.</param>
/// <param name="Prefix">A currency sign that stands before the number, or empty.</param>
/// <param name="Number">Digits as printed, never more; a range has its dash.</param>
/// <param name="Scale">"bn", "mn", "%" or empty; in Chinese with the unit.</param>
/// <param name="Unit">The unit's word after the scale, or empty.</param>
/// <param name="Space">What parts hedge and number: a space in English, nothing in Chinese.</param>
internal sealed record FigureText(string Hedge, string Prefix, string Number, string Scale, string Unit, string Space)
{
    private const char Unbroken = '\u00A0';

    /// <summary>Number with scale, without currency and unit, for an axis that already names them: <c>380 bn</c>.</summary>
    public string Short => Glue(Number, Scale);

    /// <summary>With currency and unit: <c>US$380 bn</c>, <c>3.9 mn t</c>.</summary>
    public string Full => Glue(Prefix + Short, Unit);

    public string HedgedShort => Hedge.Length == 0 ? Short : Hedge + Space + Short;

    public string HedgedFull => Hedge.Length == 0 ? Full : Hedge + Space + Full;

    private string Glue(string number, string word) =>
        word.Length == 0 ? number
        : word[0] == '%' || Space.Length == 0 ? number + word
        : number + Unbroken + word;
}
