namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>The limits for a program that processes a document.</summary>
/// <param name="Patience">The time after which it is ended.</param>
/// <param name="MaxMemory">The memory in bytes above which it is ended.</param>
/// <param name="MaxCharacters">The maximum length of the text that it may write.</param>
internal sealed record ProgramBounds(TimeSpan Patience, long MaxMemory, int MaxCharacters)
{
    public static ProgramBounds Default { get; } = new(TimeSpan.FromSeconds(60), 1L << 30, 64 * 1024 * 1024);
}
