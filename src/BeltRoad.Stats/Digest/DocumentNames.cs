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
    private const int LatinTitleStart = 22;
    private const int OpeningLength = 400;
    private const int StartLength = 1200;
    private const int ShortLine = 26;

    private static readonly IReadOnlyList<string[]> Genres = LexiconTable.Read(
        "Digest/genres.csv",
        "words",
        "english",
        "chinese",
        "short",
        "official"
    );

    private readonly PeriodFormat periods = new(words);

    public DocumentTitles Describe(Ledger ledger)
    {
        var document = ledger.Document;
        var row = RowOf(document);
        var english = words.Language == DigestLanguage.English;
        var genre = row?[english ? 1 : 2];
        var isOpening = document.Title.EndsWith('\u2026');
        var title =
            isOpening && row is not null ? row[2]
            : document.Title.Length > 0 ? SubjectLabel.Close(document.Title)
            : document.Id;
        var published = document.Published is { } date ? periods.Date(date) : words["period.none"];
        var lengthOfStart = title.Any(char.IsAsciiLetterLower) ? LatinTitleStart : TitleStart;
        var start = title.Length <= lengthOfStart + 2 ? title : title[..lengthOfStart].TrimEnd() + "\u2026";
        var shortGenre = english && row?[3].Length > 0 ? row[3] : genre;
        var year = document.Published?.Year.ToString(CultureInfo.InvariantCulture);
        return new DocumentTitles(
            title,
            genre is null ? string.Empty
                : document.Published is null ? genre
                : genre + words["list.comma"] + published,
            (shortGenre ?? start) + (year is null ? string.Empty : "\u00A0" + year),
            published,
            document.Publisher ?? string.Empty
        )
        {
            IsOfficial = row?[4] == "yes",
        };
    }

    /// <summary>The short lines at the head of a document, where its publisher stands, folded.</summary>
    private static string Opening(string text)
    {
        var lines = text[..Math.Min(text.Length, OpeningLength)].Split('\n').Where(line => line.Trim().Length is > 0 and < ShortLine);
        return string.Join('\n', lines.Take(8).Select(SubjectWords.Fold));
    }

    private static string[]? RowOf(SourceDocument document)
    {
        var title = SubjectWords.Fold(document.Title);
        var publisher = SubjectWords.Fold(document.Publisher) + "\n" + Opening(document.Text);
        var start = SubjectWords.Fold(document.Text[..Math.Min(document.Text.Length, StartLength)]);
        return Genres.FirstOrDefault(row =>
            row[0][0] switch
            {
                '/' => publisher.Contains(row[0][1..], StringComparison.Ordinal),
                '^' => row[0][1..].Split(' ').All(word => start.Contains(word, StringComparison.Ordinal)),
                _ => row[0].Split('|').Any(word => title.Contains(word, StringComparison.OrdinalIgnoreCase)),
            }
        );
    }
}
