namespace BeltRoad.Stats.Store;

/// <summary>Converts the letters of documents to their order: A is 0, Z is 25, AA is 26.</summary>
internal static class Base26
{
    public static long Of(string letter)
    {
        var order = 0L;
        foreach (var c in letter)
        {
            order = (order * 26) + (c - 'A' + 1);
        }

        return order - 1;
    }
}
