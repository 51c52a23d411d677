using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Runs.Publishing;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad charts</c>: the charts of the latest report.</summary>
internal static class ChartsCommand
{
    private static readonly Option<bool> Open = new("--open") { Description = "Open the report's page with the system's opener" };

    public static Command Create()
    {
        var command = new Command("charts", "List the charts of the latest report")
        {
            Open,
            ReportChoice.Digest,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(List);
        return command;
    }

    private static int List(ParseResult call)
    {
        var report = PublishedReport.Latest(ReportChoice.Of(call).Output);
        if (call.GetValue(Open))
        {
            Show(Path.GetFullPath(Path.Combine(report.Folder, "digest.html")));
            return ExitCodes.Done;
        }

        using var writer = StandardOutput.Open();
        Tables.Console(writer).Write(Tables.Charts(report));
        if (report.Charts.Count == 0)
        {
            Console.Error.WriteLine("the latest report has no charts");
        }

        return ExitCodes.Done;
    }

    private static void Show(string page)
    {
        if (!File.Exists(page))
        {
            throw new RefusedException(RefusalTexts.ReportMissing(page));
        }

        try
        {
            using var opener = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Win32Exception fault)
        {
            throw new RefusedException(RefusalTexts.NoOpener(page, fault.Message), fault);
        }

        Console.Error.WriteLine("opened " + page);
    }
}
