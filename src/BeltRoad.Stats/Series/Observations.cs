using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Dates;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Indicators;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Series;

/// <summary>Turns the ledgers of all documents into claims and the claims into observations.</summary>
internal static class Observations
{
    /// <summary>Returns one claim per fact, in order of document letter and position.</summary>
    public static IReadOnlyList<Claim> ClaimsOf(IEnumerable<Ledger> ledgers, IReadOnlyDictionary<string, string> letters)
    {
        var ordered = ledgers
            .Select(ledger => (Letter: letters[ledger.Document.Id], Ledger: ledger))
            .OrderBy(static one => Base26.Of(one.Letter))
            .ToList();
        var firsts = new int[ordered.Count];
        var count = 0;
        for (var i = 0; i < firsts.Length; i++)
        {
            firsts[i] = count;
            count += ordered[i].Ledger.Facts.Count;
        }

        var claims = new Claim[count];
        Parallel.For(
            0,
            firsts.Length,
            i =>
            {
                var (letter, (document, _, facts)) = ordered[i];
                var source = CitedDocument.Of(document);
                for (var j = 0; j < facts.Count; j++)
                {
                    var (line, column) = document.Lines.PlaceOf(facts[j].Span.Start);
                    claims[firsts[i] + j] = new Claim(letter, line, column, facts[j], source, Passage.Of(document.Text, facts[j]))
                    {
                        Place = firsts[i] + j,
                    };
                }
            }
        );
        WordingIndex.Mark(claims);
        return claims;
    }

    /// <summary>Merges claims of one key that can all hold into one observation; returns them in the order of the first claims.</summary>
    public static IReadOnlyList<Observation> Of(IReadOnlyList<Claim> claims, IndicatorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count == 0)
        {
            return [];
        }

        var found = new Dictionary<StatedKey, Member>();
        var members = new List<Member>();
        var readings = new SubjectReading[claims.Count];
        Parallel.ForEach(
            Partitioner.Create(0, claims.Count),
            range =>
            {
                for (var i = range.Item1; i < range.Item2; i++)
                {
                    readings[i] = lexicon.Read(claims[i].Fact);
                }
            }
        );
        for (var i = 0; i < claims.Count; i++)
        {
            var key = StatedKey.Of(claims[i].Fact, readings[i]);
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(found, key, out _);
            if (first is null)
            {
                first = new Member(key.Whole, readings[i], claims[i]);
                members.Add(first);
            }
            else if (!first.Takes(claims[i]))
            {
                members.Add(first.Append(new Member(first.Key, readings[i], claims[i])));
            }
        }

        found.Clear();
        return AgreeingStatements.Merge([
            .. members.Select(member => new Observation
            {
                Key = member.Key,
                Claims = member.Claims,
                Indicator = member.Reading.Indicator,
                Thing = member.Reading.Thing,
                Scope = member.Reading.Scope,
                PerShortPeriod = member.Reading.PerShortPeriod,
            }),
        ]);
    }

    /// <summary>The observation of a claim alone.</summary>
    public static Observation Of(Claim claim, IndicatorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(lexicon);
        var reading = lexicon.Read(claim.Fact);
        return new Observation
        {
            Key = StatedKey.Of(claim.Fact, reading).Whole,
            Claims = [claim],
            Indicator = reading.Indicator,
            Thing = reading.Thing,
            Scope = reading.Scope,
            PerShortPeriod = reading.PerShortPeriod,
        };
    }

    private static bool Says(Fact one, Fact other) => one.Value == other.Value && one.High == other.High && one.Modifier == other.Modifier;

    /// <summary>The key of what the fact states.</summary>
    public static ObservationKey KeyOf(Fact fact, IndicatorLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return StatedKey.Of(fact, lexicon.Read(fact)).Whole;
    }

    /// <summary>The statements of a key with one value and hedge; most statements of a library occur once.</summary>
    private sealed class Member(ObservationKey key, SubjectReading reading, Claim first)
    {
        private List<Claim>? all;

        /// <summary>The next value that is stated for the key.</summary>
        private Member? next;

        public ObservationKey Key => key;

        public SubjectReading Reading => reading;

        public IReadOnlyList<Claim> Claims => all ?? (IReadOnlyList<Claim>)[first];

        /// <summary>Adds the claim to the member, this one or a following one, that says the same; returns false if none does.</summary>
        public bool Takes(Claim claim)
        {
            for (var member = this; member is not null; member = member.next)
            {
                if (Says(member.First.Fact, claim.Fact))
                {
                    (member.all ??= [member.First]).Add(claim);
                    return true;
                }
            }

            return false;
        }

        public Member Append(Member other)
        {
            var last = this;
            while (last.next is not null)
            {
                last = last.next;
            }

            return last.next = other;
        }

        private Claim First => first;
    }

    /// <summary>The parts of an <see cref="ObservationKey"/>, which is created only for the first statement.</summary>
    private readonly record struct StatedKey(
        string Subject,
        string Scope,
        string Unit,
        string Counted,
        Measure Measure,
        PeriodBasis Basis,
        Status Status,
        string Edition,
        TimePeriod? Time
    )
    {
        public ObservationKey Whole => new(new SeriesKey(Subject, Scope, Unit, Counted, Measure, Basis, Status), Edition, Time);

        public static StatedKey Of(Fact fact, SubjectReading reading) =>
            new(
                fact.Condition is null ? reading.Series : reading.Series + "|" + SubjectWords.Fold(fact.Condition),
                reading.Scope?.Id ?? fact.Scope ?? string.Empty,
                fact.Unit.SeriesCode,
                EnglishIndicators.NounOf(SubjectWords.Fold(fact.Counted)),
                fact.Measure,
                fact.Basis,
                fact.Status,
                reading.Edition,
                fact.Time
            );
    }
}
