using System.CommandLine;
using BeltRoad.Stats.Cli.Configuration;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Export;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Encodings;
using BeltRoad.Stats.Recognition.Numerals;
using Spectre.Console;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad extract</c>: every number expression of the files named, or of the lines on standard input.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Documents", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string> Format = FormatOption();

    private static readonly Option<string> Encoding = new("--encoding")
    {
        Description = "Encoding of text files [default: detected for each]",
        HelpName = string.Join('|', KnownEncodings.Names),
    };

    private static readonly Option<bool> Lines = new("--jsonl")
    {
        Description = "Read {\"id\", \"text\", \"date\"} lines from standard input and write ledger lines whose doc is the id",
    };

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Add to JSON lines the place, sentence, section and confidence of each number",
    };

    private static readonly Option<bool> Whole = new("--whole")
    {
        Description = "With --jsonl: write all that beltroad load needs, each document with its text before its numbers",
    };

    public static Command Create()
    {
        var command = new Command(
            "extract",
            "Print every number expression of documents, each with its class and, for statistics, its reading"
        )
        {
            Files,
            Format,
            Encoding,
            Lines,
            Verbose,
            Whole,
            SettingsOptions.Recognizer,
        };
        command.Validators.Add(static result =>
        {
            if (result.GetValue(Whole) && !result.GetValue(Lines))
            {
                result.AddError("--whole needs --jsonl");
            }
        });
        command.SetAction(Extract);
        return command;
    }

    public static Option<string> FormatOption() => Choice.Of("--format", "How to print [default: table]", "table", "jsonl", "csv");

    private static int Extract(ParseResult call)
    {
        var files = call.GetValue(Files) ?? [];
        var verbose = call.GetValue(Verbose);
        if (call.GetValue(Lines))
        {
            return files.Length == 0
                ? ExtractLines(
                    Recognizers.Of(call),
                    call.GetValue(Whole) ? LedgerDetail.Whole
                        : verbose ? LedgerDetail.Verbose
                        : LedgerDetail.Plain
                )
                : throw new RefusedException(RefusalTexts.FilesAndLines());
        }

        return files.Length > 0
            ? ExtractFiles(
                files,
                Recognizers.Of(call),
                new ReadOptions { Encoding = EncodingOf(call) },
                call.GetValue(Format) ?? "table",
                verbose
            )
            : throw new RefusedException(RefusalTexts.NoFiles());
    }

    private static string? EncodingOf(ParseResult call) =>
        call.GetValue(Encoding) is not { } name
            ? null
            : KnownEncodings.Find(name)
                ?? throw new RefusedException(RefusalTexts.UnknownEncoding("--encoding", name, KnownEncodings.Names));

    private static int ExtractLines(NumberRecognizers numbers, LedgerDetail detail)
    {
        using var input = Console.OpenStandardInput();
        using var writer = StandardOutput.Open();
        return LineExtraction.Run(input, writer, Console.Error, detail, numbers) == 0 ? ExitCodes.Done : ExitCodes.Partial;
    }

    private static int ExtractFiles(string[] files, NumberRecognizers numbers, ReadOptions options, string format, bool verbose)
    {
        using var writer = StandardOutput.Open();
        var csv = format == "csv" ? new LedgerCsv(writer) : null;
        var console = format == "table" ? Tables.Console(writer) : null;
        var refused = 0;
        foreach (var file in files)
        {
            var read = DocumentFile.Read(file, Path.GetFileName(file), options);
            var refusal = read.Refusal;
            var ledger = read.Document is { } document
                ? FaultBarrier.Try(file, () => StatisticsReader.Read(document, numbers), out refusal)
                : null;
            if (ledger is null)
            {
                refused++;
                Console.Error.WriteLine(refusal);
            }
            else if (csv is not null)
            {
                csv.Write(ledger);
            }
            else if (console is not null)
            {
                console.WriteLine(Tables.Plain(ledger.Document.Id));
                console.Write(Tables.Ledger(ledger));
            }
            else
            {
                LedgerJsonl.Write(ledger, writer, verbose);
            }
        }

        return refused == 0 ? ExitCodes.Done
            : refused == files.Length ? ExitCodes.Failed
            : ExitCodes.Partial;
    }
}
