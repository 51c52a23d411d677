namespace BeltRoad.Stats.Diagnostics;

/// <summary>A lexicon that cannot be used; the message names file, line, column and remedy.</summary>
public sealed class LexiconFormatException : FormatException
{
    internal LexiconFormatException(string file, int line, string what)
        : base(FormattableString.Invariant($"{file}:{line}: {what}")) => (File, Line) = (file, line);

    /// <summary>The name of the lexicon as the caller gave it.</summary>
    public string File { get; }

    /// <summary>The line at fault, from 1.</summary>
    public int Line { get; }
}
