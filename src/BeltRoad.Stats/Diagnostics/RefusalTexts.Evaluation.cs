namespace BeltRoad.Stats.Diagnostics;

/// <content>The gold files of an evaluation and their documents.</content>
internal static partial class RefusalTexts
{
    public static Refusal NoGold(string path) =>
        new("no-gold", path, "holds no *.jsonl file with gold lines", "Name the folder of the gold files");

    public static Refusal BadGold(string path, int line, string reason) =>
        new(
            "bad-gold",
            Invariant($"{path}:{line}"),
            "the line is no number expression (" + Sentence(reason) + ")",
            "Each line is a JSON object with doc, start, end, text and class, or a sentence with id, text and facts"
        );

    public static Refusal NoGoldDocument(string document, string folder) =>
        new(
            "no-gold-document",
            document,
            "the gold names it, but it is not in " + folder,
            "Name the folder of the documents with --documents"
        );
}
