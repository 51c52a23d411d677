using System.Collections.Concurrent;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Series.Indicators;

/// <summary>
/// Finds the indicator of a Chinese subject. If a word is left over, it may make the subject another figure, so the subject then keeps its
/// own words.
/// </summary>
internal sealed class ChineseIndicators(
    IReadOnlyList<Indicator> indicators,
    IReadOnlyList<Scope> scopes,
    IReadOnlyList<string> fillers,
    NamedThings things
)
{
    private readonly ConcurrentDictionary<Unit, IReadOnlyList<Indicator>> ofUnit = new();

    /// <param name="subject">Folded, without the edition of a meeting.</param>
    /// <param name="counted">Folded.</param>
    /// <param name="given">The indicator that the fact already names; null if it names none.</param>
    public SubjectReading Read(Fact fact, string subject, string counted, Indicator? given, bool perShortPeriod)
    {
        var stated = ScopeOf(fact, subject, counted);
        var scope = scopes.FirstOrDefault(candidate => string.Equals(candidate.Id, fact.Scope, StringComparison.Ordinal)) ?? stated;
        var named = new NamedInSubject(things.In(subject), scope, [.. scope?.Words ?? [], .. stated?.Words ?? []]);
        var indicator =
            given is not null && named.Completes(given)
                ? given
                : Stated(fact, subject, counted, named) ?? GrowthOfStated(fact, subject, named);
        return new SubjectReading(subject, string.Empty, indicator, named.Thing, scope, perShortPeriod);
    }

    /// <summary>
    /// For a count, the scope at the end of the noun, since national standards are not nations; otherwise the longest scope in the subject.
    /// </summary>
    public Scope? ScopeOf(Fact fact, string subject, string counted)
    {
        var isCount = fact.Unit.Dimension == Dimension.Count;
        var text = isCount ? counted : subject;
        Scope? best = null;
        var length = 0;
        foreach (var scope in scopes)
        {
            if (scope.CountedOnly && !isCount)
            {
                continue;
            }

            foreach (var word in scope.Words)
            {
                if (
                    word.Length > length
                    && (isCount ? text.EndsWith(word, StringComparison.Ordinal) : text.Contains(word, StringComparison.Ordinal))
                )
                {
                    (best, length) = (scope, word.Length);
                }
            }
        }

        return best;
    }

    public static bool IsGrowth(Fact fact, Unit unit) => fact.Measure == Measure.Growth && unit.Dimension == Dimension.Percent;

    /// <summary>
    /// The indicator, among those of the fact's unit, that explains most of its subject; null if none explains all of it.
    /// </summary>
    private Indicator? Stated(Fact fact, string subject, string counted, in NamedInSubject named)
    {
        var text = subject.Contains(counted, StringComparison.Ordinal) ? subject : subject + counted;
        var isCount = fact.Unit.Dimension == Dimension.Count;
        Indicator? best = null;
        var bestWeight = 0;
        foreach (var indicator in StatedIn(fact.Unit))
        {
            if (
                (!isCount || indicator.Counted.Count == 0 || SubjectWords.FirstIn(counted, indicator.Counted) is not null)
                && named.IsMeantBy(indicator, subject)
                && Covers(indicator, text, named, namesScope: indicator.NeedsScope || isCount) is var weight
                && weight > bestWeight
            )
            {
                (best, bestWeight) = (indicator, weight);
            }
        }

        return best;
    }

    private IReadOnlyList<Indicator> StatedIn(Unit unit) =>
        ofUnit.GetOrAdd(unit, static (unit, all) => [.. all.Where(indicator => indicator.IsStatedIn(unit))], indicators);

    /// <summary>The growth of the amount that the subject of a growth rate names; null if it names none.</summary>
    private Indicator? GrowthOfStated(Fact fact, string subject, in NamedInSubject named) =>
        IsGrowth(fact, fact.Unit)
        && CheckWords.WithoutEnding(subject, CheckWords.Growth) is { Length: > 0 } grown
        && grown.Length < subject.Length
            ? IndicatorRow.GrowthOf(AmountNamed(grown, named))
            : null;

    /// <summary>The indicator of the amount that a phrase would state with a value; null if none explains it.</summary>
    private Indicator? AmountNamed(string phrase, in NamedInSubject named)
    {
        Indicator? best = null;
        var bestWeight = 0;
        foreach (var indicator in indicators.Where(IsOfAmount))
        {
            if (
                named.IsMeantBy(indicator, phrase)
                && Covers(indicator, phrase, named, indicator.NeedsScope) is var weight
                && weight > bestWeight
            )
            {
                (best, bestWeight) = (indicator, weight);
            }
        }

        return best;
    }

    private static bool IsOfAmount(Indicator indicator) =>
        indicator.Units.Count > 0 && !indicator.Units.Any(unit => unit is "percent" or "percentage_point" or "count");

    /// <summary>Higher if the indicator's own words explain more characters; 0 if a word is missing or anything is left over.</summary>
    /// <param name="namesScope">Whether the words of the scope explain what the indicator's own words leave over.</param>
    private int Covers(Indicator indicator, string text, in NamedInSubject named, bool namesScope)
    {
        var weight = 0;
        var left = Without(text, indicator.NeedsThing ? named.Thing?.Words : null);
        for (var i = 0; i < indicator.Required.Count; i++)
        {
            if (SubjectWords.FirstIn(left, indicator.Required[i]) is not { } word)
            {
                return 0;
            }

            weight += word.Length;
            left = left.Replace(word, "\n", StringComparison.Ordinal);
        }

        left = Without(left, indicator.Optional);
        left = Without(left, namesScope ? named.ScopeWords : null);
        left = Without(left, fillers);
        // If two explain equally much, the one that names the set of countries, or the nation, is meant.
        return left.All(character => character == '\n' || char.IsPunctuation(character) || char.IsDigit(character))
            ? (weight * 2) + (indicator.NeedsScope || indicator.NeedsNation ? 1 : 0)
            : 0;
    }

    private static string Without(string text, IReadOnlyList<string>? words)
    {
        for (var i = 0; i < words?.Count; i++)
        {
            text = text.Replace(words[i], "\n", StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The thing and the set of countries that a subject names in addition to the words of its indicator.</summary>
    /// <param name="ScopeWords">Also those of the scope that the subject states, if the fact has another.</param>
    private readonly record struct NamedInSubject(NamedThing? Thing, Scope? Scope, IReadOnlyList<string> ScopeWords)
    {
        /// <summary>Whether the indicator's name can be written out.</summary>
        public bool Completes(Indicator indicator) =>
            (!indicator.NeedsScope || Scope is not null) && (!indicator.NeedsThing || Thing is not null);

        /// <summary>Whether the subject names everything that the indicator's figure requires.</summary>
        public bool IsMeantBy(Indicator indicator, string subject) =>
            Completes(indicator) && (!indicator.NeedsNation || (Scope is null && NationWords.StandIn(subject)));
    }
}
