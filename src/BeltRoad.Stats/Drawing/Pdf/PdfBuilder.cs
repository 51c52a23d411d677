using System.Text;
using BeltRoad.Stats.Drawing.Fonts;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>Puts a file together: what all pages share, the pages, then what could only be known from them.</summary>
internal sealed class PdfBuilder
{
    private const string Producer = "BeltRoad.Stats";

    private readonly PdfDocument document;
    private readonly List<PdfFont> fonts = [];
    private int parentKeys;

    public PdfBuilder(PdfDocument document)
    {
        this.document = document;
        PagesNumber = File.Reserve();
        ResourcesNumber = File.Reserve();
        PageNumbers = [.. document.Pages.Select(_ => File.Reserve())];
        parentKeys = PageNumbers.Count;
        Structure = new StructureTree(File);
        Outline = new DocumentOutline(File);
    }

    public PdfFile File { get; } = new();

    public StructureTree Structure { get; }

    public Destinations Destinations { get; } = new();

    public DocumentOutline Outline { get; }

    public IReadOnlyList<int> PageNumbers { get; }

    public int PagesNumber { get; }

    public int ResourcesNumber { get; }

    /// <summary>The next annotation's key in the parent tree; pages have the keys before.</summary>
    public int NextParentKey() => parentKeys++;

    public PdfFont Font(FontFace face)
    {
        foreach (var known in fonts)
        {
            if (known.Face == face)
            {
                return known;
            }
        }

        var font = new PdfFont(face, face == FontFace.Of(FontWeight.Bold) ? "B" : "R", File.Reserve());
        fonts.Add(font);
        return font;
    }

    public void Write(Stream output)
    {
        for (var i = 0; i < document.Pages.Count; i++)
        {
            PagePainter.Paint(document.Pages[i], this, i);
        }

        if (document.ClaimAccessibility)
        {
            CheckClaim();
        }

        foreach (var font in fonts)
        {
            font.WriteTo(File);
        }

        File.Set(ResourcesNumber, Resources());
        File.Set(PagesNumber, Pages());
        Structure.Write();
        Outline.Write();
        File.Write(output, Catalogue(), Information());
    }

    private void CheckClaim()
    {
        var faults = StructureRules.Faults(Structure.Nodes).ToList();
        if (string.IsNullOrWhiteSpace(document.Title) || string.IsNullOrWhiteSpace(document.Language))
        {
            faults.Insert(0, "the document lacks its title or language");
        }

        if (faults.Count > 0)
        {
            throw new InvalidOperationException(
                $"The document cannot claim PDF/UA-1: {string.Join("; ", faults.Distinct(StringComparer.Ordinal))}. Correct the "
                    + "tags, or set ClaimAccessibility to false."
            );
        }
    }

    private string Resources()
    {
        var body = new StringBuilder("<</Font<<");
        foreach (var font in fonts)
        {
            body.Append('/').Append(font.ResourceName).Append(' ').AppendReference(font.Number);
        }

        return body.Append(">>>>").ToString();
    }

    private string Pages()
    {
        var body = new StringBuilder("<</Type/Pages/Count ").AppendInteger(PageNumbers.Count).Append("/Kids[");
        foreach (var page in PageNumbers)
        {
            body.AppendReference(page).Append(' ');
        }

        return body.Append("]>>").ToString();
    }

    private int Catalogue()
    {
        var names = Destinations.Write(File, PageNumbers);
        var metadata = File.AddStream("/Type/Metadata/Subtype/XML", XmpMetadata.Write(document, Producer), compress: false);
        var body = new StringBuilder("<</Type/Catalog/Pages ")
            .AppendReference(PagesNumber)
            .Append("/Lang")
            .AppendText(document.Language)
            .Append("/MarkInfo<</Marked true>>/StructTreeRoot ")
            .AppendReference(Structure.RootNumber)
            .Append("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ")
            .AppendReference(metadata)
            .Append("/Outlines ")
            .AppendReference(Outline.Number)
            .Append(Outline.IsEmpty ? "" : "/PageMode/UseOutlines");
        if (names != 0)
        {
            body.Append("/Names<</Dests ").AppendReference(names).Append(">>");
        }

        return File.Add(body.Append(">>").ToString());
    }

    private int Information()
    {
        var body = new StringBuilder("<</Title").AppendText(document.Title);
        Append(body, "/Author", document.Author);
        Append(body, "/Subject", document.Subject);
        Append(body, "/Creator", document.Creator);
        Append(body, "/CreationDate", document.Created is { } created ? PdfSyntax.Date(created) : null);
        return File.Add(body.Append("/Producer").AppendText(Producer).Append(">>").ToString());
    }

    private static void Append(StringBuilder body, string key, string? value)
    {
        if (value is not null)
        {
            body.Append(key).AppendText(value);
        }
    }
}
