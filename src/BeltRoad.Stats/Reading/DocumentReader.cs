using BeltRoad.Stats.Reading.Heads;
using BeltRoad.Stats.Reading.Languages;
using BeltRoad.Stats.Reading.Layout;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Reading.Tables;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading;

/// <summary>Creates a <see cref="SourceDocument"/> from decoded text: finds title, date, script and sections.</summary>
internal static class DocumentReader
{
    /// <param name="id">The file name or the id of the line.</param>
    /// <param name="published">The date of publication if it is known from outside; otherwise it is searched for in the text.</param>
    /// <param name="sha256">The hash of the bytes that the text came from, if it came from a file.</param>
    public static SourceDocument FromText(string id, string text, PartialDate? published = null, string sha256 = "")
    {
        var lines = LineMap.Of(text);
        var sections = SectionFinder.Find(text, lines);
        var language = TextLanguages.Of(text);
        var isEnglish = language == TextLanguages.English;
        var title = isEnglish ? EnglishHead.Title(text, lines) : TitleFinder.Find(text, lines);
        var dateline = published is not null
            ? null
            : (isEnglish ? EnglishHead.Date(text, lines) : null)
                ?? Dateline.Find(text, lines)
                ?? SentDate.Find(text, lines)
                ?? ReleaseDate.Find(text, lines)
                ?? CaptionDate.Find(text, lines);
        var publisher = isEnglish ? EnglishHead.Publisher(text, lines) : PublisherFinder.Find(text, lines);
        return new SourceDocument
        {
            Id = id,
            Text = text,
            Sha256 = sha256,
            Lines = lines,
            Title = title,
            TitleFrom = title.Length > 0 ? "text" : null,
            Publisher = publisher?.Name,
            PublisherFrom = publisher?.Where,
            Published = published ?? dateline?.Date,
            PublishedFrom = published is null ? dateline?.Where : "given",
            Script = ScriptOf(text),
            ScriptFrom = "characters",
            Language = language,
            LanguageFrom = language is null ? null : "characters",
            Furniture = PageFurniture.Of(text, lines),
            Sections = sections,
            Places = new OriginalPlaces([], TextTables.Find(text, lines)),
        };
    }

    /// <summary>
    /// Traditional if at least one Han character in 25 has a different Simplified form; Simplified texts have almost none.
    /// </summary>
    private static Script ScriptOf(string text)
    {
        var han = 0;
        var traditional = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 20_000)))
        {
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                han++;
                traditional += ScriptFold.IsTraditional(c) ? 1 : 0;
            }
        }

        return han == 0 ? Script.Unknown
            : traditional * 25 > han ? Script.Traditional
            : Script.Simplified;
    }
}
