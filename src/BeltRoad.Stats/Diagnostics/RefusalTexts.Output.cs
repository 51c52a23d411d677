namespace BeltRoad.Stats.Diagnostics;

/// <content>The output folder and what a run writes there.</content>
internal static partial class RefusalTexts
{
    public static Refusal FolderNotEmpty(string path) =>
        new("folder-not-empty", path, "the folder holds other files", "Name a folder that does not exist yet, or empty it");

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

    public static Refusal OutputLost(string path) =>
        new(
            "output-lost",
            path,
            "another run has taken over, since this one did not answer for too long; it publishes nothing",
            "Look at the history for the run that took over"
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
}
