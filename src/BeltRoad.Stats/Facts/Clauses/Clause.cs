namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>A clause of a sentence in tokens, the first up to and including the last; signs at its ends are left out.</summary>
internal readonly record struct Clause(int Index, int First, int Last)
{
    public bool Contains(int token) => token >= First && token <= Last;
}
