namespace BeltRoad.Stats.Tests.Specs;

/// <summary>One row of a spec's table: the text, what one number of it is said to be, and where the row stands.</summary>
/// <param name="Text">The text to read, with the signs for line breaks and ideographic spaces turned into what they stand for.</param>
/// <param name="Cells">The filled cells by column, <c>text</c> left out.</param>
internal sealed record SpecRow(string File, int Line, string Text, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string column] => Cells.GetValueOrDefault(column);

    public string Place => $"{File}:{Line}";
}
