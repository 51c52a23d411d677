using AngleSharp.Dom;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Goes through a tree without calling itself, so that no depth of nesting can exhaust the stack.</summary>
internal static class DomWalk
{
    /// <summary>Each node on the way in, and each element again on the way out; what <paramref name="skip"/> names is passed over.</summary>
    public static IEnumerable<(INode Node, bool Leaves)> Through(INode root, Func<IElement, bool> skip)
    {
        var node = root;
        while (true)
        {
            var passed = node is IElement element && node != root && skip(element);
            if (!passed)
            {
                yield return (node, false);
                if (node.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }

                if (node is IElement)
                {
                    yield return (node, true);
                }
            }

            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                yield return (node, true);
            }

            if (node == root)
            {
                yield break;
            }

            node = node.NextSibling!;
        }
    }
}
