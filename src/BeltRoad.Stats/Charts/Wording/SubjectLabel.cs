using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>What a figure is called.</summary>
/// <param name="Text">The indicator's name; else in English the gloss of the subject, in Chinese the subject itself.</param>
/// <param name="Inside">The same as it stands inside a sentence.</param>
/// <param name="Source">The subject in the source's own words where <paramref name="Text"/> is a gloss of them; empty otherwise.</param>
internal sealed record SubjectLabel(string Text, string Inside, string Source)
{
    private const int LeastSubject = 3;

    private int Bracket => IsGloss && Inside.EndsWith(')') ? Inside.IndexOf(" (", StringComparison.Ordinal) : -1;

    /// <summary>The gloss without what is counted, as a title takes it: it says what the words speak of and not what is measured.</summary>
    public string KeyWords => Bracket > 0 ? Inside[(Bracket + 2)..^1] : Inside;

    /// <summary>What the gloss says is counted; empty where it names key words only.</summary>
    public string Head => Bracket > 0 ? Inside[..Bracket] : string.Empty;

    /// <summary>True where no indicator names the figure in the language.</summary>
    public bool IsGloss => Source.Length > 0;

    public static SubjectLabel Of(Observation observation, Words words)
    {
        var english = words.Language == DigestLanguage.English;
        var subject = Close(observation.Fact.Subject);
        var thing =
            observation.Thing is not { } found ? string.Empty
            : !english ? found.Chinese
            : IsTranslated(found) ? found.English
            : Gloss.OfName(found.Chinese);
        if (observation.Indicator is { } indicator && (!indicator.NeedsThing || thing.Length > 0))
        {
            var text = Named(english ? indicator.English : indicator.Chinese, observation.Scope, thing, english);
            var isWhole = !indicator.NeedsThing || !english || IsTranslated(observation.Thing!);
            return new SubjectLabel(english ? char.ToUpperInvariant(text[0]) + text[1..] : text, text, isWhole ? string.Empty : subject);
        }

        if (SubjectWords.Fold(subject).Length < LeastSubject)
        {
            subject = ClauseOf(observation.Lead);
        }

        if (!english || !Gloss.IsNeeded(subject))
        {
            return new SubjectLabel(subject, subject, string.Empty);
        }

        var gloss = Gloss.Of(observation, subject, words);
        return new SubjectLabel(char.ToUpperInvariant(gloss[0]) + gloss[1..], gloss, subject);
    }

    /// <summary>True for a thing the lexicon has an English name for.</summary>
    private static bool IsTranslated(NamedThing thing) => !string.Equals(thing.English, thing.Chinese, StringComparison.Ordinal);

    private static string Named(string name, Scope? scope, string thing, bool english)
    {
        if (scope is not null)
        {
            name = name.Replace("{scope}", english ? scope.Noun : scope.ChineseNoun, StringComparison.Ordinal);
        }

        return name.Replace("{thing}", thing, StringComparison.Ordinal);
    }

    /// <summary>What stands around the number, where the subject is too short to say what is measured.</summary>
    private static string ClauseOf(Claim claim)
    {
        const int Around = 14;
        var (text, _, number) = claim.Passage;
        var around = text[Math.Max(0, number.Start - Around)..Math.Min(text.Length, number.End + Around)].ToString();
        return "\u2026" + string.Concat(around.Where(character => !char.IsWhiteSpace(character))) + "\u2026";
    }

    /// <summary>The subject on one line: line breaks of the source closed up.</summary>
    public static string Close(string subject) =>
        subject.AsSpan().ContainsAny('\r', '\n')
            ? string.Concat(subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : subject;
}
