using System.Globalization;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Store;

/// <summary>A fact as stored and exported, with its citation and the text it was read from, so that its document is not needed.</summary>
internal sealed record StoredFact
{
    public required Fact Fact { get; init; }

    /// <summary>The letter of the document, assigned when it is first read and kept from then on: A, B, …, Z, AA.</summary>
    public required string Letter { get; init; }

    /// <summary>The line of the numeral's first character, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The position in the line, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>The span of the numeral in Unicode characters rather than UTF-16 code units.</summary>
    public required TextSpan Characters { get; init; }

    /// <summary>The headings above it, highest first, separated by <c> › </c>; empty if the document has none.</summary>
    public required string Section { get; init; }

    /// <summary>
    /// The position in the original besides the headings: <c>page 3</c>, <c>table 2 row 4 column 1</c>; empty if the original has neither.
    /// </summary>
    public required string Place { get; init; }

    /// <summary>The numeral as it stands in the text.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence as it stands in the text.</summary>
    public required string Quote { get; init; }

    /// <summary><c>B235:39</c>: document B, line 235, character 39.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Letter}{Line}:{Column}");

    /// <summary>The names of its doubts, separated by spaces; empty if there are none.</summary>
    public string Doubts => NamesOf(Fact.Doubts);

    /// <summary>The names of some doubts, separated by spaces; empty if there are none.</summary>
    public static string NamesOf(IReadOnlyList<Doubt> doubts) =>
        doubts.Count == 0 ? string.Empty : string.Join(' ', doubts.Select(EnumNames.Name));

    /// <summary>The facts of a ledger, in text order.</summary>
    public static IReadOnlyList<StoredFact> Of(Ledger ledger, string letter)
    {
        if (ledger.Facts.Count == 0)
        {
            return [];
        }

        var document = ledger.Document;
        var characters = CodePointMap.Of(document.Text);
        var sections = new HeadingPath(document);
        var stored = new List<StoredFact>(ledger.Facts.Count);
        foreach (var fact in ledger.Facts)
        {
            var (line, column) = document.Lines.PlaceOf(fact.Span.Start);
            stored.Add(
                new StoredFact
                {
                    Fact = fact,
                    Letter = letter,
                    Line = line,
                    Column = column,
                    Characters = characters.Of(fact.Span),
                    Section = sections.At(fact.Span.Start),
                    Place = document.Places.Describe(fact.Span.Start),
                    Text = fact.Span.Of(document.Text),
                    Quote = fact.Sentence.Of(document.Text),
                }
            );
        }

        return stored;
    }
}
