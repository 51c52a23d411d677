using System.Globalization;
using System.Text;

namespace BeltRoad.Stats.Diagnostics;

/// <summary>Every sentence in which the program says that something cannot be done: what, where, and the remedy.</summary>
internal static class RefusalTexts
{
    /// <summary>As much of a faulty line as is shown, in characters.</summary>
    private const int ExcerptLength = 60;

    // Runs

    public static Refusal RunUnknown(string store, long run, IReadOnlyList<long> known) =>
        new(
            "run-unknown",
            store,
            Invariant($"holds no good run {run}"),
            known.Count == 0 ? "Run beltroad first" : "Name one of " + string.Join(", ", known.TakeLast(12))
        );

    public static Refusal TooFewRuns(string store) =>
        new("too-few-runs", store, "holds fewer than two good runs to compare", "Run beltroad again when its documents have changed");

    public static Refusal BadCorrection(string where, string what) =>
        new("bad-correction", where, what, "Mend the corrections file, or take it away; the last report stays as it was");

    // Input folders and files

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
            "Close the program that holds it, or copy it anew, and run again"
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
            "Save its text anew as plain text in UTF-8, and send the document to who maintains the program: the fault is the program's"
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
            "Copy the file anew if it is cut off, save it as UTF-8, or name another encoding with --encoding",
            OneLine(shown) + "\uFFFD",
            OneLine(shown).Length
        );
    }

    public static Refusal UnknownEncoding(string source, string name, IEnumerable<string> known) =>
        new("unknown-encoding", source, $"\"{Cut(name)}\" is no encoding documents are read in", "Give one of " + string.Join(", ", known));

    // Documents that are no plain text

    public static Refusal HtmlTooDeep(string path, int depth, int tags, int mostDeep, int mostTags) =>
        new(
            "html-too-deep",
            path,
            Invariant($"its elements stand {depth} deep in each other and it has {tags} tags; {mostDeep} and {mostTags} are the most"),
            "Save the article alone, or its text"
        );

    public static Refusal UnpacksTooLarge(string path, long limit) =>
        new(
            "unpacks-too-large",
            path,
            Invariant($"unpacks to more than {limit} bytes of text"),
            "Cut it into parts, or save its text as plain text in UTF-8"
        );

    public static Refusal NotDocx(string path, string reason) =>
        new(
            "not-docx",
            path,
            "is no readable Word document (" + Sentence(OneLine(reason)) + ")",
            "Open it in a word processor and save it anew as .docx, or as plain text in UTF-8"
        );

    public static Refusal NotPdf(string path, string reason) =>
        new(
            "not-pdf",
            path,
            "is no readable PDF (" + Sentence(OneLine(reason)) + ")",
            "Print it to a new PDF without a password, or save its text as plain text in UTF-8"
        );

    public static Refusal PdfWithoutText(string path) =>
        new(
            "pdf-without-text",
            path,
            "holds pictures of pages, no text",
            "Put it through a text recognition (OCR) first, for example: ocrmypdf -l chi_sim"
        );

    public static Refusal PdfToolMissing(string path) =>
        new(
            "pdf-tool-missing",
            path,
            "PDF documents are read with pdftotext, or with the program beltroad beside its library, and neither is there",
            "Install poppler (Debian, Ubuntu: apt install poppler-utils; macOS: brew install poppler), or save the text as "
                + "plain text in UTF-8"
        );

    public static Refusal PdfTooHard(string path, string program, TimeSpan patience) =>
        new(
            "pdf-too-hard",
            path,
            Invariant($"{program} did not end within {patience.TotalSeconds} seconds and was stopped"),
            "Print it to a new PDF, cut it into parts, or save its text as plain text in UTF-8"
        );

    public static Refusal PdfTooHard(string path, string program, long memory) =>
        new(
            "pdf-too-hard",
            path,
            Invariant($"{program} took more than {memory} bytes of memory and was stopped"),
            "Print it to a new PDF, cut it into parts, or save its text as plain text in UTF-8"
        );

    // What is told of documents beside them

    public static Refusal BadMetadata(string path, string reason) =>
        new(
            "bad-metadata",
            path,
            "tells nothing of its documents (" + Sentence(reason) + ")",
            "Write NAME.meta.json as {\"title\": \"...\", \"publisher\": \"...\", \"published\": \"2023-10-18\"}, documents.csv "
                + "with the columns file, title, publisher, published, script, language"
        );

    public static Refusal UnknownMetadata(string path, string field, IEnumerable<string> known) =>
        new("unknown-metadata", path, $"there is no field \"{Cut(field)}\"", "The fields are " + string.Join(", ", known));

    public static Refusal BadMetadataValue(string place, string field, string value, string wanted) =>
        new("bad-metadata", place, $"\"{Cut(value)}\" is no value for \"{field}\"", "Give " + wanted);

    public static Refusal MetadataWithoutFile(string path, long line, string name) =>
        new(
            "metadata-without-file",
            Invariant($"{path}:{line}"),
            $"tells of \"{Cut(name)}\", and there is no such file",
            "Correct the name in the column file, or take the row out"
        );

    public static Refusal MetadataDiffers(string path, string field, string first, string one, string second, string other) =>
        new(
            "metadata-differs",
            path,
            $"its {field} is \"{Cut(one)}\" in {first} and \"{Cut(other)}\" in {second}",
            "Let both say the same, or take one out"
        );

    // Lines of standard input

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

    public static Refusal LineNotUtf8(long line) =>
        new(
            "line-not-utf-8",
            Invariant($"standard input:{line}"),
            "the line is not UTF-8",
            "Write the lines in UTF-8, without half surrogate pairs"
        );

    // Output folder

    public static Refusal OutputIsFile(string path) =>
        new(
            "output-is-file",
            path,
            "is a file, where a folder for the reports is expected",
            "Name another folder with --output, or move the file away"
        );

    /// <param name="isFolderWanted">Whether a folder belongs there, or a file.</param>
    public static Refusal NameTaken(string path, bool isFolderWanted) =>
        new(
            "name-taken",
            path,
            isFolderWanted ? "is a file, where beltroad keeps a folder" : "is a folder, where beltroad keeps a file",
            "Move it away, and run again"
        );

    public static Refusal OutputForbidden(string path, string reason) =>
        new(
            "output-forbidden",
            path,
            "cannot be written (" + Sentence(reason) + ")",
            "Give the user who runs beltroad the right to write there, free space on the disk, or name another folder with "
                + "--output; the last report stays as it was"
        );

    /// <param name="holder">Which process of which machine; empty where that is not known.</param>
    public static Refusal OutputBusy(string path, string holder) =>
        new(
            "output-busy",
            path,
            "another run is writing here" + (holder.Length > 0 ? " (" + OneLine(holder) + ")" : string.Empty),
            "Wait until it has ended, or name another folder with --output"
        );

    public static Refusal CopyNotKept(string path, string reason) =>
        new(
            "copy-not-kept",
            path,
            "the new report stands, but no copy of it could be kept under runs/ (" + Sentence(reason) + ")",
            "Free space on the disk, or keep fewer copies with the configuration key retention:runs"
        );

    public static Refusal EndNotRecorded(string path, string reason) =>
        new(
            "end-not-recorded",
            path,
            "the new report stands, but the end of the run could not be recorded (" + Sentence(reason) + ")",
            "Free space on the disk; the next run records it"
        );

    public static Refusal LettersAnew(string path, string reason) =>
        new(
            "letters-anew",
            path,
            "the letters of its documents cannot be read ("
                + Sentence(reason)
                + "), and the store that had them is new: claim codes printed before may stand for other documents",
            "Cite the codes of the new report only, or restore the store from a copy"
        );

    public static Refusal ReportDamaged(string path, string what) =>
        new("report-damaged", path, what, "Look whether the disk is full or failing, and run again; the last report stays as it was");

    public static Refusal ReportMissing(string path) =>
        new("report-missing", path, "there is no report yet", "Make one with: beltroad run");

    public static Refusal DigestReportMissing(string path, string digest) =>
        new("report-missing", path, "there is no report yet", "Make one with: beltroad schedule --once " + digest);

    /// <param name="digests">Those that are configured; none has a report either.</param>
    public static Refusal NoReportAtAll(string path, IEnumerable<string> digests) =>
        new(
            "report-missing",
            path,
            "there is no report yet, nor one of a digest",
            "Make one with: beltroad run, or with: beltroad schedule --once " + string.Join(" or ", digests)
        );

    /// <param name="digests">Those that have a report.</param>
    public static Refusal WhichReport(string path, IReadOnlyList<string> digests) =>
        new(
            "which-report",
            path,
            "holds no report of its own, but those of the digests " + string.Join(", ", digests),
            "Name one with --digest, such as: --digest " + digests[0]
        );

    public static Refusal ReportUnreadable(string path, string reason) =>
        new(
            "report-unreadable",
            path,
            "cannot be read as a report's list (" + Sentence(reason) + ")",
            "Make the report anew with: beltroad run"
        );

    public static Refusal NoOpener(string path, string reason) =>
        new("no-opener", path, "the system has no program that opens it (" + Sentence(reason) + ")", "Open the file in a browser");

    // Dashboard

    public static Refusal DashboardPortTaken(int port, string reason) =>
        new(
            "dashboard-port-taken",
            Invariant($"127.0.0.1:{port}"),
            "cannot be listened on (" + Sentence(reason) + ")",
            "Name another port with --port, or 0 for any that is free"
        );

    // Store

    public static Refusal StoreMissing(string path) =>
        new("store-missing", path, "there is no store of facts yet", "Build it with: beltroad run");

    public static Refusal StoreEmpty(string path) =>
        new(
            "store-empty",
            path,
            "holds the facts of no good run: it is new, or it was emptied",
            "Fill it from the documents with: beltroad run"
        );

    public static Refusal StoreOlder(string path) =>
        new(
            "store-older",
            path,
            "was written by an earlier beltroad, and may not be written here to bring it up to date",
            "Run beltroad once where its folder may be written, or read a copy of the folder"
        );

    public static Refusal StoreNewer(string path, long found, long known) =>
        new(
            "store-newer",
            path,
            Invariant($"was written by a newer beltroad (schema {found}; this one knows up to {known})"),
            "Use the newer program, or begin a new store with: beltroad run --rebuild"
        );

    public static Refusal StoreForeign(string path) =>
        new(
            "store-foreign",
            path,
            "is a database, but not one of beltroad's",
            "Name another folder with --output, or set the file aside with: beltroad run --rebuild"
        );

    public static Refusal StoreDamaged(string path, string reason) =>
        new(
            "store-damaged",
            path,
            "is damaged (" + Sentence(reason) + ")",
            "Restore it from a copy, or set it aside and begin a new one with: beltroad run --rebuild"
        );

    public static Refusal StoreOfOthers(string path) =>
        new(
            "store-of-others",
            path,
            "gives its documents other letters than the reports beside it: claim codes printed before would stand for other documents",
            "Restore the store of these reports from a copy, or set it aside and begin a new one with: beltroad run --rebuild"
        );

    public static Refusal StoreOfAnotherRun(string path) =>
        new(
            "store-of-another-run",
            path,
            "its facts are of another run than the report in latest/",
            "Bring them together with: beltroad run"
        );

    public static Refusal StoreBusy(string path) =>
        new("store-busy", path, "is held by another program", "Close the program that has it open, and run again");

    public static Refusal StoreFull(string path) =>
        new("store-full", path, "cannot grow: the disk is full", "Free space on the disk, and run again; the last report stays as it was");

    public static Refusal StoreUnwritable(string path, string reason) =>
        new(
            "store-unwritable",
            path,
            "cannot be opened or written (" + Sentence(reason) + ")",
            "Free space on the disk, or give the user who runs beltroad the right to write the file and its folder"
        );

    // Configuration and options

    public static Refusal UnknownKey(string source, string key, string nearest, IEnumerable<string> known) =>
        new(
            "unknown-key",
            source,
            $"there is no setting \"{key}\"",
            $"Did you mean \"{nearest}\"? The settings are " + string.Join(", ", known)
        );

    public static Refusal BadSetting(string source, string key, string value, string wanted) =>
        new("bad-setting", source, $"\"{Cut(value)}\" is no value for \"{key}\"", $"Give {wanted}");

    /// <param name="line">The line at fault, from whose character <paramref name="at"/> on it cannot be read; null where there is none to
    /// show.</param>
    public static Refusal BadConfiguration(string place, string reason, string? line = null, int at = 0)
    {
        var caret = 0;
        var excerpt = line is null ? null : Excerpt(line, at, out caret);
        return new(
            "bad-configuration",
            place,
            "is not a JSON object of settings (" + Sentence(reason) + ")",
            "Mend the file, or remove it to run with the defaults",
            excerpt,
            caret
        );
    }

    public static Refusal SettingTwice(string source, string key, string other) =>
        new("bad-setting", source, $"\"{Cut(key)}\" is given a second time (first at {other})", "Take one of the two out");

    public static Refusal BadDigestName(string source, string name) =>
        new(
            "bad-setting",
            source,
            $"\"{Cut(name)}\" is no name for a digest",
            "Give up to 40 letters, digits and hyphens: the name is that of its folder too"
        );

    public static Refusal ConfigurationMissing(string path) =>
        new("configuration-missing", path, "there is no such configuration file", "Check the name given with --config");

    public static Refusal NoFiles() =>
        new(
            "no-files",
            "beltroad extract",
            "no file is named",
            "Name one or more files, or give --jsonl to read lines from standard input"
        );

    public static Refusal FilesAndLines() =>
        new("files-and-lines", "beltroad extract", "both files and --jsonl are given", "Give either, not both");

    // Schedule

    public static Refusal NoDigests(string file) =>
        new("no-digests", file, "no digest is scheduled", "Add one, such as: {\"digests\": {\"weekly\": {\"cron\": \"0 9 * * MON\"}}}");

    public static Refusal NoCron(string source, string key) =>
        new(
            "no-cron",
            source,
            $"\"{key}\" is neither due at times nor watched",
            $"Give it a time such as \"{key}:cron\": \"0 9 * * MON\", or \"{key}:watch\": true"
        );

    /// <param name="nearest">The word that was probably meant; null where none can be told.</param>
    public static Refusal BadCron(string source, string key, string cron, string reason, string? nearest = null, int at = 0) =>
        new(
            "bad-cron",
            source,
            $"\"{Cut(cron)}\" is no cron expression for \"{key}\" (" + Sentence(reason) + ")",
            (nearest is null ? string.Empty : $"Did you mean \"{nearest}\"? ")
                + "Give five fields (minute hour day month weekday) such as 0 9 * * MON, or six with the seconds first, or "
                + "seven with the year last",
            nearest is null ? null : Excerpt(cron, at, out _),
            Math.Min(at, ExcerptLength / 2)
        );

    public static Refusal UnknownZone(string source, string key, string zone, string nearest) =>
        new(
            "unknown-zone",
            source,
            $"\"{Cut(zone)}\" is no time zone for \"{key}\"",
            $"Did you mean \"{nearest}\"? Give an IANA name such as Asia/Shanghai"
        );

    public static Refusal UnknownDigest(string file, string name, string nearest, IEnumerable<string> known) =>
        new(
            "unknown-digest",
            file,
            $"there is no digest \"{Cut(name)}\"",
            $"Did you mean \"{nearest}\"? The digests are " + string.Join(", ", known)
        );

    public static Refusal SharedOutput(string path, IEnumerable<string> digests) =>
        new(
            "shared-output",
            path,
            "is the output folder of more than one digest: " + string.Join(", ", digests),
            "Give each a folder of its own with digests:NAME:output"
        );

    public static Refusal HealthPortTaken(int port, string reason) =>
        new(
            "port-taken",
            Invariant($"127.0.0.1:{port}"),
            "cannot be listened on (" + Sentence(reason) + ")",
            "Stop the program that has the port, or give another with the configuration key schedule:port; 0 turns /health off"
        );

    public static Refusal SchedulerBusy(string path, string holder) =>
        new(
            "scheduler-busy",
            path,
            "another beltroad schedule is at work here" + (holder.Length > 0 ? " (" + OneLine(holder) + ")" : string.Empty),
            "Stop it, or name another folder with --output"
        );

    public static Refusal NotHealthy(string address, string what) =>
        new("not-healthy", address, what, "Look into the log of beltroad schedule, or into beltroad history");

    // Evaluation

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

    private static string Sentence(string reason) => reason.TrimEnd('.', ' ', '\n', '\r');

    private static string Cut(string value) => value.Length <= ExcerptLength ? OneLine(value) : OneLine(value[..ExcerptLength]) + "…";

    private static string Excerpt(string line, int at, out int caret)
    {
        at = Math.Clamp(at, 0, line.Length);
        var from = Math.Max(0, at - (ExcerptLength / 2));
        caret = at - from;
        return OneLine(line.Substring(from, Math.Min(ExcerptLength, line.Length - from)));
    }

    /// <summary>Control characters of a document must not drive a terminal.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(char.IsControl(c) ? ' ' : c);
        }

        return line.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
