using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Digest;

/// <summary>A figure of the cover.</summary>
/// <param name="Label">The indicator's name or the subject, with the time where another figure has the same.</param>
/// <param name="Hedge">The word under the number: "over", or "as stated".</param>
/// <param name="AsOf">When it holds and how it was gathered: "2013–2022, cumulative".</param>
internal sealed record KeyFigure(string Label, FigureText Figure, Modifier Modifier, string Hedge, string AsOf, string Claim)
{
    /// <summary>Says which claim contradicts it; empty where none does.</summary>
    public string Contested { get; init; } = string.Empty;
}
