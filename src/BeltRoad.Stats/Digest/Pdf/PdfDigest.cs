using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Drawing.Pdf;

namespace BeltRoad.Stats.Digest.Pdf;

/// <summary>The issue as a PDF: cover, sections, what is ahead, coverage, all facts, all sentences.</summary>
internal static class PdfDigest
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
            new PdfDocument(pages, model.Cover.Title + words["list.clause"] + PageFlow.IssueLine(model, words), language)
            {
                Subject = words["digest.subject"],
                Creator = "beltroad",
                ClaimAccessibility = true,
            },
            output
        );
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
        for (var i = 0; i < model.Sections.Count; i++)
        {
            var section = model.Sections[i];
            contents.Add(
                sections.Title(
                    "section-" + section.Id,
                    section.Title,
                    section.Lead,
                    section.Finding,
                    section.Charts.Count > 0 ? sections.LeastHeight(section.Charts) : LeastOfTable,
                    ownPage: i == 0
                )
            );
            sections.Charts(section.Charts);
            if (section.Sort == SectionSort.Actual && section.Charts.Count == 0)
            {
                tables.Sections(section.Tables);
            }
            else if (section.Sort == SectionSort.Actual)
            {
                var next = i + 1 < model.Sections.Count ? sections.LeastHeight(model.Sections[i + 1].Charts) : LeastOfTable;
                if (flow.Room < SectionPages.Needed(next))
                {
                    tables.Fill(section.Tables);
                }
            }
            else
            {
                tables.Ahead(section.Tables);
            }
        }

        if (model.Checks is not null)
        {
            contents.Add(
                sections.Title(
                    "trust",
                    words["trust.title"],
                    words["trust.lead"],
                    words["trust.note"],
                    LeastOfTable,
                    ownPage: model.Sections.Count == 0
                )
            );
            new TrustPages(flow, model, words, tables).Paint();
        }

        if (model.Doubts is { } doubts)
        {
            contents.Add(
                sections.Title(
                    "look",
                    words["look.title"],
                    words["look.lead"],
                    doubts.Words,
                    LeastOfTable,
                    ownPage: model.Sections.Count == 0 && model.Checks is null
                )
            );
            new DoubtPages(flow, doubts, words, tables).Paint();
        }

        contents.Add(
            sections.Title(
                "coverage",
                words["coverage.title"],
                words["coverage.lead"],
                words["coverage.note"],
                sections.LeastHeight(model.CoverageCharts),
                ownPage: model.Sections.Count == 0 && model.Checks is null
            )
        );
        sections.Charts(model.CoverageCharts);
        var coverage = new CoveragePages(flow, model, words, tables);
        coverage.Documents();
        coverage.Refused();
        new MarksKey(flow, model, words).Paint();
        var actual = model.Sections.Where(static section => section.Sort == SectionSort.Actual && section.Charts.Count > 0).ToList();
        if (actual.Count > 0)
        {
            contents.Add(
                sections.Title(
                    "facts",
                    words["facts.title"],
                    words["facts.lead"],
                    words.Count("facts.note", actual.Sum(static section => section.Figures)),
                    LeastOfTable,
                    ownPage: false
                )
            );
            foreach (var section in actual)
            {
                tables.Sections(section.Tables);
            }
        }

        if (model.Citations.Count > 0)
        {
            contents.Add(
                sections.Title(
                    "sentences",
                    words["sentences.title"],
                    words["sentences.lead"],
                    words["sentences.note"],
                    LeastOfTable,
                    ownPage: false
                )
            );
            new AppendixPages(flow, model, words).Paint();
        }

        new CoverPage(flow.Cover, model, words).Paint(contents);
        return flow.Pages;
    }

    /// <summary>Points under a title for a table that goes on overleaf: its head and some rows.</summary>
    private const double LeastOfTable = 130;
}
