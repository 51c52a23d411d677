using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>The logical structure of the file (ISO 32000-1, 14.7): elements, and from content and annotations back to them.</summary>
internal sealed class StructureTree
{
    private static readonly string[] names = Enum.GetNames<StructureTag>();

    private readonly PdfFile file;
    private readonly Dictionary<StructureElement, StructureNode> nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<StructureNode> inOrder = [];
    private readonly SortedDictionary<int, string> parents = [];

    public StructureTree(PdfFile file)
    {
        this.file = file;
        RootNumber = file.Reserve();
        Document = Add(new StructureElement(StructureTag.Document), null);
    }

    public int RootNumber { get; }

    public StructureNode Document { get; }

    public IReadOnlyList<StructureNode> Nodes => inOrder;

    /// <summary>The element's node; a new one becomes the parent's last child.</summary>
    public StructureNode Node(StructureElement element, StructureNode parent)
    {
        if (element.Tag == StructureTag.Document)
        {
            return Document;
        }

        return nodes.TryGetValue(element, out var node) ? node : Add(element, parent);
    }

    /// <summary>Says which node each piece of a page's marked content belongs to.</summary>
    public void SetParents(int key, IEnumerable<StructureNode> ofContent)
    {
        var array = new StringBuilder("[");
        foreach (var node in ofContent)
        {
            array.AppendReference(node.Number).Append(' ');
        }

        parents.Add(key, Reference(file.Add(array.Append(']').ToString())));
    }

    public void SetParent(int key, StructureNode ofAnnotation) => parents.Add(key, Reference(ofAnnotation.Number));

    public void Write()
    {
        var tree = new StringBuilder("<</Nums[");
        foreach (var (key, value) in parents)
        {
            tree.AppendInteger(key).Append(' ').Append(value).Append(' ');
        }

        var parentTree = file.Add(tree.Append("]>>").ToString());
        file.Set(
            RootNumber,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/StructTreeRoot/K {Document.Number} 0 R/ParentTree {parentTree} 0 R/ParentTreeNextKey {parents.Count}>>"
            )
        );
        foreach (var node in inOrder)
        {
            file.Set(node.Number, new NodeBody(node, RootNumber));
        }
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    public static string Name(StructureTag tag) =>
        tag switch
        {
            StructureTag.Section => "Sect",
            StructureTag.TableHead => "THead",
            StructureTag.TableBody => "TBody",
            StructureTag.List => "L",
            StructureTag.ListItem => "LI",
            StructureTag.ListBody => "LBody",
            _ => names[(int)tag],
        };

    private StructureNode Add(StructureElement element, StructureNode? parent)
    {
        var node = new StructureNode(element, parent, file.Reserve());
        nodes.Add(element, node);
        inOrder.Add(node);
        parent?.Kids.Add(StructureKid.Element(node));
        return node;
    }
}
