using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Digest;

/// <summary>Gives documents names short enough for a foot line: their sort, told by <c>Digest/genres.csv</c>, and their date.</summary>
internal sealed class DocumentNames(Words words)
{
    private const int TitleStart = 10;
    private const int OpeningLength = 400;
    private const int ShortLine = 26;

    private static readonly IReadOnlyList<string[]> Genres = LexiconTable.Read("Digest/genres.csv", "words", "english", "chinese");

    private readonly PeriodFormat periods = new(words);

    public DocumentTitles Describe(Ledger ledger)
    {
        var document = ledger.Document;
        var title = document.Title.Length > 0 ? SubjectLabel.Close(document.Title) : document.Id;
        var published = document.Published is { } date ? periods.Date(date) : words["period.none"];
        var genre = GenreOf(document);
        var start = title.Length <= TitleStart + 2 ? title : title[..TitleStart] + "\u2026";
        var year = document.Published?.Year.ToString(CultureInfo.InvariantCulture);
        return new DocumentTitles(
            title,
            genre is null ? string.Empty
                : document.Published is null ? genre
                : genre + words["list.comma"] + published,
            (genre ?? start) + (year is null ? string.Empty : "\u00A0" + year),
            published,
            document.Publisher ?? string.Empty
        );
    }

    /// <summary>The short lines at the head of a document, where its publisher stands, folded.</summary>
    private static string Opening(string text)
    {
        var lines = text[..Math.Min(text.Length, OpeningLength)].Split('\n').Where(line => line.Trim().Length is > 0 and < ShortLine);
        return string.Join('\n', lines.Take(8).Select(SubjectWords.Fold));
    }

    private string? GenreOf(SourceDocument document)
    {
        var title = SubjectWords.Fold(document.Title);
        var publisher = SubjectWords.Fold(document.Publisher) + "\n" + Opening(document.Text);
        foreach (var row in Genres)
        {
            var fits =
                row[0][0] == '/'
                    ? publisher.Contains(row[0][1..], StringComparison.Ordinal)
                    : row[0].Split('|').Any(word => title.Contains(word, StringComparison.Ordinal));
            if (fits)
            {
                return words.Language == DigestLanguage.English ? row[1] : row[2];
            }
        }

        return null;
    }
}
