using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// A hash over the documents, corrections and confirmations of a run: SHA-256 in lower-case hexadecimal, equal for equal inputs.
/// </summary>
internal static class InputsHash
{
    /// <param name="ledgers">In the order of the files.</param>
    public static string Of(IEnumerable<Ledger> ledgers, IEnumerable<Correction> corrections, IEnumerable<Decision> decisions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new byte[256];
        foreach (var ledger in ledgers)
        {
            Line(hash, ledger.Document.Id, ref bytes);
            Line(hash, ledger.Document.Sha256, ref bytes);
        }

        foreach (var correction in corrections)
        {
            Line(hash, correction.ToString(), ref bytes);
        }

        foreach (var decision in decisions)
        {
            Line(hash, decision.ToString(), ref bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Line(IncrementalHash hash, string text, ref byte[] bytes)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (bytes.Length < most)
        {
            bytes = new byte[most];
        }

        var count = Encoding.UTF8.GetBytes(text, bytes);
        bytes[count] = (byte)'\n';
        hash.AppendData(bytes, 0, count + 1);
    }
}
