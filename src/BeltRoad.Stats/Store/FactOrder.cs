namespace BeltRoad.Stats.Store;

/// <summary>The sort order of facts. Equal facts are sorted by document and position.</summary>
internal enum FactOrder
{
    Claim,

    /// <summary>Values of different units are not compared: facts are grouped by unit, in the order of the units' codes.</summary>
    Value,

    Subject,

    /// <summary>By the last day of the time; undated facts come last in either direction.</summary>
    Time,
}
