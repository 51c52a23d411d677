namespace BeltRoad.Stats.Reading;

/// <summary>The form of a file, by its file name extension.</summary>
internal enum DocumentForm
{
    /// <summary>The bytes are the text. From the other forms the text is extracted.</summary>
    Text,
    Page,
    Word,
    Pdf,
}
