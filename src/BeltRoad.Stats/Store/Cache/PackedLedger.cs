using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Packing;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Store.Cache;

/// <summary>
/// Packs a ledger into bytes, all but the text of its document, and unpacks it. What the ledgers that go through one of these have in
/// common is held once.
/// </summary>
internal sealed class PackedLedger
{
    private readonly StringPool words = new();
    private readonly ConcurrentDictionary<EncodingDecision, EncodingDecision> encodings = new();

    public static byte[] Pack(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var writer = new PackWriter();
        PackedDocument.Write(writer, ledger.Document);
        writer.Bytes(PackedMentions.Of(ledger.Mentions).Bytes);
        writer.List(ledger.Facts, PackedFact.Write);
        return writer.ToArray();
    }

    /// <summary>The ledger that was packed, of a document of which all else is known.</summary>
    public Ledger Unpack(byte[] found, SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Unpack(found, document.Id, document.Sha256, _ => document.Text) with { Document = document };
    }

    /// <summary>The ledger that was packed, of the same plain text: nothing is looked for in it.</summary>
    internal Ledger Unpack(byte[] found, OpenedFile file) => Unpack(found, file.Id, file.Sha256, file.TextIn);

    /// <summary>The same document, what is told of it held once with the like of all documents that went through here.</summary>
    public SourceDocument Share(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string? Once(string? word) => word is null ? null : words.Known(word);
        return document with
        {
            Encoding = document.Encoding is { } encoding ? Known(encoding) : null,
            Title = words.Known(document.Title),
            TitleFrom = Once(document.TitleFrom),
            Publisher = Once(document.Publisher),
            PublisherFrom = Once(document.PublisherFrom),
            PublishedFrom = Once(document.PublishedFrom),
            Sections = document.Sections.Count == 0 ? [] : document.Sections,
            Furniture = document.Furniture.Count == 0 ? [] : document.Furniture,
            Places = document.Places is { PageStarts.Count: 0, Tables.Count: 0 } ? OriginalPlaces.None : document.Places,
        };
    }

    /// <summary>The same ledger, its words held once with those of all ledgers that went through here.</summary>
    public Ledger Share(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger with
        {
            Facts =
            [
                .. ledger.Facts.Select(fact =>
                    fact with
                    {
                        Subject = words.Known(fact.Subject),
                        AsPrinted = words.Known(fact.AsPrinted),
                        Counted = fact.Counted is { } counted ? words.Known(counted) : null,
                    }
                ),
            ],
        };
    }

    private Ledger Unpack(byte[] found, string id, string sha256, Func<EncodingDecision?, string> textIn)
    {
        var reader = new PackReader(found, words);
        var document = PackedDocument.Read(ref reader, id, sha256, textIn, Known);
        var mentions = new PackedMentions(reader.Bytes().ToArray());
        return new Ledger(document, mentions, reader.List((ref reader) => PackedFact.Read(ref reader, id)));
    }

    private EncodingDecision Known(EncodingDecision encoding) => encodings.GetOrAdd(encoding, encoding);
}
