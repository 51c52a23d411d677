using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>A text format of facts, with one record per fact.</summary>
/// <param name="FileName">The name of the file in a report.</param>
/// <param name="IsMarked">Whether the file begins with a byte order mark, without which Excel reads UTF-8 as the machine's code
/// page.</param>
/// <param name="IsQuoted">Whether a line feed between quotation marks is part of a record, as in CSV.</param>
/// <param name="Head">Writes what comes before the first record.</param>
/// <param name="Records">Writes a record for each fact, which depends on the fact alone.</param>
/// <param name="StartOf">Returns the beginning of every record of a document, given its id and letter; the next character is a
/// digit.</param>
internal sealed record FactFormat(
    string FileName,
    bool IsMarked,
    bool IsQuoted,
    Action<TextWriter> Head,
    Action<IEnumerable<StoredFact>, TextWriter> Records,
    Func<string, string, string> StartOf
);
