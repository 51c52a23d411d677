namespace BeltRoad.Stats.Store;

/// <summary>Packs the positions of the statements of a series into bytes, in display order, and unpacks them.</summary>
internal static class SeriesPlaces
{
    /// <param name="places">The ordinal of the document and the offset of the numeral in its text.</param>
    public static byte[] Pack(IEnumerable<(long Document, int SpanStart)> places)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var (document, start) in places)
        {
            writer.Write7BitEncodedInt64(document);
            writer.Write7BitEncodedInt(start);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Returns the positions lazily.</summary>
    public static IEnumerable<(long Document, int SpanStart)> Unpack(byte[] packed)
    {
        using var bytes = new MemoryStream(packed, writable: false);
        using var reader = new BinaryReader(bytes);
        while (bytes.Position < bytes.Length)
        {
            yield return (reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt());
        }
    }
}
