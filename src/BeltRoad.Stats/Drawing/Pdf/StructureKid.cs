namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>A child element, a stretch of marked content on a page, or an annotation on a page.</summary>
internal readonly record struct StructureKid(StructureNode? Child, int Page, int ContentId, int Annotation)
{
    public static StructureKid Element(StructureNode child) => new(child, 0, 0, 0);

    public static StructureKid Content(int page, int id) => new(null, page, id, 0);

    public static StructureKid OfAnnotation(int page, int annotation) => new(null, page, 0, annotation);
}
