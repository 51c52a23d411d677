using System.Collections.Frozen;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>
/// English key words for a subject that no indicator names: what is counted, and in brackets what the subject speaks of, from
/// <c>Charts/Wording/glossary.csv</c>. It is no translation, so the subject's own words stand behind it.
/// </summary>
internal static class Gloss
{
    private const int Longest = 64;
    private const int MostTerms = 4;

    private static readonly FrozenDictionary<string, Term> Terms = LexiconTable
        .Read("Charts/Wording/glossary.csv", "words", "english", "sort")
        .ToFrozenDictionary(
            row => row[0],
            row => new Term(row[1], Enum.Parse<Sort>(row[2], ignoreCase: true), row[0].Length),
            StringComparer.Ordinal
        );

    private static readonly int LongestKey = Terms.Keys.Max(key => key.Length);

    private enum Sort
    {
        Thing,
        Act,
        Place,
        General,
    }

    /// <param name="subject">The subject as the label would print it.</param>
    public static string Of(Observation observation, string subject, Words words)
    {
        var counted = SubjectWords.Fold(observation.Fact.Counted);
        var head = Head(observation, counted);
        var text = SubjectWords.Fold(subject);
        if (head is not null && counted.Length > 0 && text.EndsWith(counted, StringComparison.Ordinal))
        {
            text = text[..^counted.Length];
        }

        var found = Chosen(Found(text), head);
        head ??= found.Any(term => term.Sort is Sort.Thing or Sort.General) ? null : words["kind." + observation.Fact.Kind];
        return Compose(head, found);
    }

    /// <summary>False for words without a Chinese character: an English document needs none.</summary>
    public static bool IsNeeded(string subject) => subject.Any(character => character is >= '\u3400' and <= '\u9FFF');

    /// <summary>The key words of a name; empty where none is known.</summary>
    public static string OfName(string name) => Compose(null, Chosen(Found(SubjectWords.Fold(name)), null));

    private static string Compose(string? head, List<Term> found)
    {
        var terms = string.Join(", ", found.Select(term => term.English));
        return head is null ? terms
            : terms.Length == 0 ? head
            : head + " (" + terms + ")";
    }

    private static string? Head(Observation observation, string counted) =>
        observation.Fact.Unit.Dimension switch
        {
            Dimension.Count => observation.Scope?.Noun.Replace('\u00A0', ' ')
                ?? CountedNouns.English(counted)
                ?? (Terms.TryGetValue(counted, out var term) ? term.English : null),
            Dimension.Person => "people",
            _ => null,
        };

    /// <summary>From left to right the longest words the glossary has, each English word once.</summary>
    private static List<Term> Found(string text)
    {
        var found = new List<Term>();
        for (var at = 0; at < text.Length; )
        {
            var length = Math.Min(LongestKey, text.Length - at);
            Term? term = null;
            while (length > 0 && !Terms.TryGetValue(text.Substring(at, length), out term))
            {
                length--;
            }

            if (term is not null && found.All(other => other.English != term.English))
            {
                found.Add(term);
            }

            at += Math.Max(1, length);
        }

        return found;
    }

    /// <summary>What says most, in the subject's order and no longer than a label may be.</summary>
    private static List<Term> Chosen(List<Term> found, string? head)
    {
        var chosen = Acted(
            found.Where(term =>
                term.Sort != Sort.General
                && !Says(head, term.English)
                && !found.Any(other => other != term && Says(other.English, term.English))
            )
        );
        if (chosen.Count == 0 && head is null)
        {
            chosen = [.. found.Take(MostTerms)];
        }

        while (
            chosen.Count > 1 && (chosen.Count > MostTerms || chosen.Sum(term => term.English.Length + 2) + (head?.Length ?? 0) > Longest)
        )
        {
            chosen.Remove(chosen.MinBy(term => term.Sort == Sort.Act ? 0 : term.Weight)!);
        }

        return chosen;
    }

    /// <summary>An act and the thing behind it as one term: "cooperation documents signed".</summary>
    private static List<Term> Acted(IEnumerable<Term> terms)
    {
        var joined = new List<Term>();
        foreach (var term in terms)
        {
            if (term.Sort == Sort.Thing && joined.Count > 0 && joined[^1].Sort == Sort.Act)
            {
                joined[^1] = new Term(term.English + " " + joined[^1].English, Sort.Thing, term.Weight + joined[^1].Weight);
            }
            else
            {
                joined.Add(term);
            }
        }

        return joined;
    }

    private static bool Says(string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <param name="Weight">Characters of the source: the more, the more it says.</param>
    private sealed record Term(string English, Sort Sort, int Weight);
}
