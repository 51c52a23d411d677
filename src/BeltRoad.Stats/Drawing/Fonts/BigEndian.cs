using System.Buffers.Binary;

namespace BeltRoad.Stats.Drawing.Fonts;

/// <summary>Reads the numbers of a TrueType table.</summary>
internal static class BigEndian
{
    public static ushort UInt16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);

    public static short Int16(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table[at..]);

    public static uint UInt32(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt32BigEndian(table[at..]);

    public static int Length(ReadOnlySpan<byte> table, int at) => checked((int)UInt32(table, at));
}
