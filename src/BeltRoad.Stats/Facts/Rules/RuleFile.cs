using System.Globalization;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Facts.Rules;

/// <summary>
/// Reads a table of rules. A line that begins with a number begins a rule and gives its result; indented lines below it are its condition
/// (over any number of lines), <c>why:</c> and what it follows, and examples in which the figure stands in square brackets: <c>+</c> before
/// one that it decides, <c>-</c> before one that another rule decides. <c>let NAME = CONDITION</c> names a condition, and <c>#</c> begins
/// a note.
/// </summary>
internal static class RuleFile
{
    private const string Let = "let ";
    private const string Why = "why:";

    /// <exception cref="LexiconFormatException">The table cannot be used; the message names file, line and remedy.</exception>
    public static RuleTable<TResult> Read<TResult>(string file, string text, FeatureSet features)
        where TResult : struct, Enum
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var named = new Dictionary<string, Condition>(StringComparer.Ordinal);
        var rules = new List<Rule<TResult>>();
        var number = 0;
        foreach (var block in Blocks(file, text))
        {
            try
            {
                if (block.Head.StartsWith(Let, StringComparison.Ordinal))
                {
                    Name(block, features, named);
                    continue;
                }

                var rule = RuleOf<TResult>(name, block, new ConditionParser(features, named), ref number);
                RuleProver.Require(rule, rules, features);
                rules.Add(rule);
            }
            catch (FormatException fault) when (fault is not LexiconFormatException)
            {
                throw new LexiconFormatException(file, block.Line, fault.Message);
            }
        }

        return rules is [.., { When: Junction { IsAll: true, Parts: [] } }]
            ? new RuleTable<TResult>(name, features, rules)
            : throw new LexiconFormatException(file, 1, "the last rule has a condition; end with one that has none, for all other figures");
    }

    private static void Name(Block block, FeatureSet features, Dictionary<string, Condition> named)
    {
        var (name, condition) = (block.Head[Let.Length..] + block.Condition).Split('=', 2) is [var left, var right]
            ? (left.Trim(), right)
            : throw new FormatException("write let NAME = CONDITION");
        if (features.Find(name) is not null || !named.TryAdd(name, new ConditionParser(features, named).Parse(condition)))
        {
            throw new FormatException($"'{name}' is a feature or a named condition already; give another name");
        }
    }

    private static Rule<TResult> RuleOf<TResult>(string table, Block block, ConditionParser parser, ref int number)
        where TResult : struct, Enum
    {
        var head = block.Head.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (head.Length != 2 || !int.TryParse(head[0], NumberStyles.None, CultureInfo.InvariantCulture, out var own))
        {
            throw new FormatException($"'{block.Head}' is no rule; write a number and the result");
        }

        var result = Enum.GetNames<TResult>().FirstOrDefault(name => FeatureSet.Words(name) == head[1]);
        if (result is null)
        {
            var known = string.Join(", ", Enum.GetNames<TResult>().Select(FeatureSet.Words));
            throw new FormatException($"'{head[1]}' is no result of the table '{table}'; give one of {known}");
        }

        if (own <= number)
        {
            throw new FormatException($"rule {own} stands behind rule {number}; numbers rise");
        }

        number = own;
        return new Rule<TResult>(
            $"{table}-{own.ToString(CultureInfo.InvariantCulture)}",
            Enum.Parse<TResult>(result),
            block.Condition.Length == 0 ? new Junction(true, []) : parser.Parse(block.Condition),
            block.Condition.Trim(),
            block.Why.Length > 0 ? block.Why : throw new FormatException($"rule {own} has no line why:"),
            block.Examples,
            block.Line
        );
    }

    private static IEnumerable<Block> Blocks(string file, string text)
    {
        Block? block = null;
        var number = 0;
        foreach (var full in text.Split('\n'))
        {
            number++;
            var line = full.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (full[0] != ' ')
            {
                if (block is not null)
                {
                    yield return block;
                }

                block = new Block(line, number);
            }
            else if (block is null)
            {
                throw new LexiconFormatException(file, number, $"'{line}' belongs to no rule; begin with a number and a result");
            }
            else if (line[0] is '+' or '-')
            {
                block.Examples.Add(Example(file, line, number));
            }
            else if (line.StartsWith(Why, StringComparison.Ordinal))
            {
                block.Why = line[Why.Length..].Trim();
            }
            else
            {
                block.Condition += ' ' + line;
            }
        }

        if (block is not null)
        {
            yield return block;
        }
    }

    /// <summary><c>+ 2024-03-15 | 今年开行[7.4万]列。</c></summary>
    private static RuleExample Example(string file, string line, int number)
    {
        var text = line[1..].Trim();
        string? published = null;
        if (text.IndexOf('|') is var bar and >= 0)
        {
            (published, text) = (text[..bar].Trim(), text[(bar + 1)..].Trim());
        }

        var (open, close) = (text.IndexOf('['), text.IndexOf(']'));
        return open >= 0 && close > open + 1
            ? new RuleExample(text.Remove(close, 1).Remove(open, 1), open, close - 1, published, line[0] == '+', number)
            : throw new LexiconFormatException(file, number, "the figure is not marked; put square brackets around it");
    }

    private sealed class Block(string head, int line)
    {
        public string Head { get; } = head;

        public int Line { get; } = line;

        public string Condition { get; set; } = string.Empty;

        public string Why { get; set; } = string.Empty;

        public List<RuleExample> Examples { get; } = [];
    }
}
