using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Export;

/// <summary>How facts stand in a text file, a record a fact.</summary>
/// <param name="FileName">In a report.</param>
/// <param name="IsMarked">Whether the file begins with a byte order mark, without which Excel takes UTF-8 for the machine's own code
/// page.</param>
/// <param name="IsQuoted">Whether a line feed between quotation marks is part of a record, as in CSV.</param>
/// <param name="Head">Writes what stands before the first record.</param>
/// <param name="Records">Writes a record for each fact; it depends on the fact alone.</param>
/// <param name="StartOf">How every record of a document begins, told its id and letter; the next character is a digit.</param>
internal sealed record FactFormat(
    string FileName,
    bool IsMarked,
    bool IsQuoted,
    Action<TextWriter> Head,
    Action<IEnumerable<StoredFact>, TextWriter> Records,
    Func<string, string, string> StartOf
);
