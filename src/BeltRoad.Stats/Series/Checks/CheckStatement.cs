namespace BeltRoad.Stats.Series.Checks;

/// <summary>A place that a check rests on.</summary>
/// <param name="Place">Its claim code where it states no figure; null where the claim tells it.</param>
/// <param name="Words">The words of the place; null where a figure is stated there, whose sentence is quoted.</param>
/// <param name="Claim">The figure stated there; null where the place states none, as an item of a list.</param>
internal readonly record struct CheckStatement(string? Place, string? Words, Claim? Claim)
{
    /// <summary>Its claim code.</summary>
    public string Code => Place ?? Claim!.Code;

    /// <summary>The sentence, or the words of the place.</summary>
    public string Quote => Words ?? Claim!.Quote;

    public static CheckStatement Of(Claim claim) => new(null, null, claim);
}
