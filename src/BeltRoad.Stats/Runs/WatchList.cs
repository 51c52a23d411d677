using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>
/// Figures that a reader wants to hear of first. Each is given as an indicator's id, as its name in English or Chinese with the countries,
/// "trade with partner countries", or as any other words, all of which must stand in a figure's names.
/// </summary>
internal sealed class WatchList(IReadOnlyList<string> names)
{
    private readonly IReadOnlyList<Func<StoredFact, bool>> watched = [.. names.Select(Watched)];

    public bool IsEmpty => watched.Count == 0;

    public bool Takes(FactChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (change.New ?? change.Old) is { } fact && watched.Any(takes => takes(fact));
    }

    /// <summary>The changes with those of watched figures first, otherwise in their order.</summary>
    public IReadOnlyList<FactChange> First(IReadOnlyList<FactChange> changes) => IsEmpty ? changes : [.. changes.OrderByDescending(Takes)];

    /// <summary>Revisions, contradictions, withdrawals and new values of watched figures.</summary>
    public IReadOnlyList<FactChange> In(IReadOnlyList<FactChange> changes) =>
        IsEmpty
            ? []
            :
            [
                .. changes.Where(change =>
                    change.Sort is ChangeSort.New or ChangeSort.Revised or ChangeSort.Contradicted or ChangeSort.Withdrawn && Takes(change)
                ),
            ];

    private static Func<StoredFact, bool> Watched(string name)
    {
        var folded = SearchText.Fold(name);
        var lexicon = IndicatorLexicon.Default;
        var named = lexicon
            .Indicators.SelectMany(indicator =>
                lexicon.Scopes.Prepend(null).Select(scope => (Indicator: indicator, Scope: indicator.NeedsScope ? scope : null))
            )
            .Where(pair =>
                SearchText.Fold(pair.Indicator.Id) == folded
                || NameOf(pair.Indicator.English, pair.Scope?.Noun) == folded
                || NameOf(pair.Indicator.Chinese, pair.Scope?.ChineseNoun) == folded
            )
            .Distinct()
            .ToList();
        var isId = named.Exists(pair => SearchText.Fold(pair.Indicator.Id) == folded);
        if (named.Count > 0)
        {
            return fact =>
                named.Exists(pair =>
                    pair.Indicator.Id == fact.Fact.Indicator && (isId || pair.Scope?.Id == fact.Fact.Scope || pair.Scope is null)
                );
        }

        var words = folded.Split(' ');
        return fact => NamesOf(fact) is var text && words.All(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static string NamesOf(StoredFact fact) =>
        SearchText.Fold(
            string.Join(
                '\n',
                StoredClaims.LabelOf(fact, Words.Of(DigestLanguage.English)).Text,
                StoredClaims.LabelOf(fact, Words.Of(DigestLanguage.Chinese)).Text,
                fact.Fact.Subject
            )
        );

    private static string NameOf(string name, string? scope) =>
        SearchText.Fold(name.Replace("{scope}", scope ?? string.Empty, StringComparison.Ordinal));
}
