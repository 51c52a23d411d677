using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>A hash over the values of a row, kept in the row: a byte that changed later shows. The first eight bytes of SHA-256.</summary>
internal static class RowChecksum
{
    public static long Of(ReadOnlySpan<string?> texts, ReadOnlySpan<long> numbers, ReadOnlySpan<byte> bytes = default)
    {
        var length = bytes.Length + (numbers.Length * sizeof(long)) + (texts.Length * sizeof(int));
        foreach (var text in texts)
        {
            length += sizeof(char) * (text?.Length ?? 0);
        }

        var rented = ArrayPool<byte>.Shared.Rent(length);
        var rest = rented.AsSpan();
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64LittleEndian(rest, number);
            rest = rest[sizeof(long)..];
        }

        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, text?.Length ?? -1);
            rest = rest[sizeof(int)..];
            var characters = MemoryMarshal.AsBytes(text.AsSpan());
            characters.CopyTo(rest);
            rest = rest[characters.Length..];
        }

        bytes.CopyTo(rest);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(rented);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
