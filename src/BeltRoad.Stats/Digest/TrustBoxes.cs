using BeltRoad.Stats.Charts;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Checks;

namespace BeltRoad.Stats.Digest;

/// <summary>Puts in words what contradicts, what is said twice and what is kept apart although its value is the same.</summary>
internal sealed class TrustBoxes(ChartContext context)
{
    private const int MostLines = 4;

    /// <summary>Small counts are equal by chance.</summary>
    private const decimal LeastEqual = 20m;

    private Words Words => context.Words;

    public IReadOnlyList<TrustBox> Of(ObservationSet book) => [Conflicts(book), SaidTwice(book), KeptApart(book)];

    private TrustBox Conflicts(ObservationSet book)
    {
        var lines = book
            .Conflicts.Take(MostLines)
            .Select(conflict => new TrustLine(
                Words.Format(
                    "box.conflict",
                    context.Label(conflict.Used).Text,
                    Figure(conflict.Used),
                    Figure(conflict.Others[0]),
                    Words["conflict.rule." + conflict.Rule]
                ),
                [conflict.Used.Lead.Code, conflict.Others[0].Lead.Code]
            ))
            .ToList();
        return Box("conflicts", book.Conflicts.Count, lines, book.Conflicts.Count - lines.Count);
    }

    /// <summary>
    /// Copies within a document, reprints by another, and statements in words of their own, which make one observation of several places.
    /// </summary>
    private TrustBox SaidTwice(ObservationSet book)
    {
        var copying = book.Claims.Where(claim => claim.CopyOf is not null).GroupBy(claim => claim.Letter, StringComparer.Ordinal).ToList();
        var lines = copying
            .Take(MostLines)
            .Select(copies => new TrustLine(
                Counted("box.copies", copies.Count(), copies.Key),
                [copies.First().CopyOf!, copies.First().Code]
            ))
            .ToList();
        var more = copying.Count - lines.Count;
        var reprints = book.Claims.Count(claim => claim.ReprintOf is not null);
        if (reprints > 0)
        {
            var first = book.Claims.First(claim => claim.ReprintOf is not null);
            lines.Add(new TrustLine(Counted("box.reprints", reprints), [first.Code, first.ReprintOf!]));
        }

        var restated = book.All.Where(observation => observation.Claims.Count > 1 && observation.Claims.Count(IsOwn) > 1).ToList();
        lines.AddRange(
            restated
                .Take(MostLines)
                .Select(observation => new TrustLine(
                    Words.Format("box.restated", context.Label(observation).Text, Figure(observation)),
                    [.. observation.Claims.Where(IsOwn).Take(3).Select(claim => claim.Code)]
                ))
        );
        more += Math.Max(0, restated.Count - MostLines);
        return Box("twice", book.Claims.Count(claim => !IsOwn(claim)) + restated.Count, lines, more);
    }

    /// <summary>
    /// Observations of one value, unit and noun that differ in what makes a key: the first of each value beside the next.
    /// </summary>
    private TrustBox KeptApart(ObservationSet book)
    {
        var pairs = book
            .Settled.Where(observation =>
                observation.Fact.Value >= LeastEqual
                && observation.Fact.Unit.Dimension is not (Dimension.Percent or Dimension.PercentagePoint)
            )
            .GroupBy(observation =>
                (
                    observation.Fact.Value,
                    observation.Fact.High,
                    observation.Fact.Modifier,
                    observation.Key.Series.Unit,
                    observation.Key.Series.Counted,
                    observation.Fact.Kind
                )
            )
            .Where(group => group.Skip(1).Any())
            .Select(group =>
                group
                    .Where(observation => observation.Fact.Time is not null || observation.Indicator is not null)
                    .DistinctBy(observation => observation.Lead.Quote, StringComparer.Ordinal)
                    .Take(2)
                    .ToList()
            )
            .Where(pair => pair.Count == 2 && !SameFigures.IsSame(pair[0], pair[1]))
            .OrderByDescending(pair => pair[0].Key.Series.Subject == pair[1].Key.Series.Subject)
            .ThenBy(pair => pair.Any(observation => observation.Indicator is null))
            .ToList();
        var lines = pairs
            .Take(MostLines)
            .Select(pair => new TrustLine(
                Words.Format(
                    "box.apart.line",
                    Figure(pair[0]),
                    context.Label(pair[0]).Text,
                    context.Label(pair[1]).Text,
                    Words["box.differs." + Difference(pair[0], pair[1])]
                ),
                [pair[0].Lead.Code, pair[1].Lead.Code]
            ))
            .ToList();
        return Box("apart", pairs.Count, lines, pairs.Count - lines.Count);
    }

    private TrustBox Box(string id, int count, List<TrustLine> lines, int more)
    {
        if (count == 0)
        {
            lines.Add(new TrustLine(Words[$"box.{id}.none"], []));
        }
        else if (more > 0)
        {
            lines.Add(new TrustLine(Words.Format("box.more", Words.Thousands(more)), []));
        }

        return new TrustBox(id, Words.Format("box." + id, count == 0 ? Words["box.none"] : Words.Thousands(count)), lines);
    }

    private string Counted(string id, int count, string letter = "") =>
        Words.Format(id + (count == 1 ? ".one" : ".many"), Words.Thousands(count), letter);

    private static bool IsOwn(Claim claim) => claim.CopyOf is null && claim.ReprintOf is null;

    /// <summary>The first part of the key in which they differ.</summary>
    private static string Difference(Observation left, Observation right)
    {
        var (one, other) = (left.Key.Series, right.Key.Series);
        return one.Scope != other.Scope ? "scope"
            : one.Subject != other.Subject ? "subject"
            : one.Status != other.Status ? "status"
            : one.Basis != other.Basis || one.Measure != other.Measure ? "basis"
            : left.Key.Edition != right.Key.Edition ? "edition"
            : "time";
    }

    private string Figure(Observation observation) => context.Figures.Of(observation.Fact).HedgedFull;
}
