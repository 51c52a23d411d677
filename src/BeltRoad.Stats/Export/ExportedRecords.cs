using System.Security.Cryptography;

namespace BeltRoad.Stats.Export;

/// <summary>
/// Reads the records of a file of <see cref="FactFormat"/> from first to last, so that the records of unchanged documents can be copied.
/// </summary>
/// <param name="isQuoted">As in <see cref="FactFormat"/>.</param>
internal sealed class ExportedRecords(Stream file, bool isQuoted) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] held = new byte[1 << 18];
    private int at;
    private int end;

    /// <summary>Copies the next records that begin with the given text followed by a digit, and skips the records before them.</summary>
    /// <param name="count">The number of records, at least 1.</param>
    /// <returns>False if there are fewer; what was copied must then be discarded.</returns>
    public bool TryCopy(ReadOnlySpan<byte> start, int count, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        for (var copied = 0; copied < count; )
        {
            if (!Next(out var length))
            {
                return false;
            }

            var record = held.AsSpan(at, length);
            at += length;
            if (record.StartsWith(start) && record.Length > start.Length && char.IsAsciiDigit((char)record[start.Length]))
            {
                output.Write(record);
                copied++;
            }
            else if (copied > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads on to the end and returns whether the file holds the bytes that were written to it.</summary>
    /// <param name="sha256">The hash of those bytes in lower-case hexadecimal.</param>
    public bool IsAsWritten(string sha256)
    {
        do
        {
            at = end;
        } while (More());

        return Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256;
    }

    public void Dispose() => hash.Dispose();

    /// <param name="length">The length of the next record, including its line feed.</param>
    private bool Next(out int length)
    {
        var isInQuotes = false;
        for (var seen = 0; ; )
        {
            var rest = held.AsSpan(at + seen, end - at - seen);
            var found = isQuoted ? rest.IndexOfAny((byte)'"', (byte)'\n') : rest.IndexOf((byte)'\n');
            if (found < 0)
            {
                seen = end - at;
                if (!More())
                {
                    length = 0;
                    return false;
                }

                continue;
            }

            seen += found + 1;
            if (rest[found] == '"')
            {
                isInQuotes = !isInQuotes;
            }
            else if (!isInQuotes)
            {
                length = seen;
                return true;
            }
        }
    }

    /// <summary>Reads more behind the buffered data; returns false at the end of the file.</summary>
    private bool More()
    {
        held.AsSpan(at, end - at).CopyTo(held);
        (at, end) = (0, end - at);
        if (end == held.Length)
        {
            Array.Resize(ref held, held.Length * 2);
        }

        var count = file.Read(held, end, held.Length - end);
        hash.AppendData(held, end, count);
        end += count;
        return count > 0;
    }
}
