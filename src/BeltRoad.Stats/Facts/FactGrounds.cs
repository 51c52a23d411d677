using BeltRoad.Stats.Facts.Clauses;
using BeltRoad.Stats.Recognition.Dates;

namespace BeltRoad.Stats.Facts;

/// <summary>What a fact was made of: where it stands, the date that governs it, and what relative dates were resolved against.</summary>
/// <param name="Date">Null where no date governs the figure.</param>
internal readonly record struct FactGrounds(Statement Statement, DateExpression? Date, ReferenceDate Reference);
