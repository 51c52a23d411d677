using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>All figures of a good run, equal statements joined and set against each other.</summary>
/// <param name="Run">The number of the run.</param>
internal sealed record FigureBook(long Run, IReadOnlyList<Figure> Figures, IReadOnlyList<Conflict> Conflicts)
{
    /// <summary>Null if the store has no good run yet.</summary>
    /// <exception cref="Diagnostics.RefusedException">The store cannot be read.</exception>
    public static FigureBook? Of(FactStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.LastGoodRunId() is not { } run)
        {
            return null;
        }

        var facts = store.Find(new FactQuery { Run = run });
        var observations = Observations.Of(StoredClaims.Of(store.DocumentsOf(run), facts), IndicatorLexicon.Default);
        var conflicts = ConflictRegister.Of(observations);
        var contested = new Dictionary<Observation, Conflict>(ReferenceEqualityComparer.Instance);
        foreach (var conflict in conflicts)
        {
            foreach (var side in conflict.Others.Prepend(conflict.Used))
            {
                contested.TryAdd(side, conflict);
            }
        }

        return new FigureBook(
            run,
            [.. observations.Select(observation => Figure.Of(observation, contested.GetValueOrDefault(observation)))],
            conflicts
        );
    }
}
