namespace BeltRoad.Stats.Diagnostics;

/// <content>The input folder and the files in it, before their content is looked at.</content>
internal static partial class RefusalTexts
{
    public static Refusal InputMissing(string path) =>
        new(
            "input-missing",
            path,
            "there is no such folder",
            "Create it, or name the folder that holds the documents: with --input, or as input in the configuration"
        );

    public static Refusal InputIsFile(string path) =>
        new(
            "input-is-file",
            path,
            "is a file, where a folder of documents is expected",
            "Name its folder with --input, or read the one file with: beltroad extract " + path
        );

    public static Refusal InputEmpty(string path, IReadOnlyList<string> extensions) =>
        new(
            "input-empty",
            path,
            "holds no document",
            "Put documents there whose names end in " + string.Join(" or ", extensions) + ", or name another folder with --input"
        );

    public static Refusal NothingRead(string path, int refused) =>
        new(
            "nothing-read",
            path,
            Invariant($"none of the {refused} documents could be read"),
            "Mend at least one of the documents named above; the last report stays as it was"
        );

    public static Refusal FolderUnreadable(string path, string reason) =>
        new(
            "folder-unreadable",
            path,
            "the folder cannot be looked into (" + Sentence(reason) + ")",
            "Give the user who runs beltroad the right to read and enter it"
        );

    public static Refusal FolderIsLink(string path) =>
        new(
            "folder-is-link",
            path,
            "is a link to a folder, and links to folders are not followed",
            "Move the documents into the input folder, or run with --input set to the link's target"
        );

    public static Refusal FileMissing(string path) =>
        new(
            "file-missing",
            path,
            "there is no such file",
            "Check the name; a document that vanished while the run was reading is read by the next run"
        );

    public static Refusal FileIsFolder(string path) =>
        new(
            "file-is-folder",
            path,
            "is a folder, where a document is expected",
            "Name the files in it, or read them all with: beltroad run --input " + path
        );

    public static Refusal FileForbidden(string path) =>
        new("file-forbidden", path, "may not be read", "Give the user who runs beltroad the right to read it");

    public static Refusal FileUnreadable(string path, string reason) =>
        new(
            "file-unreadable",
            path,
            "cannot be read (" + Sentence(reason) + ")",
            "Close the program that holds it, or copy it again, and run again"
        );

    public static Refusal FileEmpty(string path) =>
        new(
            "file-empty",
            path,
            "holds no bytes: it is empty, or a pipe or a device",
            "Put the document itself there, or take the name away"
        );

    public static Refusal FileIsLink(string path) =>
        new("file-is-link", path, "is a link, and links are not followed", "Put the document itself into the input folder");

    public static Refusal BadFileName(string path) =>
        new("bad-file-name", OneLine(path), "its name holds a line break or another character that cannot be shown", "Rename it");

    public static Refusal UnreadFormat(string path, string extension, IReadOnlyList<string> extensions) =>
        new(
            "format-not-read",
            path,
            "documents of the form " + extension + " are not read",
            "Save it as one of " + string.Join(", ", extensions)
        );

    public static Refusal ReadingFailed(string path, Exception fault) =>
        new(
            "reading-failed",
            path,
            "the program fails on it (" + fault.GetType().Name + ": " + Sentence(OneLine(fault.Message)) + ")",
            "Save its text again as plain text in UTF-8, and send the document to the maintainers: the fault is the program's"
        );

    public static Refusal FileChanging(string path) =>
        new(
            "file-changing",
            path,
            "is being written while it is read",
            "Run again when it is complete; who writes it should write beside it and rename at the end"
        );

    public static Refusal FileTooLarge(string path, long limit) =>
        new(
            "file-too-large",
            path,
            Invariant($"is larger than the limit of {limit} bytes"),
            "Cut it into parts, or raise the limit with the configuration key limits:maxDocumentBytes"
        );
}
