using System.CommandLine;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Facts.Ledgers;
using BeltRoad.Stats.Facts.Rules;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Reading.Texts;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary><c>beltroad rules</c>: the decision tables, and what a changed one would change on given texts.</summary>
internal static class RulesCommand
{
    private static readonly Argument<string[]> Texts = new("TEXT")
    {
        Description = "Texts, or files with texts, whose figures to show with the rules that decide them",
        Arity = ArgumentArity.ZeroOrMore,
    };
    private static readonly Option<string> Try = new("--try")
    {
        Description = "A changed table, named as the one it replaces: measure.rules",
        HelpName = "FILE",
    };
    private static readonly Option<bool> Lines = new("--lines") { Description = "Take each line of a file for a text of its own" };
    private static readonly Option<bool> Overlaps = new("--overlaps")
    {
        Description = "List the pairs of rules whose order matters: both can hold, with different results",
    };

    public static Command Create()
    {
        var command = new Command("rules", "Print the tables of rules, or try a changed one on texts") { Texts, Try, Lines, Overlaps };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult call)
    {
        using var writer = StandardOutput.Open();
        if (call.GetValue(Overlaps))
        {
            foreach (var (first, second) in RuleProver.Overlaps(RuleTables.Embedded.Measures))
            {
                writer.WriteLine($"{first} before {second}");
            }
        }
        else if (call.GetValue(Try) is { } file)
        {
            TryOut(file, Given(call), writer);
        }
        else if (call.GetValue(Texts) is { Length: > 0 })
        {
            Decided(Given(call), writer);
        }
        else
        {
            Print(RuleTables.Embedded.Measures, writer);
        }

        return ExitCodes.Done;
    }

    private static void Print(RuleTable<MeasureResult> table, TextWriter writer)
    {
        foreach (var rule in table.Rules)
        {
            writer.WriteLine($"{rule.Id}  {FeatureSet.Words(rule.Result.ToString())}: {rule.Why}");
            writer.WriteLine($"    {(rule.Asks.Length == 0 ? "always" : rule.Asks)}");
            writer.WriteLine($"    such as {rule.Examples[0].Text}");
        }
    }

    private static IEnumerable<string> Given(ParseResult call) =>
        call.GetValue(Texts)!
            .SelectMany(text =>
                !File.Exists(text) ? [text]
                : call.GetValue(Lines) ? File.ReadLines(text).Where(line => line.Length > 0)
                : [File.ReadAllText(text)]
            );

    private static void Decided(IEnumerable<string> texts, TextWriter writer)
    {
        foreach (var text in texts)
        {
            foreach (var fact in Read(DocumentReader.FromText("text", text, null), null).Facts)
            {
                var (start, end) = (fact.Span.Start - fact.Sentence.Start, fact.Span.End - fact.Sentence.Start);
                var sentence = text[fact.Sentence.Start..fact.Sentence.End].Insert(end, "]").Insert(start, "[").ReplaceLineEndings(" ");
                writer.WriteLine($"{fact.MeasureRule}  {EnumNames.Name(fact.Measure)}  {sentence.Trim()}");
            }
        }
    }

    private static void TryOut(string file, IEnumerable<string> texts, TextWriter writer)
    {
        if (!File.Exists(file))
        {
            throw new RefusedException(new Refusal("no_rules", file, "there is no such file", "give the path of a changed table"));
        }

        var changed = Load(file);
        var (figures, moved) = (0, 0);
        foreach (var text in texts)
        {
            var document = DocumentReader.FromText("text", text, null);
            var before = Read(document, null);
            var after = Read(document, changed);
            figures += before.Facts.Count;
            foreach (var (old, now) in before.Facts.Zip(after.Facts).Where(pair => !Alike(pair.First, pair.Second)))
            {
                moved++;
                writer.WriteLine(text[old.Sentence.Start..old.Sentence.End].ReplaceLineEndings(" ").Trim());
                writer.WriteLine($"    {old.AsPrinted}: {Told(old)} becomes {Told(now)}");
            }
        }

        writer.WriteLine(FormattableString.Invariant($"{moved} of {figures} figures change"));
    }

    private static RuleTables Load(string file)
    {
        try
        {
            return RuleTables.Embedded.With(file, File.ReadAllText(file));
        }
        catch (LexiconFormatException fault)
        {
            var where = FormattableString.Invariant($"{fault.File}:{fault.Line}");
            throw new RefusedException(
                new Refusal("no_rules", where, fault.Message[(where.Length + 2)..], "correct that line of the table"),
                fault
            );
        }
    }

    private static Ledger Read(SourceDocument document, RuleTables? tables)
    {
        using var reader = new StatisticsReader(rules: tables);
        return reader.ReadDocument(document);
    }

    private static bool Alike(Fact one, Fact other) =>
        (one.Measure, one.Status, one.Time, one.Value, one.Subject)
        == (other.Measure, other.Status, other.Time, other.Value, other.Subject);

    private static string Told(Fact fact) =>
        FormattableString.Invariant($"{EnumNames.Name(fact.Measure)} of {fact.Time?.ToString() ?? "no time"} ({fact.MeasureRule})");
}
