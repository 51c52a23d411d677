namespace BeltRoad.Stats.Diagnostics;

/// <content>Bytes that are no text, or none in the encoding of the document.</content>
internal static partial class RefusalTexts
{
    public static Refusal NotText(string path, int offset, byte value) =>
        new(
            "not-text",
            path,
            Invariant($"is not text: byte {offset + 1} is 0x{value:X2}, which no text holds"),
            "Save the document as plain text in UTF-8"
        );

    public static Refusal ControlCharacter(string path, (int Line, int Column) place, char character) =>
        new(
            "not-text",
            Invariant($"{path}:{place.Line}:{place.Column}"),
            Invariant($"is not text: the character U+{(int)character:X4} stands there, which no text holds"),
            "Save the document as plain text in UTF-8"
        );

    public static Refusal NotUtf8(string path, int line, string before, byte value)
    {
        var shown = before.Length <= ExcerptLength ? before : before[^ExcerptLength..];
        return new(
            "not-utf-8",
            Invariant($"{path}:{line}:{before.Length + 1}"),
            Invariant($"byte 0x{value:X2} is not UTF-8, and the text is not clearly in another encoding"),
            "Save the document as UTF-8; if it is in a Chinese legacy encoding, name it with --encoding gb18030 or --encoding big5",
            OneLine(shown) + "\uFFFD",
            OneLine(shown).Length
        );
    }

    public static Refusal NotInEncoding(string path, int line, string before, string encoding, byte value)
    {
        var shown = before.Length <= ExcerptLength ? before : before[^ExcerptLength..];
        return new(
            "not-in-encoding",
            Invariant($"{path}:{line}:{before.Length + 1}"),
            Invariant($"byte 0x{value:X2} begins no character of {encoding}, or the file ends inside one"),
            "Copy the file again if it is cut off, save it as UTF-8, or name another encoding with --encoding",
            OneLine(shown) + "\uFFFD",
            OneLine(shown).Length
        );
    }

    public static Refusal UnknownEncoding(string source, string name, IEnumerable<string> known) =>
        new("unknown-encoding", source, $"\"{Cut(name)}\" is no encoding documents are read in", "Give one of " + string.Join(", ", known));
}
