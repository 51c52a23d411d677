using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;

namespace BeltRoad.Stats.Store;

/// <summary>What was found in a document, so that it need not be read again while it stays as it is.</summary>
/// <param name="Source">Of <see cref="SourceOf"/>: what it was found in.</param>
/// <param name="Print">Of <see cref="ReadingPrint"/>.</param>
/// <param name="Found">The counts of the classes and the facts, as <see cref="PackedLedger"/> writes them.</param>
public sealed record KeptReading(string Source, string Print, byte[] Found)
{
    /// <summary>A hash over all that a reading depends on: the text, what is told of it, what finds its numbers, and the program as it was compiled.</summary>
    public static string SourceOf(SourceDocument document, NumberRecognizers numbers)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(numbers);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(document.Text.AsSpan()));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\n',
            document.Sha256,
            document.Title,
            document.Publisher,
            document.Published?.ToString(),
            Terms.Name(document.Script),
            document.Language,
            numbers.Name,
            typeof(KeptReading).Module.ModuleVersionId.ToString("N"),
            numbers.Create.Method.Module.ModuleVersionId.ToString("N"))));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
