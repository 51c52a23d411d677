namespace BeltRoad.Stats.Reading.Texts;

/// <summary>How the bytes of a document were decoded.</summary>
/// <param name="Name">The IANA name in lower case: utf-8, utf-16le, utf-16be, gb18030, big5.</param>
/// <param name="Confidence">0 to 1: 1 if a byte order mark, validity or the user decides, otherwise the share of the evidence for
/// it.</param>
/// <param name="From">What decided: <c>byte order mark</c>, <c>valid</c>, <c>character statistics</c>, <c>given</c>.</param>
internal sealed record EncodingDecision(string Name, double Confidence, string From);
