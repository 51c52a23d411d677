using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Cli.Dashboard;
using BeltRoad.Stats.Cli.Terminal;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>Puts answers into words.</summary>
internal sealed class AnswerText(DashboardWords words)
{
    private const int MostClaims = 8;

    public static DashboardWords WordsFor(string question) =>
        DashboardWords.Of(question.Any(static c => c is >= '\u3400' and <= '\u9FFF') ? DigestLanguage.Chinese : DigestLanguage.English);

    /// <summary>What is measured, in the language of the answer.</summary>
    public string Name(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var label = SubjectLabel.Of(figure.Observation, words.Digest);
        return label.IsGloss ? label.Text + " " + label.Source : label.Text;
    }

    /// <summary>The value with its hedge.</summary>
    public string Value(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return FactText.Of(observation.Fact, words.Language).Hedged.Replace('\u00A0', ' ');
    }

    /// <summary>When it holds, how it was gathered, whether it happened, of which countries, how sure, and who confirmed it.</summary>
    public string Standing(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var fact = observation.Fact;
        var parts = new List<string>
        {
            fact.Time is { } time ? new PeriodFormat(words.Digest).Long(time) : words["none.date"],
            words.Digest["measure." + fact.Measure],
            words.Digest["status." + fact.Status],
        };
        if (observation.Scope is { } scope)
        {
            parts.Add(words.Language == DigestLanguage.English ? scope.Noun : scope.ChineseNoun);
        }

        if (fact.Condition is { } condition)
        {
            parts.Add(words.Format("ask.if", condition));
        }

        parts.Add(
            Review.Of(fact) is { } review ? words.Digest.Format("review.by", review.By, review.On)
            : fact.IsSure ? words["ask.sure"]
            : words.Format(
                "ask.unsure",
                fact.Doubts.Count == 0
                    ? words.Digest["doubt.none"]
                    : string.Join(words["comma"], fact.Doubts.Select(doubt => words.Digest["doubt." + doubt]))
            )
        );
        return string.Join(words["comma"], parts);
    }

    public void Write(Answer answer, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(writer);
        if (answer.Figures.Count == 0)
        {
            writer.WriteLine(words["ask.not"]);
        }

        foreach (var figure in answer.Figures)
        {
            One(figure, writer);
        }

        if (answer.Nearest.Count == 0)
        {
            return;
        }

        if (answer.Figures.Count > 0)
        {
            writer.WriteLine();
        }

        writer.WriteLine(words["ask.nearest"]);
        foreach (var (figure, why) in answer.Nearest)
        {
            writer.WriteLine("  " + Tables.Plain(Name(figure)) + "  [" + words["ask.differs." + why] + "]");
            writer.WriteLine("    " + Value(figure.Observation) + "  " + Standing(figure.Observation));
            writer.WriteLine("    " + Line(figure.Observation.Lead, Clipped(figure.Observation.Lead)));
        }
    }

    private void One(Figure figure, TextWriter writer)
    {
        var observation = figure.Observation;
        writer.WriteLine(Tables.Plain(Name(figure)));
        writer.WriteLine("  " + Value(observation) + "  " + Tables.Plain(Standing(observation)));
        foreach (var claim in observation.Claims.Take(MostClaims))
        {
            Quote(claim, writer, "  ");
        }

        if (observation.Claims.Count > MostClaims)
        {
            writer.WriteLine("  " + words.Format("series.more", observation.Claims.Count - MostClaims));
        }

        if (figure.Conflict is not { } conflict)
        {
            return;
        }

        writer.WriteLine(
            "  "
                + words["series.differ"]
                + " "
                + words.Format("series.rule", conflict.Used.Lead.Code, words.Digest["conflict.rule." + conflict.Rule])
        );
        foreach (var side in conflict.Others.Prepend(conflict.Used).Where(side => !ReferenceEquals(side, observation)))
        {
            writer.WriteLine("  " + words["series.unused"] + "  " + Value(side));
            Quote(side.Lead, writer, "  ");
        }
    }

    private static void Quote(Claim claim, TextWriter writer, string indent) => writer.WriteLine(indent + Line(claim, claim.Quote));

    private static string Line(Claim claim, string quote) =>
        Tables.Plain($"{claim.Code, -10} {quote.ReplaceLineEndings(" ")}  ({SourceOf(claim)})");

    /// <summary>The document's title, or its name if it has none.</summary>
    public static string SourceOf(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim.Source.Title.Length > 0 ? claim.Source.Title : claim.Source.Id;
    }

    /// <summary>The words around the number, enough to recognise it by.</summary>
    public static string Clipped(Claim claim)
    {
        const int Before = 30;
        const int After = 40;
        ArgumentNullException.ThrowIfNull(claim);
        var (text, _, number) = claim.Passage;
        var (start, end) = (Math.Max(0, number.Start - Before), Math.Min(text.Length, number.End + After));
        return (start > 0 ? "\u2026" : string.Empty) + text[start..end] + (end < text.Length ? "\u2026" : string.Empty);
    }
}
