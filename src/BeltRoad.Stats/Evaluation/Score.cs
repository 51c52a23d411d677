namespace BeltRoad.Stats.Evaluation;

/// <summary>How well the predicted lines agree with the annotated ones.</summary>
/// <param name="Figures">Name and value, in print order: counts, and shares from 0 to 1. The names are those of <c>score.py</c>.</param>
/// <param name="Kinds">One for each kind of annotated statistic.</param>
internal sealed record Score(IReadOnlyList<ScoreFigure> Figures, IReadOnlyList<KindScore> Kinds, IReadOnlyList<ScoreError> Errors)
{
    /// <summary>What is found of each predicted statistic that counts, in text order of each document.</summary>
    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    public double this[string name] => Figures.First(figure => figure.Name == name).Value;
}
