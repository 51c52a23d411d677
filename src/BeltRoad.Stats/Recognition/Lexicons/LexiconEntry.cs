namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>One word with all that the lexicon files say of it.</summary>
internal sealed class LexiconEntry
{
    private readonly Dictionary<string, string> attributes = [];

    internal LexiconEntry(string word, int id)
    {
        Word = word;
        Id = id;
    }

    /// <summary>In Simplified characters and half-width forms.</summary>
    public string Word { get; }

    /// <summary>0 upwards, without gaps.</summary>
    public int Id { get; }

    public Role Roles { get; private set; }

    public bool Is(Role role) => (Roles & role) != 0;

    /// <summary>The cell of a column, or null where the row leaves it empty.</summary>
    public string? this[string column] => attributes.GetValueOrDefault(column);

    internal void Add(Role role) => Roles |= role;

    /// <summary>False where another row already gave the column another value.</summary>
    internal bool TrySet(string column, string value) => attributes.TryAdd(column, value) || attributes[column] == value;
}
