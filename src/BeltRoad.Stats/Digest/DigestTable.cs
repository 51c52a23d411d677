namespace BeltRoad.Stats.Digest;

/// <summary>The figures of one kind, parted by unit.</summary>
/// <param name="Omitted">Figures of the kind that are in the exports only.</param>
internal sealed record DigestTable(string Id, string Title, IReadOnlyList<TablePart> Parts, int Omitted);
