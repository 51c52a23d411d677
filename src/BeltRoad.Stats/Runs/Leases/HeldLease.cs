namespace BeltRoad.Stats.Runs.Leases;

/// <summary>A lease as the database knows it; times in UTC by its clock.</summary>
/// <param name="Holder">What the process calls itself.</param>
/// <param name="IsHeld">Whether it has not ended.</param>
internal sealed record HeldLease(string Name, string Holder, DateTime Acquired, DateTime Expires, bool IsHeld);
