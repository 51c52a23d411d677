using System.CommandLine;
using System.Globalization;
using System.Text;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Evaluation;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad evaluate</c>: how well the program's readings, or the lines of a file, agree with the annotated lines.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<string> Gold = new("DIR")
    {
        Description = "Folder of annotated *.jsonl files, one such file, or a file of confirmations (*.csv)",
    };
    private static readonly Option<string> Documents = new("--documents")
    {
        Description = "Folder of the annotated documents",
        DefaultValueFactory = _ => "seeds",
        HelpName = "FOLDER",
    };
    private static readonly Option<string> Predicted = new("--predicted")
    {
        Description = "Score the lines of this file instead of reading the documents",
        HelpName = "FILE",
    };
    private static readonly Option<string> Calibrate = new("--calibrate")
    {
        Description = "Write how often each rule was right to this CSV file, from which confidence is made",
        HelpName = "FILE",
    };
    private static readonly Option<int?> Errors = WholeNumber.Option("--errors", "Show the first N disagreements", 0);

    /// <summary>Confirmed figures from which on a table of how sure the program was says something.</summary>
    private const int LeastJudged = 50;

    public static Command Create()
    {
        var command = new Command("evaluate", "Score the readings against annotated lines, field by field")
        {
            Gold,
            Documents,
            Predicted,
            Calibrate,
            Errors,
            SettingsOptions.Recognizer,
        };
        command.SetAction(Evaluate);
        return command;
    }

    private static int Evaluate(ParseResult call)
    {
        var refused = 0;
        if (Path.GetExtension(call.GetValue(Gold)) == ".csv")
        {
            var confirmed = Confirmed(call.GetValue(Gold)!, call.GetValue(Documents)!, Recognizers.Of(call), ref refused);
            return Show(call, Scorer.Of(confirmed.Gold, confirmed.Predicted), refused);
        }

        var gold = ScoredFile.Load(call.GetValue(Gold)!);
        var predicted = call.GetValue(Predicted) is { } file
            ? ScoredFile.Load(file).Documents
            : Read(gold, call.GetValue(Documents)!, Recognizers.Of(call), ref refused);
        return Show(call, Scorer.Of(gold, predicted), refused);
    }

    private static int Show(ParseResult call, Score score, int refused)
    {
        using var writer = StandardOutput.Open();
        foreach (var figure in score.Figures)
        {
            writer.WriteLine(figure);
        }

        writer.WriteLine();
        writer.WriteLine("kind         gold  found  value  quantity  observation");
        foreach (var kind in score.Kinds)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.Kind, -11}{kind.Gold, 6}{kind.Found, 7}{kind.Value, 7}{kind.Quantity, 10}{kind.Observation, 13}"
                )
            );
        }

        var judgements = score.Judgements;
        if (call.GetValue(Calibrate) is { } counts)
        {
            judgements = Calibrator.LeaveOneOut(judgements);
            using var table = File.CreateText(counts);
            Calibrator.Write(Calibrator.Rows(score.Judgements), table);
        }

        if (judgements.Count >= LeastJudged || Path.GetExtension(call.GetValue(Gold)) != ".csv")
        {
            ReliabilityLines.Write(judgements, writer);
        }
        else
        {
            writer.WriteLine();
            writer.WriteLine(
                $"{judgements.Count} confirmed figures; from {LeastJudged} on, a table shows how sure the program said it was"
            );
        }

        foreach (var error in score.Errors.Take(call.GetValue(Errors) ?? 0))
        {
            writer.WriteLine();
            writer.WriteLine($"[{error.What}] {error.Document}");
            writer.WriteLine("  gold " + Shown(error.Gold));
            writer.WriteLine("  got  " + Shown(error.Predicted));
        }

        return refused == 0 ? ExitCodes.Done : ExitCodes.Partial;
    }

    /// <summary>The readings beside what readers decided in a file of confirmations.</summary>
    private static ConfirmedLines Confirmed(string path, string folder, NumberRecognizers numbers, ref int refused)
    {
        var lines = new ConfirmedLines();
        var none = new ScoredFile(
            new Dictionary<string, IReadOnlyList<ScoredLine>>(StringComparer.Ordinal),
            new Dictionary<string, GoldText>(StringComparer.Ordinal)
        );
        foreach (var group in DecisionFile.Read(path).Latest.GroupBy(decision => decision.Document, StringComparer.Ordinal))
        {
            var text = Document(none, group.Key, folder, out var refusal);
            if (text is not null && FaultBarrier.Try(group.Key, () => StatisticsReader.Read(text, numbers), out refusal) is { } ledger)
            {
                lines.Add(ledger, [.. group]);
            }
            else
            {
                refused++;
                Console.Error.WriteLine(refusal);
            }
        }

        if (lines.Lost > 0)
        {
            Console.Error.WriteLine($"{lines.Lost} decisions are about words that no document has any more; they are left out");
        }

        return lines;
    }

    private static Dictionary<string, IReadOnlyList<ScoredLine>> Read(
        ScoredFile gold,
        string folder,
        NumberRecognizers numbers,
        ref int refused
    )
    {
        var predicted = new Dictionary<string, IReadOnlyList<ScoredLine>>(StringComparer.Ordinal);
        foreach (var document in gold.Documents.Keys)
        {
            var text = Document(gold, document, folder, out var refusal);
            if (text is not null && FaultBarrier.Try(document, () => StatisticsReader.Read(text, numbers), out refusal) is { } ledger)
            {
                predicted.Add(document, [.. LedgerLine.Of(ledger).Select(ScoredLine.Of)]);
            }
            else
            {
                refused++;
                Console.Error.WriteLine(refusal);
            }
        }

        return predicted;
    }

    private static SourceDocument? Document(ScoredFile gold, string document, string folder, out Refusal? refusal)
    {
        refusal = null;
        if (gold.Texts.TryGetValue(document, out var given))
        {
            return DocumentReader.FromText(document, given.Text, given.Published);
        }

        // An annotated line names a file of the folder, never a path outside it.
        var path = Path.Combine(folder, Path.GetFileName(document));
        if (!File.Exists(path))
        {
            refusal = RefusalTexts.NoGoldDocument(document, folder);
            return null;
        }

        var read = DocumentFile.Read(path, document, new ReadOptions());
        refusal = read.Refusal;
        return read.Document;
    }

    private static string Shown(ScoredLine? line)
    {
        if (line is null)
        {
            return "nothing";
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{line.Start} {line.Text} {line.Class}");
        foreach (
            var (name, value) in new (string, object?)[]
            {
                ("value", line.Value),
                ("high", line.High),
                ("unit", line.Unit),
                ("counted", line.Counted),
                ("modifier", line.Modifier),
                ("measure", line.Measure),
                ("status", line.Status),
                ("time", line.Time),
                ("kind", line.Kind),
                ("subject", line.Subject),
            }
        )
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $" {name}={value}");
            }
        }

        return text.ToString();
    }
}
