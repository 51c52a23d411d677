namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>A lexicon file that cannot be trusted; the message names file, line and remedy.</summary>
public sealed class LexiconFormatException(string file, int line, string what)
    : FormatException(FormattableString.Invariant($"{file}:{line}: {what}"));
