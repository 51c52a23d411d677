namespace BeltRoad.Stats.Drawing.Primitives;

/// <summary>
/// The standard structure types of ISO 32000-1, 14.8.4, that the digest needs. <see cref="Document"/> is opened by the writer.
/// </summary>
internal enum StructureTag
{
    Document,
    Section,
    H1,
    H2,
    H3,
    P,
    Caption,
    Table,
    TableHead,
    TableBody,
    TR,
    TH,
    TD,
    List,
    ListItem,
    ListBody,
    Figure,
    Span,
    Link,
}
