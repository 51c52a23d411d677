using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>The claims of a run as its store keeps them: with their sentences, not with the whole documents.</summary>
internal static class StoredClaims
{
    /// <summary>Returns the claims in the order of the facts.</summary>
    /// <param name="documents">The documents of the facts. A fact whose document is missing here has neither title nor publisher.</param>
    public static IReadOnlyList<Claim> Of(IReadOnlyList<StoredDocument> documents, IReadOnlyList<StoredFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var sources = documents.ToDictionary(document => document.Letter, document => SourceOf(document), StringComparer.Ordinal);
        return
        [
            .. facts.Select(stored => new Claim(
                stored.Letter,
                stored.Line,
                stored.Column,
                stored.Fact,
                sources.GetValueOrDefault(stored.Letter) ?? new CitedDocument(stored.Fact.DocumentId, string.Empty, null, null),
                Passage.OfQuote(stored.Quote, stored.Fact)
            )),
        ];
    }

    /// <summary>The label of a fact of any run.</summary>
    public static SubjectLabel LabelOf(StoredFact fact, Words words) =>
        SubjectLabel.Of(Observations.Of(Of([], [fact])[0], IndicatorLexicon.Default), words);

    private static CitedDocument SourceOf(StoredDocument document) =>
        new(
            document.Id,
            document.Title,
            document.Publisher,
            PartialDate.TryParse(document.Published, out var published) ? published : null
        );
}
