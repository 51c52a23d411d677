namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>How far a program goes that a document is given to.</summary>
/// <param name="Patience">After that time it is ended.</param>
/// <param name="MaxMemory">Bytes of memory; with more it is ended.</param>
/// <param name="MaxCharacters">Of the text that it may write.</param>
internal sealed record ProgramBounds(TimeSpan Patience, long MaxMemory, int MaxCharacters)
{
    public static ProgramBounds Default { get; } = new(TimeSpan.FromSeconds(60), 1L << 30, 64 * 1024 * 1024);
}
