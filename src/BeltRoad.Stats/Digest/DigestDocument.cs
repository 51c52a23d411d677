namespace BeltRoad.Stats.Digest;

/// <summary>One document of the issue.</summary>
/// <param name="Letter">Its letter in claim codes.</param>
/// <param name="Id">The file's name or the id of its line of input.</param>
/// <param name="Title">In its own words; the id where it has none.</param>
/// <param name="Name">What sort of document it is, with its date, in the digest's language: "White Paper, Oct 2023"; the title where the sort is not known.</param>
/// <param name="ShortName">For a foot line or a source line: "White Paper 2023".</param>
/// <param name="Published">As printed; "not stated" where it is not known.</param>
/// <param name="Publisher">In its own words; empty where it is not known.</param>
public sealed record DigestDocument(string Letter, string Id, string Title, string Name, string ShortName, string Published, string Publisher, LedgerTotals Totals);

/// <summary>The number expressions of a document, or of all, by class.</summary>
public sealed record LedgerTotals(int Seen, int Statistics, int Dates, int Enumerations, int Idioms, int Names, int Ordinals, int Refused);

/// <summary>A number expression that was seen and not read.</summary>
/// <param name="Words">The text around it; the number itself stands at <paramref name="Start"/>, <paramref name="Length"/> characters long.</param>
public sealed record RefusedNumber(string Claim, string Letter, string Words, int Start, int Length, string Reason);
