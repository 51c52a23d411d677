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
            new PdfDocument(pages, words["digest.title"] + words["list.clause"] + PageFlow.IssueLine(model, words), language)
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
            var (section, at) = (model.Sections[i], i);
            contents.Add(
                sections.Title(
                    "section-" + section.Id,
                    section.Title,
                    section.Lead,
                    section.Finding,
                    sections.HeightOfFirst(section.Charts),
                    OwnPage(model, i)
                )
            );
            sections.Charts(section.Charts);
            if (section.Sort == SectionSort.Actual)
            {
                tables.Sections(section.Tables, room => HoleAfter(model, sections, at, room));
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
                sections.HeightOfFirst(model.CoverageCharts),
                ownPage: model.Sections.Count == 0 && model.Checks is null
            )
        );
        sections.Charts(model.CoverageCharts);
        var coverage = new CoveragePages(flow, model, words, tables);
        coverage.Documents();
        coverage.Refused();
        new MarksKey(flow, model, words).Paint();
        if (model.Facts.Count > 0)
        {
            contents.Add(
                sections.Title(
                    "facts",
                    words["facts.title"],
                    words["facts.lead"],
                    words.Count("facts.note", model.Facts.Count),
                    LeastOfTable,
                    ownPage: false
                )
            );
            tables.All();
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
            new AppendixPages(flow, model, tables, words).Paint();
        }

        new CoverPage(flow.Cover, model, words).Paint(contents);
        return flow.Pages;
    }

    /// <summary>Points under a title for a table that goes on overleaf: its head and some rows.</summary>
    private const double LeastOfTable = 130;

    /// <summary>What has happened never shares a page with the pledges and forecasts that follow it.</summary>
    private static bool OwnPage(DigestModel model, int section) =>
        section == 0 || (model.Sections[section].Sort != SectionSort.Actual && model.Sections[section - 1].Sort == SectionSort.Actual);

    /// <summary>Points of a page that stay empty if a section's tables leave so much of it to what follows.</summary>
    private static double HoleAfter(DigestModel model, SectionPages sections, int section, double room) =>
        section + 1 < model.Sections.Count && !OwnPage(model, section + 1) ? sections.Hole(model.Sections[section + 1].Charts, room)
        : section + 1 < model.Sections.Count || room < SectionPages.Needed(LeastOfTable) ? room
        : 0;
}
