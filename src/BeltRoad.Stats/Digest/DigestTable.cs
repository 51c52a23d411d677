namespace BeltRoad.Stats.Digest;

/// <summary>The figures of one kind, parted by unit.</summary>
/// <param name="Omitted">Figures of the kind that are in the full fact table only.</param>
public sealed record DigestTable(string Id, string Title, IReadOnlyList<TablePart> Parts, int Omitted);
