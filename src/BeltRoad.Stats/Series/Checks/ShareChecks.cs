using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>A value, its share and the whole; and a share, its change in points and the share before.</summary>
internal static class ShareChecks
{
    public static IEnumerable<Check> Shares(CheckContext context)
    {
        foreach (var sentence in context.SentencesWith(static sentence => sentence is { HasShare: true, Sizes: > 0 }))
        {
            foreach (var share in sentence)
            {
                if (!IsShare(share))
                {
                    continue;
                }

                var part = sentence.LastOrDefault(claim =>
                    claim.Fact.Span.Start < share.Fact.Span.Start
                    && claim.Fact.IsSize
                    && claim.Fact.Time == share.Fact.Time
                    && claim.Fact.Status == share.Fact.Status
                    && SubjectWords.Fold(share.Fact.Subject).StartsWith(SubjectWords.Fold(claim.Fact.Subject), StringComparison.Ordinal)
                );
                if (part is null || WholeOf(share.Fact) is not { Length: > 1 } phrase)
                {
                    continue;
                }

                var (subject, scope) = context.Read(part.Fact, phrase, part.Fact.Unit);
                var series = context.ObservationOf(part).Key.Series;
                var wholes = part.Fact.Time is null
                    ? []
                    : context
                        .Stated(subject, part.Fact.Unit.Code, part.Fact.Time)
                        .Where(whole =>
                            whole.Key.Series.Scope == scope
                            && whole.Fact.Status == part.Fact.Status
                            && whole.Key.Series.Basis == series.Basis
                            && PrintedInterval.IsReckonable(whole.Fact)
                        )
                        .ToList();
                if (wholes.Count == 0 && share.Fact.Value > 0)
                {
                    var whole = PrintedInterval.Of(part.Fact);
                    var percent = PrintedInterval.Of(share.Fact);
                    var implied = new ValueInterval(
                        whole.Low / (percent.High ?? 100m) * 100m,
                        percent.Low > 0 ? whole.High / percent.Low * 100m : null,
                        true,
                        true
                    );
                    yield return Check.Of(
                        CheckSort.Share,
                        CheckResult.NotCheckable,
                        "share.alone",
                        new DerivedValue(
                            part.Fact.Value / share.Fact.Value * 100m,
                            implied,
                            part.Fact.Unit,
                            subject,
                            scope,
                            part.Fact.Time,
                            [part, share]
                        ),
                        part,
                        share
                    );
                }

                foreach (var whole in wholes)
                {
                    var interval = PrintedInterval.Of(whole.Fact).Share(PrintedInterval.Of(share.Fact));
                    var meets = interval.Meets(PrintedInterval.Of(part.Fact));
                    yield return Check.Of(
                        CheckSort.Share,
                        meets ? CheckResult.Pass : CheckResult.Fail,
                        meets ? "share.pass" : "share.fail",
                        new DerivedValue(
                            whole.Fact.Value * share.Fact.Value / 100m,
                            interval,
                            part.Fact.Unit,
                            series.Subject,
                            series.Scope,
                            part.Fact.Time,
                            [whole.Lead, share]
                        ),
                        part,
                        share,
                        whole.Lead
                    );
                }
            }
        }
    }

    public static IEnumerable<Check> Differences(CheckContext context)
    {
        foreach (var sentence in context.SentencesWith(static sentence => sentence is { HasPoints: true, HasShare: true }))
        {
            foreach (var change in sentence)
            {
                if (!IsChangeInPoints(change))
                {
                    continue;
                }

                var share = sentence.LastOrDefault(claim =>
                    claim.Fact.Span.Start < change.Fact.Span.Start && IsShare(claim) && claim.Fact.Time?.End == change.Fact.Time?.End
                );
                if (share is null)
                {
                    continue;
                }

                var series = context.ObservationOf(share).Key.Series;
                var time = TimePeriod.At(change.Fact.Time!.Value.Start!.Value);
                var interval = PrintedInterval.Of(share.Fact).Minus(PrintedInterval.Of(change.Fact));
                var derived = new DerivedValue(
                    share.Fact.Value - change.Fact.Value,
                    interval,
                    share.Fact.Unit,
                    series.Subject,
                    series.Scope,
                    time,
                    [share, change]
                );
                var stated = context.Stated(series.Subject, series.Unit, time).Where(other => other.Key.Series == series).ToList();
                if (stated.Count == 0)
                {
                    yield return Check.Of(CheckSort.ShareDifference, CheckResult.NotCheckable, "difference.alone", derived, change, share);
                }

                foreach (var other in stated)
                {
                    var meets = interval.Meets(PrintedInterval.Of(other.Fact));
                    yield return Check.Of(
                        CheckSort.ShareDifference,
                        meets ? CheckResult.Pass : CheckResult.Fail,
                        meets ? "difference.pass" : "difference.fail",
                        derived,
                        change,
                        share,
                        other.Lead
                    );
                }
            }
        }
    }

    /// <summary>Over a time whose start is stated.</summary>
    public static bool IsChangeInPoints(Claim claim) =>
        claim.Fact
            is {
                Measure: Measure.Change,
                Unit.Dimension: Dimension.PercentagePoint,
                Status: Status.Actual,
                Time: { Start: not null, IsSingle: false }
            };

    public static bool IsShare(Claim claim) =>
        claim.Fact is { Measure: Measure.Share, Unit.Dimension: Dimension.Percent, Value: >= 0 and <= 100 };

    /// <summary>The words between the one that opens the whole and the one that closes it.</summary>
    private static string? WholeOf(Fact share)
    {
        var subject = CheckWords.WithoutEnding(SubjectWords.Fold(share.Subject), CheckWords.Filler);
        var at = CheckWords.Whole.Max(word => subject.LastIndexOf(word, StringComparison.Ordinal));
        if (at < 0)
        {
            return null;
        }

        var whole = subject[(at + 1)..];
        return CheckWords.Filler.FirstOrDefault(word => whole.StartsWith(word, StringComparison.Ordinal)) is { } filler
            ? whole[filler.Length..]
            : whole;
    }
}
