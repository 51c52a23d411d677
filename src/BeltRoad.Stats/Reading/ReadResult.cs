using System.Diagnostics.CodeAnalysis;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Reading;

/// <summary>A document, or the reason why there is none.</summary>
internal sealed record ReadResult
{
    private ReadResult(SourceDocument? document, Refusal? refusal) => (Document, Refusal) = (document, refusal);

    public SourceDocument? Document { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Document is not null;

    public static ReadResult Read(SourceDocument document) => new(document, null);

    public static ReadResult Refused(Refusal refusal) => new(null, refusal);
}
