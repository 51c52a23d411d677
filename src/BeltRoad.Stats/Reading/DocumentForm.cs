namespace BeltRoad.Stats.Reading;

/// <summary>What a file is, by its name's extension.</summary>
internal enum DocumentForm
{
    /// <summary>Its bytes are its text; of the other forms the text is taken out.</summary>
    Text,
    Page,
    Word,
    Pdf,
}
