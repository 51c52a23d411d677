using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Series;

/// <summary>What a citation names of a document.</summary>
/// <param name="Id">Its file name without the folder.</param>
/// <param name="Title">Empty where it has none.</param>
/// <param name="Publisher">Null where it is not known.</param>
/// <param name="Published">Null where it is not known.</param>
internal sealed record CitedDocument(string Id, string Title, string? Publisher, PartialDate? Published)
{
    public static CitedDocument Of(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new CitedDocument(document.Id, document.Title, document.Publisher, document.Published);
    }
}
