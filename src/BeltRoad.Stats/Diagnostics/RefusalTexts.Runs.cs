namespace BeltRoad.Stats.Diagnostics;

/// <content>Runs that are asked for by number or compared, and corrections made to their facts.</content>
internal static partial class RefusalTexts
{
    public static Refusal Deadly(string path) =>
        new(
            "deadly",
            path,
            "a process that read it ended twice, so it is read no more as it is",
            "Take the document out of the folder or cut it into parts, and tell the makers of the program of it"
        );

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

    public static Refusal BadDecision(string where, string what) =>
        new("bad-decision", where, what, "Mend the file of confirmations, or take it away; the last report stays as it was");

    public static Refusal DecisionNotWritten(string path, string fault) =>
        new("decision-not-written", path, "cannot be written (" + fault + ")", "Make the folder of the input writable and decide again");
}
