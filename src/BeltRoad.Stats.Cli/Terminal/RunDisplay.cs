using System.Globalization;
using BeltRoad.Stats.Publishing;
using Spectre.Console;

namespace BeltRoad.Stats.Cli.Terminal;

/// <summary>Shows a run's progress on standard error: a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class RunDisplay : IProgress<RunProgress>
{
    /// <summary>About as many lines as one run prints while it reads.</summary>
    private const int LinesOfReading = 50;

    private readonly TextWriter error = Console.Error;
    private readonly ProgressTask? bar;

    private RunDisplay(ProgressTask? bar) => this.bar = bar;

    public static RunResult Show(Func<IProgress<RunProgress>, RunResult> run)
    {
        if (Console.IsErrorRedirected)
        {
            return run(new RunDisplay(null));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
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

            if (bar is not null)
            {
                bar.Description = Verb(value.Stage);
                bar.MaxValue = value.Total;
                bar.Value = value.Done;
            }
            else if (value.Stage != RunStage.Read || value.Done == value.Total || value.Done % Math.Max(1, value.Total / LinesOfReading) == 0)
            {
                error.WriteLine(value.Stage == RunStage.Read
                    ? string.Create(CultureInfo.InvariantCulture, $"{Verb(value.Stage)} {value.Done}/{value.Total} {value.Item}")
                    : $"{Verb(value.Stage)} {value.Item}");
            }
        }
    }

    private static string Verb(RunStage stage) => stage switch
    {
        RunStage.Read => "reading",
        RunStage.Compose => "composing",
        RunStage.Write => "writing",
        _ => "publishing",
    };
}
