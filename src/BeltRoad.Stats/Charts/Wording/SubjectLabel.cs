using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Charts.Wording;

/// <summary>What a figure is called.</summary>
/// <param name="Text">The indicator's name, or the subject in the source's own words.</param>
/// <param name="IsQuoted">True where the words are the source's.</param>
/// <param name="Inside">The same as it stands inside a sentence.</param>
public sealed record SubjectLabel(string Text, string Inside, bool IsQuoted)
{
    private const int LeastSubject = 3;

    public static SubjectLabel Of(Observation observation, Words words)
    {
        var english = words.Language == DigestLanguage.English;
        if (observation.Indicator is not { } indicator || !english)
        {
            var subject = Close(observation.Fact.Subject);
            if (SubjectWords.Fold(subject).Length < LeastSubject)
            {
                subject = ClauseOf(observation.Lead);
            }

            return new SubjectLabel(subject, subject, english);
        }

        var text = indicator.English;
        if (observation.Scope is { } scope)
        {
            text = text.Replace("{scope}", scope.Noun, StringComparison.Ordinal);
        }

        if (observation.Thing is { } thing)
        {
            text = text.Replace("{thing}", thing.English, StringComparison.Ordinal);
        }

        return new SubjectLabel(char.ToUpperInvariant(text[0]) + text[1..], text, IsQuoted: false);
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
