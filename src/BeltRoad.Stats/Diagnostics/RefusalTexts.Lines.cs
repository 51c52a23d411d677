namespace BeltRoad.Stats.Diagnostics;

/// <content>Lines of standard input, and the date given for a text.</content>
internal static partial class RefusalTexts
{
    public static Refusal LineNotJson(long line, string excerpt, int column) =>
        new(
            "line-not-json",
            Invariant($"standard input:{line}:{column}"),
            "the line is not a JSON object",
            "Write one object a line: {\"id\": \"...\", \"text\": \"...\", \"date\": \"2023-10\"}",
            Excerpt(excerpt, column - 1, out var caret),
            caret
        );

    public static Refusal LineWithout(long line, string member, string wanted) =>
        new(
            "line-incomplete",
            Invariant($"standard input:{line}"),
            $"\"{member}\" is missing or is not {wanted}",
            $"Give each line a member \"{member}\" that is {wanted}"
        );

    public static Refusal BadDate(string date) =>
        new("bad-date", "--date", $"\"{Cut(date)}\" is not a date", "Write the date as 2023, 2023-10 or 2023-10-18");

    public static Refusal LineDate(long line, string date) =>
        new(
            "line-date",
            Invariant($"standard input:{line}"),
            $"\"{Cut(date)}\" is not a date",
            "Write the date as 2023, 2023-10 or 2023-10-18, or leave it out"
        );

    public static Refusal LineTooLong(long line, int limit) =>
        new(
            "line-too-long",
            Invariant($"standard input:{line}"),
            Invariant($"the line is longer than {limit} bytes"),
            "Cut the text into parts and give each an id of its own"
        );

    public static Refusal BadLedgerLine(string place, string reason) =>
        new(
            "bad-ledger-line",
            place,
            "the line is not one of a whole ledger (" + Sentence(reason) + ")",
            "Make the ledgers with this version of the program: beltroad extract --jsonl --whole"
        );

    public static Refusal LineNotUtf8(long line) =>
        new(
            "line-not-utf-8",
            Invariant($"standard input:{line}"),
            "the line is not UTF-8",
            "Write the lines in UTF-8, without half surrogate pairs"
        );
}
