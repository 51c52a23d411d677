using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Runs.History;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad history</c>: the runs of the output folder and of the configured digests, the newest first.</summary>
internal static class HistoryCommand
{
    private const int Shown = 20;

    private static readonly Option<string> Digest = new("--digest")
    {
        Description = "Only runs of this digest of the configuration",
        HelpName = "NAME",
    };
    private static readonly Option<int?> Limit = WholeNumber.Option("--limit", "Maximum number of runs [default: 20]", 1);
    private static readonly Option<string> Format = Choice.Of("--format", "Form of the output [default: table]", "table", "jsonl");

    public static Command Create()
    {
        var command = new Command("history", "Print the runs: when, why, how long, what changed, what failed")
        {
            Digest,
            Limit,
            Format,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(Print);
        return command;
    }

    private static int Print(ParseResult call)
    {
        var settings = SettingsOptions.Read(call);
        var limit = call.GetValue(Limit) ?? Shown;
        var digest = call.GetValue(Digest) is { } asked ? settings.DigestNamed(asked) : null;
        var outputs = digest is not null
            ? [settings.ToRunOptions(digest)]
            : settings.Digests.Keys.Select(settings.ToRunOptions).Prepend(settings.ToRunOptions());
        var lines = HistoryLine.Newest(outputs, digest, limit);
        using var writer = StandardOutput.Open();
        if (call.GetValue(Format) == "jsonl")
        {
            foreach (var line in lines)
            {
                writer.WriteLine(line.Run is { } run ? Line(run) : Line(line.SetBack!));
            }
        }
        else
        {
            Tables
                .Console(writer)
                .Write(
                    Tables.Of(
                        [
                            "run",
                            "digest",
                            "started (UTC)",
                            "why",
                            "try",
                            "took",
                            "docs",
                            "changed",
                            "refused",
                            "statistics",
                            "new",
                            "revised",
                            "result",
                        ],
                        lines.Select(line => line.Run is { } run ? Row(run) : Row(line.SetBack!))
                    )
                );
            foreach (var entry in lines.Select(line => line.Run).OfType<HistoryEntry>())
            {
                foreach (var refusal in entry.Refusals)
                {
                    writer.WriteLine(
                        FormattableString.Invariant($"run {entry.Id} refused {Tables.Plain(refusal.Where)}: {Tables.Plain(refusal.What)}")
                    );
                    writer.WriteLine("  " + Tables.Plain(refusal.Remedy));
                }
            }
        }

        if (lines.Count == 0)
        {
            Console.Error.WriteLine("no run is recorded");
        }

        return ExitCodes.Done;
    }

    private static string[] Row(ClockSetBack setBack) =>
        [
            "-",
            setBack.Digest.Length > 0 ? setBack.Digest : "-",
            Time(setBack.Became),
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "the clock went back, from " + Time(setBack.Was),
        ];

    private static string[] Row(HistoryEntry entry) =>
        [
            entry.Id.ToString(CultureInfo.InvariantCulture),
            entry.Digest.Length > 0 ? entry.Digest : "-",
            Time(entry.Started),
            EnumNames.Name(entry.Cause).Replace('_', '-'),
            entry.Attempt.ToString(CultureInfo.InvariantCulture),
            entry.Duration is { } took ? took.TotalSeconds.ToString("0.0' s'", CultureInfo.InvariantCulture) : "-",
            Count(entry.Documents),
            Count(entry.Changed),
            Count(entry.Refused),
            Count(entry.Statistics),
            Count(entry.FactsNew),
            Count(entry.FactsRevised),
            entry.Error is { } error ? EnumNames.Name(entry.State) + ": " + error.Split('\n')[0] : EnumNames.Name(entry.State),
        ];

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Count(int? count) => count is { } known ? Tables.Count(known) : "-";

    private static string Line(HistoryEntry entry) =>
        JsonSerializer.Serialize(
            new
            {
                run = entry.Id,
                digest = entry.Digest,
                slot = entry.Slot?.ToUniversalTime(),
                cause = EnumNames.Name(entry.Cause),
                attempt = entry.Attempt,
                started = entry.Started.ToUniversalTime(),
                finished = entry.Finished?.ToUniversalTime(),
                duration_ms = (long?)entry.Duration?.TotalMilliseconds,
                version = entry.Version,
                result = EnumNames.Name(entry.State),
                inputs_sha256 = entry.Inputs,
                documents = entry.Documents,
                changed = entry.Changed,
                refused = entry.Refused,
                refusals = entry.Refusals.Select(static refusal => new
                {
                    code = refusal.Code,
                    place = refusal.Where,
                    what = refusal.What,
                    remedy = refusal.Remedy,
                }),
                statistics = entry.Statistics,
                facts_new = entry.FactsNew,
                facts_revised = entry.FactsRevised,
                error = entry.Error,
            },
            Lines.Options
        );

    private static string Line(ClockSetBack setBack) =>
        JsonSerializer.Serialize(
            new
            {
                run = (long?)null,
                digest = setBack.Digest,
                started = setBack.Became.ToUniversalTime(),
                result = "clock_set_back",
                clock_was = setBack.Was.ToUniversalTime(),
            },
            Lines.Options
        );

    /// <summary>In a class of its own, so that building the command line does not initialise it.</summary>
    private static class Lines
    {
        public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
