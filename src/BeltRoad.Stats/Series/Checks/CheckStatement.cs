namespace BeltRoad.Stats.Series.Checks;

/// <summary>A statement that a check uses.</summary>
/// <param name="Place">The claim code if no figure is stated here; null if <paramref name="Claim"/> has it.</param>
/// <param name="Words">The words of the place; null if a figure is stated, whose sentence is then quoted.</param>
/// <param name="Claim">The figure stated here; null for a place without a figure, such as a list item.</param>
internal readonly record struct CheckStatement(string? Place, string? Words, Claim? Claim)
{
    /// <summary>The claim code.</summary>
    public string Code => Place ?? Claim!.Code;

    /// <summary>The sentence, or the words of the place.</summary>
    public string Quote => Words ?? Claim!.Quote;

    public static CheckStatement Of(Claim claim) => new(null, null, claim);
}
