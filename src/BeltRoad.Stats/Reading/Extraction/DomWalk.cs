using AngleSharp.Dom;

namespace BeltRoad.Stats.Reading.Extraction;

/// <summary>Walks a tree without recursion, so that no depth of nesting can exhaust the stack.</summary>
internal static class DomWalk
{
    /// <summary>
    /// Visits each node on the way in, and each element again on the way out. Nodes that <paramref name="skip"/> selects are left out.
    /// </summary>
    public static IEnumerable<(INode Node, bool Leaves)> Through(INode root, Func<IElement, bool> skip)
    {
        // An index for each open node, since asking a node for its next sibling searches all children of its parent.
        var open = new Stack<(INode Node, int Next)>();
        yield return (root, false);
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                yield return (at.Node, true);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (child is IElement element && skip(element))
            {
                continue;
            }

            yield return (child, false);
            if (child is IElement)
            {
                open.Push((child, 0));
            }
        }
    }
}
