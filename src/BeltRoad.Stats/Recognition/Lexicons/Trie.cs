namespace BeltRoad.Stats.Recognition.Lexicons;

/// <summary>A trie over UTF-16 code units: a direct table for the first, sorted edges for the others.</summary>
internal sealed class Trie
{
    private readonly int[] roots = new int[char.MaxValue + 1];
    private readonly List<Node> building = [new Node()];
    private readonly char[] edgeChars;
    private readonly int[] edgeTargets;
    private readonly (int First, int Count, int Entry)[] nodes;

    public Trie(IReadOnlyList<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            Insert(entry.Word, entry.Id);
        }

        nodes = new (int First, int Count, int Entry)[building.Count];
        var chars = new List<char>();
        var targets = new List<int>();
        for (var i = 0; i < building.Count; i++)
        {
            nodes[i] = (chars.Count, building[i].Edges.Count, building[i].Entry);
            foreach (var (key, target) in building[i].Edges)
            {
                chars.Add(key);
                targets.Add(target);
            }
        }

        edgeChars = [.. chars];
        edgeTargets = [.. targets];
        foreach (var (key, target) in building[0].Edges)
        {
            roots[key] = target;
        }

        building = [];
    }

    /// <summary>The entry of the longest word at the head of the text and its length, or -1 and 0.</summary>
    public int LongestAt(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var found = -1;
        var node = roots[text[0]];
        var depth = 1;
        while (node != 0)
        {
            var (first, count, entry) = nodes[node];
            if (entry >= 0)
            {
                found = entry;
                length = depth;
            }

            if (count == 0 || depth == text.Length)
            {
                break;
            }

            node = TargetOf(first, first + count, text[depth]);
            depth++;
        }

        return found;
    }

    /// <summary>
    /// The node that an edge leads to, or 0. Halves the edges until few are left; span search costs more than most nodes are worth.
    /// </summary>
    private int TargetOf(int low, int high, char key)
    {
        while (high - low > 4)
        {
            var middle = (low + high) >>> 1;
            if (edgeChars[middle] <= key)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        for (var i = low; i < high; i++)
        {
            if (edgeChars[i] == key)
            {
                return edgeTargets[i];
            }
        }

        return 0;
    }

    private void Insert(string word, int entry)
    {
        var node = 0;
        foreach (var c in word)
        {
            if (!building[node].Edges.TryGetValue(c, out var next))
            {
                next = building.Count;
                building.Add(new Node());
                building[node].Edges.Add(c, next);
            }

            node = next;
        }

        building[node].Entry = entry;
    }

    private sealed class Node
    {
        public SortedList<char, int> Edges { get; } = [];

        public int Entry { get; set; } = -1;
    }
}
