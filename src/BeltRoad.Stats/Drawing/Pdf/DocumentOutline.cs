using System.Text;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>The bookmarks (ISO 32000-1, 12.3.3). Entries of the first level show, those below are folded away.</summary>
internal sealed class DocumentOutline(PdfFile file)
{
    private readonly Entry root = new("", 0, 0, 0, file.Reserve(), null);
    private Entry? last;

    private sealed record Entry(string Title, int Level, int Page, double Y, int Number, Entry? Parent)
    {
        public List<Entry> Children { get; } = [];

        public int Descendants => Children.Count + Children.Sum(child => child.Descendants);
    }

    public int Number => root.Number;

    public bool IsEmpty => root.Children.Count == 0;

    public void Add(string title, int level, int page, double y)
    {
        var parent = last ?? root;
        while (parent.Level >= level)
        {
            parent = parent.Parent!;
        }

        last = new Entry(title, level, page, y, file.Reserve(), parent);
        parent.Children.Add(last);
    }

    public void Write()
    {
        if (IsEmpty)
        {
            file.Set(root.Number, "<</Type/Outlines/Count 0>>");
            return;
        }

        var body = new StringBuilder("<</Type/Outlines");
        AppendEnds(body, root);
        file.Set(root.Number, body.Append("/Count ").AppendInteger(root.Children.Count).Append(">>").ToString());
        WriteChildren(root);
    }

    private static void AppendEnds(StringBuilder body, Entry entry) =>
        body.Append("/First ").AppendReference(entry.Children[0].Number).Append("/Last ").AppendReference(entry.Children[^1].Number);

    private void WriteChildren(Entry parent)
    {
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var entry = parent.Children[i];
            var body = new StringBuilder("<</Title")
                .AppendText(entry.Title)
                .Append("/Parent ")
                .AppendReference(parent.Number)
                .Append("/Dest[")
                .AppendReference(entry.Page)
                .Append("/XYZ null ")
                .AppendDecimal(entry.Y)
                .Append(" null]");
            if (i > 0)
            {
                body.Append("/Prev ").AppendReference(parent.Children[i - 1].Number);
            }

            if (i + 1 < parent.Children.Count)
            {
                body.Append("/Next ").AppendReference(parent.Children[i + 1].Number);
            }

            if (entry.Children.Count > 0)
            {
                AppendEnds(body, entry);
                body.Append("/Count ").AppendInteger(-entry.Descendants);
            }

            file.Set(entry.Number, body.Append(">>").ToString());
            WriteChildren(entry);
        }
    }
}
