using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Digest;

/// <summary>A figure of the cover.</summary>
/// <param name="Label">The indicator's name, a gloss of the subject, or in Chinese the subject.</param>
/// <param name="Hedge">The word under the number: "over", or "as stated".</param>
/// <param name="AsOf">When it holds and how it was gathered: "2013–2022, cumulative".</param>
internal sealed record KeyFigure(string Label, FigureText Figure, Modifier Modifier, string Hedge, string AsOf, string Claim)
{
    /// <summary>Says which claim contradicts it; empty where none does.</summary>
    public string Contested { get; init; } = string.Empty;

    /// <summary>The subject in the source's own words, where the label is a gloss of them; empty otherwise.</summary>
    public string Source { get; init; } = string.Empty;
}
