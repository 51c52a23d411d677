using System.Text;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>An element of the structure tree as the file has it.</summary>
/// <param name="root">The number of the tree's root, the parent of what has none.</param>
internal sealed class NodeBody(StructureNode node, int root) : IPdfBody
{
    public void AppendTo(StringBuilder pdf)
    {
        pdf.Append("<</Type/StructElem/S/").Append(StructureTree.Name(node.Tag)).Append("/P ").AppendReference(node.Parent?.Number ?? root);
        if (node.PageNumber != 0)
        {
            pdf.Append("/Pg ").AppendReference(node.PageNumber);
        }

        if (node.Element.AlternativeText is { } alternative)
        {
            pdf.Append("/Alt").AppendText(alternative);
        }

        if (node.Element.Language is { } language)
        {
            pdf.Append("/Lang").AppendText(language);
        }

        AppendAttributes(pdf);
        pdf.Append("/K[");
        foreach (var kid in node.Kids)
        {
            AppendKid(pdf, kid);
        }

        pdf.Append("]>>");
    }

    private void AppendKid(StringBuilder pdf, StructureKid kid)
    {
        if (kid.Child is { } child)
        {
            pdf.AppendReference(child.Number).Append(' ');
        }
        else if (kid.Annotation != 0)
        {
            pdf.Append("<</Type/OBJR/Pg ").AppendReference(kid.Page).Append("/Obj ").AppendReference(kid.Annotation).Append(">>");
        }
        else if (kid.Page == node.PageNumber)
        {
            pdf.AppendInteger(kid.ContentId).Append(' ');
        }
        else
        {
            pdf.Append("<</Type/MCR/Pg ").AppendReference(kid.Page).Append("/MCID ").AppendInteger(kid.ContentId).Append(">>");
        }
    }

    private void AppendAttributes(StringBuilder pdf)
    {
        var element = node.Element;
        if (element.Tag is StructureTag.TH or StructureTag.TD && (element.Tag == StructureTag.TH || element.ColumnSpan > 1))
        {
            pdf.Append("/A<</O/Table");
            if (element.Tag == StructureTag.TH)
            {
                pdf.Append("/Scope/").Append(element.Scope.ToString());
            }

            if (element.ColumnSpan > 1)
            {
                pdf.Append("/ColSpan ").AppendInteger(element.ColumnSpan);
            }

            pdf.Append(">>");
        }
        else if (node.Box is { } box)
        {
            pdf.Append("/A<</O/Layout/Placement/Block/BBox[")
                .AppendDecimal(box.Left)
                .Append(' ')
                .AppendDecimal(box.Bottom)
                .Append(' ')
                .AppendDecimal(box.Right)
                .Append(' ')
                .AppendDecimal(box.Top)
                .Append("]>>");
        }
    }
}
