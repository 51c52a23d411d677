using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Series.Checks;

/// <summary>Checks a value, its share and the whole; and a share, its change in percentage points and the earlier share.</summary>
internal static class ShareChecks
{
    public static IEnumerable<Check> Shares(CheckContext context)
    {
        foreach (var sentence in context.SentencesWith(static sentence => sentence is { HasShare: true, Sizes: > 0 }))
        {
            foreach (var share in sentence)
            {
                if (IsShare(share) && PartOf(share, sentence) is { } part && WholeOf(share.Fact) is { Length: > 1 } whole)
                {
                    foreach (var check in Shares(context, part, share, whole))
                    {
                        yield return check;
                    }
                }
            }
        }
    }

    /// <param name="phrase">The words for the whole.</param>
    private static IEnumerable<Check> Shares(CheckContext context, Claim part, Claim share, string phrase)
    {
        var (subject, scope) = context.Read(part.Fact, phrase, part.Fact.Unit);
        var wholes = StatedWholes(context, part, subject, scope);
        if (wholes.Count == 0 && share.Fact.Value > 0)
        {
            var implied = new DerivedValue(
                part.Fact.Value / share.Fact.Value * 100m,
                ImpliedWhole(PrintedInterval.Of(part.Fact), PrintedInterval.Of(share.Fact)),
                part.Fact.Unit,
                subject,
                scope,
                part.Fact.Time,
                [part, share]
            );
            yield return Check.Of(CheckSort.Share, CheckResult.NotCheckable, "share.alone", implied, part, share);
        }

        var series = context.ObservationOf(part).Key.Series;
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

    /// <summary>The size before the share whose subject the share's begins with; null where none is stated.</summary>
    private static Claim? PartOf(Claim share, IEnumerable<Claim> sentence) =>
        sentence.LastOrDefault(claim =>
            claim.Fact.Span.Start < share.Fact.Span.Start
            && claim.Fact.IsSize
            && claim.Fact.Time == share.Fact.Time
            && claim.Fact.Status == share.Fact.Status
            && SubjectWords.Fold(share.Fact.Subject).StartsWith(SubjectWords.Fold(claim.Fact.Subject), StringComparison.Ordinal)
        );

    /// <summary>What is stated of the whole at the part's time, in its unit, status and basis; empty where the part has no time.</summary>
    private static List<Observation> StatedWholes(CheckContext context, Claim part, string subject, string scope)
    {
        var basis = context.ObservationOf(part).Key.Series.Basis;
        return part.Fact.Time is null
            ? []
            :
            [
                .. context
                    .Stated(subject, part.Fact.Unit.Code, part.Fact.Time)
                    .Where(whole =>
                        whole.Key.Series.Scope == scope
                        && whole.Fact.Status == part.Fact.Status
                        && whole.Key.Series.Basis == basis
                        && PrintedInterval.IsReckonable(whole.Fact)
                    ),
            ];
    }

    private static ValueInterval ImpliedWhole(ValueInterval part, ValueInterval percent) =>
        new(part.Low / (percent.High ?? 100m) * 100m, percent.Low > 0 ? part.High / percent.Low * 100m : null, true, true);

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

    /// <summary>Whether the claim is a change in percentage points over a time whose start is stated.</summary>
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

    /// <summary>Returns the words between the one that introduces the whole and the one that ends it.</summary>
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
