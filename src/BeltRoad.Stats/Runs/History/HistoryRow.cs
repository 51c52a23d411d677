using System.Globalization;
using BeltRoad.Stats.Facts;

namespace BeltRoad.Stats.Runs.History;

/// <summary>An entry as a row of the table <c>runs</c>. The property names are the column names, which Dapper matches.</summary>
internal sealed class HistoryRow
{
    /// <summary>Times in UTC to the millisecond, whose text sorts chronologically.</summary>
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public required long Id { get; init; }

    public required string Digest { get; init; }

    public string? Slot { get; init; }

    public required string Cause { get; init; }

    public required int Attempt { get; init; }

    public required string Started { get; init; }

    public string? Finished { get; init; }

    public required string Version { get; init; }

    public required string Result { get; init; }

    public string? Inputs { get; init; }

    public int? Documents { get; init; }

    public int? Changed { get; init; }

    public int? Refused { get; init; }

    public int? Statistics { get; init; }

    public int? FactsNew { get; init; }

    public int? FactsRevised { get; init; }

    public string? Error { get; init; }

    public HistoryEntry ToEntry() =>
        new()
        {
            Id = Id,
            Digest = Digest,
            Slot = Slot is null ? null : Parse(Slot),
            Cause = EnumNames.Parse<RunCause>(Cause),
            Attempt = Attempt,
            Started = Parse(Started),
            Finished = Finished is null ? null : Parse(Finished),
            Version = Version,
            State = EnumNames.Parse<RunState>(Result),
            Inputs = Inputs,
            Documents = Documents,
            Changed = Changed,
            Refused = Refused,
            Statistics = Statistics,
            FactsNew = FactsNew,
            FactsRevised = FactsRevised,
            Error = Error,
        };

    public static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string instant) =>
        DateTimeOffset.ParseExact(instant, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
