namespace BeltRoad.Stats.Diagnostics;

/// <content>The report that a command opens, lists or serves.</content>
internal static partial class RefusalTexts
{
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
            "Make the report again with: beltroad run"
        );

    public static Refusal NoOpener(string path, string reason) =>
        new("no-opener", path, "the system has no program that opens it (" + Sentence(reason) + ")", "Open the file in a browser");

    public static Refusal DashboardPortTaken(int port, string reason) =>
        new(
            "dashboard-port-taken",
            Invariant($"127.0.0.1:{port}"),
            "cannot be listened on (" + Sentence(reason) + ")",
            "Name another port with --port, or 0 for any that is free"
        );
}
