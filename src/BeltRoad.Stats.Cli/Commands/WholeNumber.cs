using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace BeltRoad.Stats.Cli.Commands;

/// <summary>Options and arguments that accept a whole number and state its bounds when given anything else.</summary>
internal static class WholeNumber
{
    /// <param name="name">The option as it is typed, such as <c>--limit</c>.</param>
    /// <param name="least">The smallest accepted number.</param>
    /// <param name="most">The largest accepted number.</param>
    public static Option<int?> Option(string name, string description, int least, int most = int.MaxValue) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => (int?)Read(result, name, least, most),
        };

    /// <inheritdoc cref="Option"/>
    public static Argument<long?> Argument(string name, string description, long least) =>
        new(name)
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => Read(result, name, least, long.MaxValue),
        };

    private static long? Read(ArgumentResult result, string name, long least, long most)
    {
        if (result.Tokens.Count == 0)
        {
            return null;
        }

        if (
            long.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return number;
        }

        var bounds = most is int.MaxValue or long.MaxValue ? $"from {least} on" : $"from {least} to {most}";
        result.AddError(
            string.Create(CultureInfo.InvariantCulture, $"{name} is a whole number {bounds}, not \"{result.Tokens[0].Value}\"")
        );
        return null;
    }
}
