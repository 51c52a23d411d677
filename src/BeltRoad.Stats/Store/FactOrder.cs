namespace BeltRoad.Stats.Store;

/// <summary>By what facts are put in order. Within it, and where it tells nothing, they stand by document and place.</summary>
internal enum FactOrder
{
    Claim,

    /// <summary>Values of unlike units are not compared: they stand unit by unit, by the units' codes.</summary>
    Value,

    Subject,

    /// <summary>By the last day of the time; the undated last, whichever way the order is turned.</summary>
    Time,
}
