using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>An element in its place in the tree, with what belongs to it in reading order.</summary>
internal sealed class StructureNode(StructureElement element, StructureNode? parent, int number)
{
    public StructureElement Element { get; } = element;

    public StructureNode? Parent { get; } = parent;

    /// <summary>The object's number.</summary>
    public int Number { get; } = number;

    public List<StructureKid> Kids { get; } = new(1);

    /// <summary>The page its first content stands on; 0 while it has none of its own.</summary>
    public int PageNumber { get; set; }

    /// <summary>For a figure: what its content covers on its first page, in PDF coordinates.</summary>
    public PageBox? Box { get; set; }

    public StructureTag Tag => Element.Tag;
}
