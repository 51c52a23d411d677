using System.CommandLine;
using System.Globalization;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Mentions;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad explain</c>: how a sentence is read, step by step.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Sentence = new("SENTENCE") { Description = "The sentence, or several" };
    private static readonly Option<string> Date = new("--date")
    {
        Description = "Date of publication, on which relative dates depend",
        HelpName = "YYYY-MM-DD",
    };
    private static readonly Option<bool> Words = new("--words") { Description = "Also list each word with the roles the lexicons give it" };

    public static Command Create()
    {
        var command = new Command("explain", "Show how a sentence is read: classes and the rules that decided, units, dates, measures")
        {
            Sentence,
            Date,
            Words,
            SettingsOptions.Recognizer,
        };
        command.SetAction(Explain);
        return command;
    }

    private static int Explain(ParseResult call)
    {
        PartialDate? published = null;
        if (call.GetValue(Date) is { } given)
        {
            published = PartialDate.TryParse(given, out var date) ? date : throw new RefusedException(RefusalTexts.BadDate(given));
        }

        var explanation = StatisticsReader.Explain(
            DocumentReader.FromText("sentence", call.GetValue(Sentence)!, published),
            Recognizers.Of(call).Create()
        );
        using var writer = StandardOutput.Open();
        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"script {explanation.Document.Script}, published {explanation.Document.Published?.ToString() ?? "not known"}, "
                    + $"a bare 元 is {explanation.HomeCurrency}"
            )
        );
        foreach (var sentence in explanation.Sentences)
        {
            Write(writer, sentence, call.GetValue(Words));
        }

        return ExitCodes.Done;
    }

    private static void Write(TextWriter writer, ExplainedSentence sentence, bool words)
    {
        writer.WriteLine();
        writer.WriteLine("sentence  " + sentence.Folded);
        foreach (var word in words ? sentence.Words : [])
        {
            writer.WriteLine($"  word    {word.Text}  {word.Kind}  {word.Roles}");
        }

        foreach (var date in sentence.Dates)
        {
            writer.WriteLine($"  date    {date.Text}  {date.Form}  {date.Period ?? "anchors nothing"}  ({date.Rule})");
        }

        foreach (var mention in sentence.Mentions)
        {
            var refused = mention.Mention.Class == MentionClass.Refused ? ": " + mention.Mention.Refusal : string.Empty;
            writer.WriteLine(
                $"  number  {mention.Text}  {mention.Mention.Class.ToString().ToLowerInvariant()}  ({mention.Mention.Rule}){refused}"
            );
            foreach (var step in mention.Fact?.Trace ?? [])
            {
                writer.WriteLine("            " + step);
            }
        }
    }
}
