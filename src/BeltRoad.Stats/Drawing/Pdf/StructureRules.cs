using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>Which elements may stand where, as far as PDF/UA-1 (ISO 14289-1, clause 7) leaves it to a program to check.</summary>
internal static class StructureRules
{
    public static bool HoldsElementsOnly(StructureTag tag) =>
        tag
            is StructureTag.Document
                or StructureTag.Section
                or StructureTag.Table
                or StructureTag.TableHead
                or StructureTag.TableBody
                or StructureTag.TR
                or StructureTag.List
                or StructureTag.ListItem;

    /// <summary>What the tree breaks, in words, in the order of the document.</summary>
    public static IEnumerable<string> Faults(IEnumerable<StructureNode> nodes)
    {
        var level = 0;
        foreach (var node in nodes)
        {
            if (node.Tag == StructureTag.Figure && string.IsNullOrWhiteSpace(node.Element.AlternativeText))
            {
                yield return "a figure has no alternative text";
            }

            if (node.Parent is { } parent && !MayStandIn(node.Tag, parent.Tag))
            {
                yield return $"{node.Tag} stands directly in {parent.Tag}";
            }

            if (node.Tag is StructureTag.H1 or StructureTag.H2 or StructureTag.H3)
            {
                var next = node.Tag - StructureTag.H1 + 1;
                if (next > level + 1)
                {
                    yield return $"{node.Tag} follows a heading of level {level}";
                }

                level = next;
            }
        }
    }

    private static bool MayStandIn(StructureTag tag, StructureTag parent) =>
        tag switch
        {
            StructureTag.TableHead or StructureTag.TableBody => parent == StructureTag.Table,
            StructureTag.TR => parent is StructureTag.Table or StructureTag.TableHead or StructureTag.TableBody,
            StructureTag.TH or StructureTag.TD => parent == StructureTag.TR,
            StructureTag.ListItem => parent == StructureTag.List,
            StructureTag.ListBody => parent == StructureTag.ListItem,
            StructureTag.Caption => parent
                is StructureTag.Table
                    or StructureTag.Figure
                    or StructureTag.List
                    or StructureTag.Document
                    or StructureTag.Section,
            _ => parent
                is not (
                    StructureTag.Table
                    or StructureTag.TableHead
                    or StructureTag.TableBody
                    or StructureTag.TR
                    or StructureTag.List
                    or StructureTag.ListItem
                ),
        };
}
