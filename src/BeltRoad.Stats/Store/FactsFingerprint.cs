using System.Security.Cryptography;
using System.Text;

namespace BeltRoad.Stats.Store;

/// <summary>
/// A hash over the documents of a run, their letters and the facts found in them: SHA-256 in lower-case hexadecimal. It is the same for the
/// store and for the report.
/// </summary>
internal static class FactsFingerprint
{
    /// <param name="documents">In any order, with the hashes over their readings.</param>
    public static string Of(IEnumerable<(string Letter, string Id, string Print)> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (letter, id, print) in documents.OrderBy(static document => Base26.Of(document.Letter)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{letter}\n{id}\n{print}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
