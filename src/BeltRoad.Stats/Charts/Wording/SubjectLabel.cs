using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>What a figure is called.</summary>
/// <param name="Text">The indicator's name; else in English what sort of figure it is, in Chinese the subject itself in simplified
/// characters.</param>
/// <param name="Inside">The same as it stands inside a sentence.</param>
/// <param name="Source">The subject in the source's own words where <paramref name="Text"/> is only its class; empty otherwise.</param>
internal sealed record SubjectLabel(string Text, string Inside, string Source)
{
    private const int LeastSubject = 3;

    /// <summary>True where the label is in part in the source's own words, which the language does not read.</summary>
    public bool IsForeign { get; private init; }

    /// <summary>True where the source's own words stand behind the label.</summary>
    public bool IsGloss => Source.Length > 0;

    /// <summary>Label and source in one line.</summary>
    public string Whole => Source.Length == 0 ? Text : Text + " " + Source;

    public static SubjectLabel Of(Observation observation, Words words)
    {
        var english = words.Language == DigestLanguage.English;
        if (observation.Indicator is { } indicator && (!indicator.NeedsThing || observation.Thing is not null))
        {
            var text = Named(english ? indicator.English : indicator.Chinese, observation, english);
            return new SubjectLabel(Capital(text), text, string.Empty) { IsForeign = english && HasHan(text) };
        }

        var subject = Close(observation.Fact.Subject);
        if (SubjectWords.Fold(subject).Length < LeastSubject)
        {
            subject = ClauseOf(observation.Lead);
        }

        if (!english || !HasHan(subject))
        {
            subject = ScriptFold.Fold(subject);
            return new SubjectLabel(subject, subject, string.Empty);
        }

        var sort = words.Format("label.class", SortOf(observation, words));
        return new SubjectLabel(Capital(sort), sort, subject) { IsForeign = true };
    }

    /// <summary>A thing as labels name it; its Chinese name where the lexicon has no other.</summary>
    public static string NameOf(NamedThing thing, Words words) => words.Language == DigestLanguage.English ? thing.English : thing.Chinese;

    /// <summary>The subject on one line: line breaks of the source closed up.</summary>
    public static string Close(string subject) =>
        subject.AsSpan().ContainsAny('\r', '\n')
            ? string.Concat(subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : subject;

    /// <summary>What is counted, else what the unit or the measure says it is, else its kind.</summary>
    private static string SortOf(Observation observation, Words words)
    {
        var fact = observation.Fact;
        var counted =
            fact.Unit.Dimension == Dimension.Count
                ? observation.Scope?.Noun.Replace('\u00A0', ' ') ?? CountedNouns.English(observation.Key.Series.Counted)
                : null;
        return counted
            ?? words.Find("label." + fact.Unit.Dimension)
            ?? words.Find("label." + fact.Measure)
            ?? words.Find("label." + fact.Kind)
            ?? words["kind." + fact.Kind];
    }

    private static string Named(string name, Observation observation, bool english)
    {
        if (observation.Scope is { } scope)
        {
            name = name.Replace("{scope}", english ? scope.Noun : scope.ChineseNoun, StringComparison.Ordinal);
        }

        return observation.Thing is { } thing
            ? name.Replace("{thing}", english ? thing.English : thing.Chinese, StringComparison.Ordinal)
            : name;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static bool HasHan(string text) => text.Any(character => character is >= '\u3400' and <= '\u9FFF');

    /// <summary>What stands around the number, where the subject is too short to say what is measured.</summary>
    private static string ClauseOf(Claim claim)
    {
        const int Around = 14;
        var (text, _, number) = claim.Passage;
        var around = text[Math.Max(0, number.Start - Around)..Math.Min(text.Length, number.End + Around)].ToString();
        return "\u2026" + string.Concat(around.Where(character => !char.IsWhiteSpace(character))) + "\u2026";
    }
}
