using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>
/// The report that a command uses: that of the named digest; otherwise that of the output folder; if the folder has none, that of the only
/// digest that has one.
/// </summary>
internal static class ReportChoice
{
    public static Option<string> Digest { get; } =
        new("--digest")
        {
            Description = "Use the report of this digest of the configuration [default: that of the output folder, or the only one]",
            HelpName = "NAME",
        };

    /// <exception cref="RefusedException">No digest has the name; or there is no report; or several digests have a report and none is
    /// named.</exception>
    public static RunOptions Of(ParseResult call)
    {
        var settings = SettingsOptions.Read(call);
        if (call.GetValue(Digest) is { } asked)
        {
            var name = settings.DigestNamed(asked);
            var options = settings.ToRunOptions(name);
            return HasReport(options) ? options : throw new RefusedException(RefusalTexts.DigestReportMissing(options.Output, name));
        }

        // A user who names a folder means that folder, not the folders of the digests.
        var isFolderNamed = call.GetResult(SettingsOptions.Output) is { Implicit: false };
        var digests = settings.Digests.Where(digest => !isFolderNamed || digest.Value.Output is null).Select(digest => digest.Key).ToList();
        var own = settings.ToRunOptions();
        if (HasReport(own) || digests.Count == 0)
        {
            return own;
        }

        var found = digests.Where(name => HasReport(settings.ToRunOptions(name))).ToList();
        switch (found)
        {
            case []:
                throw new RefusedException(RefusalTexts.NoReportAtAll(own.Output, digests));
            case [var only]:
                var options = settings.ToRunOptions(only);
                Console.Error.WriteLine($"the report of digest {only}, in {options.Output}");
                return options;
            default:
                throw new RefusedException(RefusalTexts.WhichReport(own.Output, found));
        }
    }

    /// <summary>Whether a run has left a report or facts in the output folder.</summary>
    public static bool HasReport(RunOptions options) => PublishedReport.IsThere(options.Output) || options.StoreAddress.Exists;
}
