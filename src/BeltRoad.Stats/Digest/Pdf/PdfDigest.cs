using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The issue as a PDF: cover, sections, what is ahead, coverage, all facts, all sentences.</summary>
public static class PdfDigest
{
    /// <returns>The characters of the pages that the font lacks.</returns>
    public static IReadOnlyList<MissingGlyph> Write(DigestModel model, Stream output)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(output);
        var words = Words.Of(model.Language);
        var language = model.Language == DigestLanguage.English ? "en" : "zh-Hans";
        var pages = Pages(model);
        PdfWriter.Write(
            new PdfDocument(pages, words["digest.title"] + words["list.clause"] + PageFlow.IssueLine(model, words), language)
            {
                Subject = words["digest.subject"],
                Creator = "beltroad",
                ClaimAccessibility = true,
            },
            output);
        return [.. pages.SelectMany(page => page.MissingGlyphs())];
    }

    /// <summary>The pages as scenes, in order.</summary>
    public static IReadOnlyList<Scene> Pages(DigestModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var words = Words.Of(model.Language);
        var flow = new PageFlow(model, words);
        var sections = new SectionPages(flow, words);
        var tables = new FactTables(flow, model, words);
        var contents = new List<ContentsLine>();
        foreach (var section in model.Sections)
        {
            contents.Add(sections.Title("section-" + section.Id, section.Title, section.Lead, section.Finding, SectionPages.HeightOfFirst(section.Charts), OwnPage(model, section)));
            sections.Charts(section.Charts);
            foreach (var table in section.Tables)
            {
                if (section.Sort == SectionSort.Actual)
                {
                    tables.Section(table);
                }
                else
                {
                    tables.Ahead(table);
                }

                flow.Y += 12;
            }
        }

        if (model.Checks is not null)
        {
            contents.Add(sections.Title("trust", words["trust.title"], words["trust.lead"], words["trust.note"], 0, ownPage: true));
            new TrustPages(flow, model, words, tables).Paint();
        }

        contents.Add(sections.Title("coverage", words["coverage.title"], words["coverage.lead"], words["coverage.note"], 0, ownPage: true));
        sections.Charts(model.CoverageCharts);
        var coverage = new CoveragePages(flow, model, words, tables);
        coverage.Documents();
        coverage.Refused();
        new MarksKey(flow, model, words).Paint();
        if (model.Facts.Count > 0)
        {
            contents.Add(sections.Title("facts", words["facts.title"], words["facts.lead"], words.Count("facts.note", model.Facts.Count), 0, ownPage: true));
            tables.All();
        }

        if (model.Citations.Count > 0)
        {
            contents.Add(sections.Title("sentences", words["sentences.title"], words["sentences.lead"], words["sentences.note"], 0, ownPage: true));
            new AppendixPages(flow, model, words).Paint();
        }

        new CoverPage(flow.Cover, model, words).Paint(contents);
        return flow.Pages;
    }

    /// <summary>What has not happened never shares a page with what has.</summary>
    private static bool OwnPage(DigestModel model, DigestSection section)
    {
        var index = model.Sections.ToList().IndexOf(section);
        return index == 0 || (section.Sort != SectionSort.Actual && model.Sections[index - 1].Sort == SectionSort.Actual);
    }
}
