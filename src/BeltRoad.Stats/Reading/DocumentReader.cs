namespace BeltRoad.Stats.Reading;

/// <summary>Makes a <see cref="SourceDocument"/> of text that is already decoded.</summary>
public static class DocumentReader
{
    /// <param name="id">The file's name or the line's id.</param>
    /// <param name="published">The date of publication where it is known from outside; otherwise it is looked for in the text.</param>
    public static SourceDocument FromText(string id, string text, PartialDate? published = null) =>
        new() { Id = id, Text = text, Lines = LineMap.Of(text), Published = published };
}
