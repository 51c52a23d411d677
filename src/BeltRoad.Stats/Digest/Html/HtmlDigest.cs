using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Digest.Html;

/// <summary>The issue as one page that needs no network: text, style, script, fonts and data in one file.</summary>
internal static class HtmlDigest
{
    /// <summary>Writes UTF-8 without a byte order mark. The same model and ledgers give the same bytes.</summary>
    /// <param name="ledgers">Those the model was composed of: the page shows their texts with every number expression marked.</param>
    /// <exception cref="ArgumentException">The model names a claim or a document that no ledger holds.</exception>
    public static void Write(DigestModel model, IReadOnlyList<Ledger> ledgers, Stream stream)
    {
        var content = new PageContent(model, ledgers);
        var body = new HtmlWriter();
        PageHead.Write(content, body);
        body.Open("main", ("id", "main"), ("tabindex", "-1")).Line();
        var pictures = new ChartPictures(content);
        DigestView.Write(content, pictures, body);
        ChartsView.Write(content, pictures, body);
        SourcesView.Write(content, body);
        ChecksView.Write(content, body);
        body.Close("main").Line();
        var data = PageData.Of(content, body);

        var style = PageFonts.Rules(body.Regular, body.Bold) + PageResources.Style;
        var script = PageResources.Script;
        using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            bufferSize: 1 << 14,
            leaveOpen: true
        )
        {
            NewLine = "\n",
        };
        writer.WriteLine("<!doctype html>");
        writer.WriteLine(model.Language == DigestLanguage.English ? "<html lang=\"en\">" : "<html lang=\"zh-Hans\">");
        writer.WriteLine("<head>");
        writer.WriteLine("<meta charset=\"utf-8\">");
        writer.WriteLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        writer.WriteLine(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {HashOf(script)}; style-src "
                + $"{HashOf(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">"
        );
        writer.WriteLine("<meta name=\"color-scheme\" content=\"light dark\">");
        writer.WriteLine("<meta name=\"referrer\" content=\"no-referrer\">");
        writer.WriteLine(
            new HtmlWriter()
                .Element("title", content.Model.Cover.Title + ", " + content.Words.Format("issue", model.Issue, content.Date))
                .ToString()
        );
        writer.Write("<style>");
        writer.Write(style);
        writer.WriteLine("</style>");
        writer.WriteLine("</head>");
        writer.WriteLine("<body data-view=\"digest\">");
        body.WriteTo(writer);
        writer.Write("<script type=\"application/json\" id=\"data\">");
        writer.Flush();
        stream.Write(data.Span);
        writer.WriteLine("</script>");
        writer.Write("<script>");
        writer.Write(script);
        writer.WriteLine("</script>");
        writer.WriteLine("</body>");
        writer.WriteLine("</html>");
    }

    private static string HashOf(string inline) =>
        "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline))) + "'";
}
