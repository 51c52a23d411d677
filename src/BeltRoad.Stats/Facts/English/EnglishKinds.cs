using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts.English;

/// <summary>Tells the kind of a figure by its unit, by what it counts, and by the last telling words of its clause.</summary>
internal static class EnglishKinds
{
    private static readonly EnglishPhrases<Kind?> Phrases = new(
        "Facts/English/kinds.csv",
        ["phrase", "kind"],
        static row => Enum.Parse<Kind>(row[1], ignoreCase: true)
    );

    public static Kind Decide(
        EnglishSentence sentence,
        EnglishCues cues,
        EnglishQuantity quantity,
        EnglishClause clause,
        Measure measure,
        Kind? before
    )
    {
        if (OfUnit(quantity.Unit.Dimension) is { } ofUnit)
        {
            return ofUnit;
        }

        if (quantity.Counted is { } counted)
        {
            var counts = Last(sentence, counted.First, counted.Last + 1) ?? Kind.Other;
            var reaches =
                cues.Any(clause.First, quantity.First, EnglishCue.Reach)
                || (clause.Verb >= 0 && sentence[quantity.First - 1].Text is "in" && !cues.Is(clause.Verb, EnglishCue.Act));
            return counts == Kind.Partner && reaches ? Kind.Network : counts;
        }

        // The value of goods carried is trade (ruling 18).
        var near = LastAmount(sentence, clause.First, quantity.First);
        near = near == Kind.Freight && quantity.Unit.Dimension == Dimension.Currency ? Kind.Trade : near;
        return near
            ?? (measure is Measure.Growth or Measure.Change or Measure.Share ? before : null)
            ?? LastAmount(sentence, quantity.Last + 1, clause.Behind)
            ?? LastAmount(sentence, 0, clause.First)
            ?? Last(sentence, clause.First, clause.Behind)
            ?? before
            ?? Kind.Other;
    }

    private static Kind? OfUnit(Dimension dimension) =>
        dimension switch
        {
            Dimension.Train => Kind.Train,
            Dimension.Container or Dimension.Mass => Kind.Freight,
            Dimension.PersonTime => Kind.Passenger,
            Dimension.Person or Dimension.Household => Kind.People,
            Dimension.Length => Kind.Network,
            _ => null,
        };

    /// <summary>The last words of what is measured in money or as a share: never those it is dealt with.</summary>
    private static Kind? LastAmount(EnglishSentence sentence, int first, int behind) =>
        Last(
            sentence,
            first,
            behind,
            static kind => kind is not (Kind.Partner or Kind.Network or Kind.Agreement or Kind.Project or Kind.People or Kind.Event)
        );

    private static Kind? Last(EnglishSentence sentence, int first, int behind, Func<Kind, bool>? taken = null)
    {
        Kind? found = null;
        for (var i = first; i < behind; i++)
        {
            if (Phrases.At(sentence, i, out var length) is { } kind && i + length <= behind && taken?.Invoke(kind) != false)
            {
                found = kind;
                i += length - 1;
            }
        }

        return found;
    }
}
