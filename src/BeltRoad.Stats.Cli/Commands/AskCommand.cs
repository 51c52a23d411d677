using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Cli.Questions;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad ask</c>: the figure that a question asks for, or that no document states it.</summary>
internal static class AskCommand
{
    private static readonly Argument<string[]> Words = new("QUESTION")
    {
        Description = "The question, in Chinese or English; quote it if it has several words",
        Arity = ArgumentArity.OneOrMore,
    };
    private static readonly Option<string> Language = Choice.Of(
        "--language",
        "Language of the answer [default: that of the question]",
        "en",
        "zh"
    );

    public static Command Create()
    {
        var command = new Command("ask", "Answer a question with the figures that the documents state, or say that they do not")
        {
            Words,
            Language,
            ReportChoice.Digest,
            SettingsOptions.Output,
            SettingsOptions.Configuration,
        };
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult call)
    {
        var question = string.Join(' ', call.GetValue(Words)!);
        var options = ReportChoice.Of(call);
        using var store = FactStore.OpenExisting(options.StoreAddress);
        var book = FigureBook.Of(store) ?? throw new RefusedException(RefusalTexts.StoreEmpty(options.StorePath));
        var answer = FigureFinder.Find(book, QuestionReader.Read(question));
        using var writer = StandardOutput.Open();
        new AnswerText(DashboardWords.Named(call.GetValue(Language)) ?? AnswerText.WordsFor(question)).Write(answer, writer);
        return ExitCodes.Done;
    }
}
