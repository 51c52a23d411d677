using System.Globalization;
using System.Text;
using BeltRoad.Stats.Drawing.Primitives;

namespace BeltRoad.Stats.Drawing.Pdf;

/// <summary>What the file says of itself in XMP (ISO 16684-1); the same as its information dictionary says.</summary>
internal static class XmpMetadata
{
    /// <summary>The packet's id, the same for every packet by the standard.</summary>
    private const string PacketId = "W5M0MpCehiHzreSzNTczkc9d";

    public static byte[] Write(PdfDocument document, string producer)
    {
        var xml = new StringBuilder(
            "<?xpacket begin=\"\uFEFF\" id=\""
                + PacketId
                + "\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">"
        );
        xml.Append("<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
            .AppendXml(document.Title)
            .Append("</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>")
            .AppendXml(document.Language)
            .Append("</rdf:li></rdf:Bag></dc:language>");
        if (document.Author is { } author)
        {
            xml.Append("<dc:creator><rdf:Seq><rdf:li>").AppendXml(author).Append("</rdf:li></rdf:Seq></dc:creator>");
        }

        if (document.Subject is { } subject)
        {
            xml.Append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">")
                .AppendXml(subject)
                .Append("</rdf:li></rdf:Alt></dc:description>");
        }

        if (document.Creator is { } creator)
        {
            xml.Append("<xmp:CreatorTool>").AppendXml(creator).Append("</xmp:CreatorTool>");
        }

        if (document.Created is { } created)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{created:yyyy-MM-ddTHH:mm:sszzz}</xmp:CreateDate>");
        }

        xml.Append("<pdf:Producer>").AppendXml(producer).Append("</pdf:Producer>");
        if (document.ClaimAccessibility)
        {
            xml.Append("<pdfuaid:part>1</pdfuaid:part>");
        }

        return Encoding.UTF8.GetBytes(xml.Append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>").ToString());
    }
}
