namespace BeltRoad.Stats.Cli.Questions;

/// <summary>What the documents say to a question.</summary>
/// <param name="Figures">The figures asked for, the best first; empty if they are not stated.</param>
/// <param name="Nearest">Figures that come near, with what they differ in.</param>
internal sealed record Answer(Question Question, IReadOnlyList<Figure> Figures, IReadOnlyList<(Figure Figure, Difference Why)> Nearest);

/// <summary>Why a figure is near to what was asked and not it.</summary>
internal enum Difference
{
    /// <summary>It is of another time, or of more than was asked for.</summary>
    Time,

    /// <summary>It is of another set of countries.</summary>
    Scope,

    /// <summary>It is a growth or a share, or it is none.</summary>
    Measure,

    /// <summary>It is a plan or forecast, or it is none.</summary>
    Status,

    /// <summary>It shares some of the words.</summary>
    Words,
}
