using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>Restores kept ledgers and thins out new ones; what they have in common is held once. Safe to share between threads.</summary>
internal sealed class KeptLedgers
{
    private readonly StringPool words = new();
    private readonly ConcurrentDictionary<EncodingDecision, EncodingDecision> encodings = new();

    /// <summary>The ledger that was packed, of a document of which all else is known.</summary>
    public Ledger Restore(byte[] found, SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return KeptLedger.Unpack(found).ToLedger(document, words);
    }

    /// <summary>The ledger that was packed, of the same plain text, which is not searched again.</summary>
    public Ledger Restore(byte[] found, OpenedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var kept = KeptLedger.Unpack(found);
        var encoding = kept.Document.Encoding is { } stated
            ? Known(new EncodingDecision(words.Known(stated.Name), stated.Confidence, words.Known(stated.From)))
            : null;
        return kept.ToLedger(kept.Document.Restore(file.Id, file.Sha256, file.TextIn(encoding), encoding, words), words);
    }

    /// <summary>The same document, with what is known of it held once with the like of all documents.</summary>
    public SourceDocument Share(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document with
        {
            Encoding = document.Encoding is { } encoding ? Known(encoding) : null,
            Title = words.Known(document.Title),
            TitleFrom = words.Known(document.TitleFrom),
            Publisher = words.Known(document.Publisher),
            PublisherFrom = words.Known(document.PublisherFrom),
            PublishedFrom = words.Known(document.PublishedFrom),
            Sections = document.Sections.Count == 0 ? [] : document.Sections,
            Furniture = document.Furniture.Count == 0 ? [] : document.Furniture,
            Places = document.Places is { PageStarts.Count: 0, Tables.Count: 0 } ? OriginalPlaces.None : document.Places,
        };
    }

    /// <summary>The same ledger in less memory: mentions in columns, equal words once.</summary>
    public Ledger Share(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new Ledger(
            ledger.Document,
            MentionColumns.Of(ledger.Mentions),
            [
                .. ledger.Facts.Select(fact =>
                    fact with
                    {
                        Subject = words.Known(fact.Subject),
                        AsPrinted = words.Known(fact.AsPrinted),
                        Counted = words.Known(fact.Counted),
                    }
                ),
            ]
        );
    }

    private EncodingDecision Known(EncodingDecision encoding) => encodings.GetOrAdd(encoding, encoding);
}
