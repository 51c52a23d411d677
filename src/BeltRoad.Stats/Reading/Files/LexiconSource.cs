namespace BeltRoad.Stats.Reading.Files;

/// <summary>Rows that a caller adds to an embedded lexicon.</summary>
/// <param name="Resource">The embedded lexicon: <c>Recognition/Units/units.csv</c>.</param>
/// <param name="File">The name under which errors speak of the rows.</param>
/// <param name="Csv">The header, and a row a line.</param>
internal sealed record LexiconText(string Resource, string File, string Csv);

/// <summary>The embedded lexicons and what a caller adds to them.</summary>
internal sealed class LexiconSource(IReadOnlyList<LexiconText> added)
{
    public static LexiconSource Embedded { get; } = new([]);

    /// <summary>What is added to a lexicon, in the order in which it was added.</summary>
    public IEnumerable<LexiconText> AddedTo(string resource) => added.Where(text => text.Resource == resource);

    public LexiconSource With(LexiconText text) => new([.. added, text]);

    /// <summary>The rows of a table lexicon: the embedded ones, then those added.</summary>
    /// <param name="fault">What is wrong with an added row; null where nothing is.</param>
    /// <exception cref="Diagnostics.LexiconFormatException">As for <see cref="LexiconTable.Read"/>, or a row has a fault.</exception>
    public IReadOnlyList<string[]> Table(string resource, string[] columns, Func<string[], string?>? fault = null)
    {
        var rows = LexiconTable.Read(resource, columns);
        foreach (var text in AddedTo(resource))
        {
            rows = [.. rows, .. LexiconTable.Parse(text.File, new StringReader(text.Csv), columns, rows.Select(row => row[0]), fault)];
        }

        return rows;
    }
}
