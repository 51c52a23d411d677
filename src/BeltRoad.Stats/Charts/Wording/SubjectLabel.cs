using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>What a figure is called.</summary>
/// <param name="Text">The indicator's name; else in English the gloss of the subject, in Chinese the subject itself.</param>
/// <param name="Inside">The same as it stands inside a sentence.</param>
/// <param name="Source">The subject in the source's own words where <paramref name="Text"/> is a gloss of them; empty otherwise.</param>
public sealed record SubjectLabel(string Text, string Inside, string Source)
{
    private const int LeastSubject = 3;

    /// <summary>True where no indicator names the figure in the language.</summary>
    public bool IsGloss => Source.Length > 0;

    public static SubjectLabel Of(Observation observation, Words words)
    {
        var english = words.Language == DigestLanguage.English;
        if (observation.Indicator is { } indicator)
        {
            var text = Named(english ? indicator.English : indicator.Chinese, observation, english);
            return new SubjectLabel(english ? char.ToUpperInvariant(text[0]) + text[1..] : text, text, string.Empty);
        }

        var subject = Close(observation.Fact.Subject);
        if (SubjectWords.Fold(subject).Length < LeastSubject)
        {
            subject = ClauseOf(observation.Lead);
        }

        if (!english)
        {
            return new SubjectLabel(subject, subject, string.Empty);
        }

        var gloss = Gloss.Of(observation, subject, words);
        return new SubjectLabel(gloss, gloss, subject);
    }

    private static string Named(string name, Observation observation, bool english)
    {
        if (observation.Scope is { } scope)
        {
            name = name.Replace("{scope}", english ? scope.Noun : scope.ChineseNoun, StringComparison.Ordinal);
        }

        return observation.Thing is { } thing ? name.Replace("{thing}", english ? thing.English : thing.Chinese, StringComparison.Ordinal) : name;
    }

    /// <summary>What stands around the number, where the subject is too short to say what is measured.</summary>
    private static string ClauseOf(Claim claim)
    {
        const int Around = 14;
        var (text, span) = (claim.Document.Text, claim.Fact.Span);
        var start = Math.Max(Math.Min(claim.Fact.Sentence.Start, span.Start), span.Start - Around);
        var end = Math.Min(Math.Max(claim.Fact.Sentence.End, span.End), span.End + Around);
        return "\u2026" + string.Concat(text[start..end].Where(character => !char.IsWhiteSpace(character))) + "\u2026";
    }

    /// <summary>The subject on one line: line breaks of the source closed up.</summary>
    public static string Close(string subject) =>
        subject.AsSpan().ContainsAny('\r', '\n') ? string.Concat(subject.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : subject;
}
