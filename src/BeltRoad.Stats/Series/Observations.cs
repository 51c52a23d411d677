using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Quantities;
using BeltRoad.Stats.Series.English;

namespace BeltRoad.Stats.Series;

/// <summary>Turns the ledgers of all documents into claims and the claims into observations.</summary>
public static class Observations
{
    /// <summary>One claim a fact, in order of document letter and place.</summary>
    public static IReadOnlyList<Claim> ClaimsOf(IEnumerable<Ledger> ledgers, IReadOnlyDictionary<string, string> letters)
    {
        var claims = new List<Claim>();
        var wordings = new WordingIndex();
        foreach (var ledger in ledgers.OrderBy(ledger => letters[ledger.Document.Id].Length).ThenBy(ledger => letters[ledger.Document.Id], StringComparer.Ordinal))
        {
            var letter = letters[ledger.Document.Id];
            foreach (var fact in ledger.Facts)
            {
                var (line, column) = ledger.Document.Lines.PlaceOf(fact.Span.Start);
                var code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letter}{line}:{column}");
                var (copyOf, reprintOf) = wordings.Add(code, fact, ledger.Document);
                claims.Add(new Claim(code, letter, line, column, fact, ledger.Document, copyOf, reprintOf));
            }
        }

        return claims;
    }

    /// <summary>Claims of one key become one observation where they can all hold; the order is that of the first claim.</summary>
    public static IReadOnlyList<Observation> Of(IReadOnlyList<Claim> claims, IndicatorLexicon lexicon)
    {
        var found = new Dictionary<(ObservationKey Key, decimal Value, decimal? High, object Hedge), int>();
        var members = new List<(ObservationKey Key, SubjectReading Reading, List<Claim> Claims)>();
        foreach (var claim in claims)
        {
            var fact = claim.Fact;
            var reading = lexicon.Read(fact);
            var key = KeyOf(fact, reading);
            var identity = (key, fact.Value, fact.High, (object)fact.Modifier);
            if (found.TryGetValue(identity, out var index))
            {
                members[index].Claims.Add(claim);
                continue;
            }

            found[identity] = members.Count;
            members.Add((key, reading, [claim]));
        }

        return AgreeingStatements.Merge([.. members.Select(member => new Observation
        {
            Key = member.Key,
            Claims = member.Claims,
            Indicator = member.Reading.Indicator,
            Thing = member.Reading.Thing,
            Scope = member.Reading.Scope,
            PerShortPeriod = member.Reading.PerShortPeriod,
        })]);
    }

    /// <summary>
    /// Counts of one noun with one value in one document, undated and without a scope, are most often one thing mentioned again
    /// in other words. Only the first named of them is kept, for rankings and short tables; the full list keeps all.
    /// </summary>
    public static IReadOnlyList<Observation> WithoutMentionsAgain(IEnumerable<Observation> observations)
    {
        var kept = new List<Observation>();
        var places = new Dictionary<(string Counted, decimal Value, decimal? High, string Letter), int>();
        foreach (var observation in observations)
        {
            var identity = (observation.Key.Series.Counted, observation.Fact.Value, observation.Fact.High, observation.Lead.Letter);
            if (observation.Fact.Unit.Dimension != Dimension.Count || observation.Scope is not null || observation.Key.Time is not null)
            {
                kept.Add(observation);
            }
            else if (!places.TryGetValue(identity, out var place))
            {
                places[identity] = kept.Count;
                kept.Add(observation);
            }
            else if (kept[place].Indicator is null && observation.Indicator is not null)
            {
                kept[place] = observation;
            }
        }

        return kept;
    }

    /// <summary>What the fact is a statement of.</summary>
    public static ObservationKey KeyOf(Fact fact, IndicatorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return KeyOf(fact, lexicon.Read(fact));
    }

    private static ObservationKey KeyOf(Fact fact, SubjectReading reading) => new(SeriesKeyOf(fact, reading), reading.Edition, fact.Time);

    private static SeriesKey SeriesKeyOf(Fact fact, SubjectReading reading)
    {
        var subject = reading.Indicator is not { } indicator
            ? reading.Subject
            : indicator.NeedsThing && reading.Thing is { } thing ? indicator.Id + "@" + thing.Id : indicator.Id;
        return new SeriesKey(subject, reading.Scope?.Id ?? fact.Scope ?? string.Empty, fact.Unit.Code, EnglishIndicators.NounOf(SubjectWords.Fold(fact.Counted)), fact.Measure, fact.Basis, fact.Status);
    }
}
