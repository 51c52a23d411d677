using BeltRoad.Stats.Facts.Packing;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>Packs what is known of a document beside its text, and unpacks it.</summary>
internal static class PackedDocument
{
    public static void Write(PackWriter writer, SourceDocument document)
    {
        writer.Word(document.Encoding?.Name);
        if (document.Encoding is { } encoding)
        {
            writer.Double(encoding.Confidence);
            writer.Word(encoding.From);
        }

        writer.Word(document.Title);
        writer.Number((int)document.Script);
        PackedTime.Write(writer, document.Published);
        foreach (
            var word in (ReadOnlySpan<string?>)
                [
                    document.TitleFrom,
                    document.Publisher,
                    document.PublisherFrom,
                    document.PublishedFrom,
                    document.ScriptFrom,
                    document.Language,
                    document.LanguageFrom,
                ]
        )
        {
            writer.Word(word);
        }

        writer.List(
            document.Sections,
            static (writer, section) =>
            {
                writer.Number(section.Level);
                writer.Span(section.Heading);
                writer.Span(section.Body);
            }
        );
        writer.List(document.Furniture, static (writer, line) => writer.Span(line));
        writer.List(document.Places.PageStarts, static (writer, start) => writer.Number(start));
        writer.List(document.Places.Tables, Write);
    }

    /// <param name="textIn">The text, which is not packed, by the encoding it was found to be in.</param>
    /// <param name="shared">Holds equal encodings once.</param>
    public static SourceDocument Read(
        ref PackReader reader,
        string id,
        string sha256,
        Func<EncodingDecision?, string> textIn,
        Func<EncodingDecision, EncodingDecision> shared
    )
    {
        var encoding = reader.Word() is { } name ? shared(new EncodingDecision(name, reader.Double(), reader.Word()!)) : null;
        var text = textIn(encoding);
        return new SourceDocument
        {
            Id = id,
            Text = text,
            Sha256 = sha256,
            Lines = LineMap.Of(text),
            Encoding = encoding,
            Title = reader.Word()!,
            Script = (Script)reader.Number(),
            Published = PackedTime.Date(ref reader),
            TitleFrom = reader.Word(),
            Publisher = reader.Word(),
            PublisherFrom = reader.Word(),
            PublishedFrom = reader.Word(),
            ScriptFrom = reader.Word(),
            Language = reader.Word(),
            LanguageFrom = reader.Word(),
            Sections = reader.List(static (ref reader) => new Section(reader.Number(), reader.Span(), reader.Span())),
            Furniture = reader.List(static (ref reader) => reader.Span()),
            Places = Places(reader.List(static (ref reader) => reader.Number()), reader.List(Table)),
        };
    }

    private static OriginalPlaces Places(int[] pages, DocumentTable[] tables) =>
        pages.Length == 0 && tables.Length == 0 ? OriginalPlaces.None : new OriginalPlaces(pages, tables);

    private static void Write(PackWriter writer, DocumentTable table)
    {
        writer.Span(table.Span);
        writer.Span(table.Before);
        writer.List(
            table.Cells,
            static (writer, cell) =>
            {
                foreach (var number in (ReadOnlySpan<int>)[cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan])
                {
                    writer.Number(number);
                }

                writer.Span(cell.Span);
                writer.Flag(cell.IsHeader);
            }
        );
    }

    private static DocumentTable Table(ref PackReader reader) =>
        new(
            reader.Span(),
            reader.Span(),
            reader.List(
                static (ref reader) =>
                    new TableCell(reader.Number(), reader.Number(), reader.Number(), reader.Number(), reader.Span(), reader.Flag())
            )
        );
}
