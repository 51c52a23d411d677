using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Series;

/// <summary>The parts of a document that a citation names.</summary>
/// <param name="Id">The file name without the folder.</param>
/// <param name="Title">Empty if it has none.</param>
/// <param name="Publisher">Null if unknown.</param>
/// <param name="Published">Null if unknown.</param>
internal sealed record CitedDocument(string Id, string Title, string? Publisher, PartialDate? Published)
{
    public static CitedDocument Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new CitedDocument(document.Id, document.Title, document.Publisher, document.Published);
    }
}
