namespace BeltRoad.Stats.Diagnostics;

/// <content>The store of facts.</content>
internal static partial class RefusalTexts
{
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

    public static Refusal StoreUnreachable(string name, string reason) =>
        new(
            "store-unreachable",
            name,
            "does not answer (" + Sentence(reason) + ")",
            "Check the address and that the server runs; what was under way is done again when it answers"
        );

    public static Refusal StoreLoginRefused(string name) =>
        new(
            "store-login-refused",
            name,
            "the server refuses the user or the password",
            "Give the password in PGPASSWORD, in the variable that storePasswordVariable names, or in the file that PGPASSFILE names"
        );

    public static Refusal NoPassword(string source, string variable) =>
        new(
            "bad-setting",
            source,
            $"the environment variable {variable} is to hold the password of the store, and is not set",
            "Set the variable, or name another with storePasswordVariable"
        );

    public static Refusal StorePasswordGiven(string source) =>
        new(
            "bad-setting",
            source,
            "the address of the store holds a password, which would be seen by all who read the settings",
            "Take it out, and give it in PGPASSWORD, in the variable that storePasswordVariable names, or in the file that PGPASSFILE names"
        );
}
