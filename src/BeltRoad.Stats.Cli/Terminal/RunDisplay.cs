using System.Globalization;
using BeltRoad.Stats.Runs.Publishing;
using Spectre.Console;

namespace BeltRoad.Stats.Cli.Terminal;

/// <summary>Shows a run's progress on standard error: a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class RunDisplay : IProgress<RunProgress>
{
    /// <summary>The approximate number of lines that a run prints while it reads.</summary>
    private const int LinesOfReading = 50;

    /// <summary>Before this time the rate is not meaningful.</summary>
    private const double LeastSeconds = 1;

    private readonly TextWriter error = Console.Error;
    private readonly long begun = TimeProvider.System.GetTimestamp();
    private readonly ProgressTask? bar;

    private RunDisplay(ProgressTask? bar) => this.bar = bar;

    public static T Show<T>(Func<IProgress<RunProgress>, T> run)
    {
        if (Console.IsErrorRedirected)
        {
            return run(new RunDisplay(null));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new RemainingTimeColumn()
            )
            .Start(context => run(new RunDisplay(context.AddTask("starting"))));
    }

    public void Report(RunProgress value)
    {
        lock (error)
        {
            if (value.Refusal is { } refusal)
            {
                error.WriteLine("refused: " + refusal);
            }

            if (value.Warning is { } warning)
            {
                error.WriteLine("warning: " + warning);
                return;
            }

            if (bar is not null)
            {
                bar.Description = Verb(value.Stage) + (value.Stage == RunStage.Read ? RateOf(value) : string.Empty);
                bar.MaxValue = value.Total;
                bar.Value = value.Done;
            }
            else if (
                value.Stage != RunStage.Read
                || value.Done == value.Total
                || value.Done % Math.Max(1, value.Total / LinesOfReading) == 0
            )
            {
                error.WriteLine(
                    value.Stage == RunStage.Read
                        ? string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Verb(value.Stage)} {value.Done}/{value.Total} {value.Item}{RateOf(value)}"
                        )
                        : $"{Verb(value.Stage)} {value.Item}"
                );
            }
        }
    }

    /// <summary>The documents per second so far and the estimated time left; empty for a few documents that are read at once.</summary>
    private string RateOf(RunProgress value)
    {
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        if (seconds < LeastSeconds)
        {
            return string.Empty;
        }

        var rate = value.Done / seconds;
        return string.Create(CultureInfo.InvariantCulture, $", {rate:N0} a second, {(value.Total - value.Done) / rate:N0} s left");
    }

    private static string Verb(RunStage stage) =>
        stage switch
        {
            RunStage.Read => "reading",
            RunStage.Compose => "composing",
            RunStage.Write => "writing",
            _ => "publishing",
        };
}
