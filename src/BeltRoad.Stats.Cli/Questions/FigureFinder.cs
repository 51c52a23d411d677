using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Recognition.Units;
using BeltRoad.Stats.Series.Reviews;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>
/// Finds the figures that answer a question: those whose names have the words asked for and few others, of the time, the countries and the
/// sort that were asked for. Rarer words count more, and the rarest English word must be there.
/// </summary>
internal sealed class FigureFinder
{
    public const int MostFigures = 5;
    private const double Enough = 0.72;
    private const double Near = 0.34;
    private const double SameStanding = 0.04;

    /// <summary>What a word counts that stands only in the sentence and not in the name.</summary>
    private const double InSentence = 0.4;

    /// <summary>The part of a figure's standing that words of its name take away which were not asked for.</summary>
    private const double OtherWords = 0.25;

    private readonly FigureBook book;
    private readonly Question question;
    private readonly Dictionary<string, double> weights;
    private readonly string? rarest;

    private FigureFinder(FigureBook book, Question question)
    {
        (this.book, this.question) = (book, question);
        weights = question.Asked.Stems.ToDictionary(static stem => stem, Weight, StringComparer.Ordinal);
        rarest = weights.Count == 0 ? null : weights.MaxBy(static weight => weight.Value).Key;

        double Weight(string stem) =>
            Math.Log(1 + (book.Figures.Count / (1.0 + book.Figures.Count(figure => SearchedWords.Has(figure.Names, stem)))));
    }

    /// <param name="most">The maximum number of figures, and of those that come near.</param>
    public static Answer Find(FigureBook book, Question question, int most = MostFigures)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(question);
        return question.Asked.IsEmpty && question.Time is null && question.Scope is null
            ? new Answer(question, [], [])
            : new FigureFinder(book, question).Find(most);
    }

    private Answer Find(int most)
    {
        var found = book
            .Figures.Select(figure => (Figure: figure, Standing: Standing(figure), Why: Differs(figure)))
            .Where(static one => one.Standing >= Near)
            .OrderByDescending(static one => one.Standing)
            .ThenByDescending(one => Fit(one.Figure))
            .ThenByDescending(one => one.Figure.Observation.Fact.Measure == question.Measure)
            .ThenByDescending(static one => Review.Of(one.Figure.Observation.Fact) is not null)
            .ThenByDescending(static one => one.Figure.Observation.Indicator?.IsHeadline == true)
            .ThenByDescending(static one => one.Figure.Observation.Key.Time?.End.LastDay.ToString(), StringComparer.Ordinal)
            .ThenBy(static one => one.Figure.Observation.Lead.Code, StringComparer.Ordinal)
            .ToList();
        var best = found.Where(static one => one.Why is null).Select(static one => one.Standing).DefaultIfEmpty(0).Max();
        var answers = found
            .Where(one => one.Why is null && one.Standing >= Enough && one.Standing >= best - SameStanding && HasRarest(one.Figure))
            .Select(static one => one.Figure)
            .ToList();
        answers.RemoveAll(figure =>
            figure.Conflict is { } conflict && answers.Exists(other => other.Observation == conflict.Used && other != figure)
        );
        var fit = answers.Select(Fit).DefaultIfEmpty(0).Max();
        answers = [.. answers.Where(figure => Fit(figure) == fit).Take(most)];
        return new Answer(
            question,
            answers,
            [
                .. found
                    .Where(one =>
                        !answers.Exists(answer => answer == one.Figure || (answer.Conflict is { } known && known == one.Figure.Conflict))
                    )
                    .OrderByDescending(one => one.Standing >= Enough && HasRarest(one.Figure))
                    .ThenBy(one => Away(one.Figure))
                    .Take(most)
                    .Select(static one => (one.Figure, one.Why ?? Difference.Words)),
            ]
        );
    }

    /// <summary>
    /// How well the figure's names fit the words that were asked for, 0 to 1. A question of dates alone fits every figure.
    /// </summary>
    private double Standing(Figure figure)
    {
        if (question.Asked.IsEmpty)
        {
            return 1;
        }

        var synonyms = IsNamed(figure) ? string.Join(' ', question.Indicators[figure.Observation.Indicator!.Id]) : string.Empty;
        var (found, all) = (0.0, 0.0);
        foreach (var (stem, weight) in weights)
        {
            all += weight;
            found +=
                SearchedWords.Has(figure.Names, stem) || SearchedWords.Has(synonyms, stem) ? weight
                : SearchedWords.Has(figure.Quote, stem) ? weight * InSentence
                : 0;
        }

        foreach (var run in question.Asked.Runs)
        {
            var named = Math.Max(SearchedWords.CoveredIn(figure.Names + synonyms, run), 0);
            all += run.Length;
            found += named + (InSentence * Math.Max(0, SearchedWords.CoveredIn(figure.Quote, run) - named));
        }

        return found / all * (1 - (OtherWords * Others(figure)));
    }

    /// <summary>The part of the figure's name that was not asked for, 0 to 1.</summary>
    private double Others(Figure figure)
    {
        if (question.Asked.Runs.Count > 0)
        {
            var runs = figure.Chinese.Runs;
            var all = runs.Sum(static run => run.Length);
            return all == 0 || IsNamed(figure) ? 0 : 1 - ((double)runs.Sum(run => SearchedWords.CoveredIn(question.Text, run)) / all);
        }

        var stems = figure.English.Stems;
        return stems.Count == 0 ? 1 : (double)stems.Count(stem => !weights.ContainsKey(stem)) / stems.Count;
    }

    private bool HasRarest(Figure figure) =>
        rarest is null
        || SearchedWords.Has(figure.Names, rarest)
        || SearchedWords.Has(figure.Quote, rarest)
        || (IsNamed(figure) && question.Indicators[figure.Observation.Indicator!.Id].Any(word => SearchedWords.Has(word, rarest)));

    private bool IsNamed(Figure figure) => figure.Observation.Indicator is { } indicator && question.Indicators.ContainsKey(indicator.Id);

    private int Fit(Figure figure) => question.Time is { } asked ? QuestionTimes.Fit(figure.Observation.Key.Time, asked) : 0;

    /// <summary>Years from the end of the asked time; 0 if none was asked for.</summary>
    private int Away(Figure figure) =>
        question.Time is not { } asked ? 0
        : figure.Observation.Key.Time is { } time ? Math.Abs(time.End.Year - asked.End.Year)
        : int.MaxValue;

    /// <summary>What keeps a figure from being the answer, whatever its words; null if nothing does.</summary>
    private Difference? Differs(Figure figure)
    {
        var (observation, fact) = (figure.Observation, figure.Observation.Fact);
        var isRelative = fact.Unit.Dimension is Dimension.Percent or Dimension.PercentagePoint && fact.Measure != Measure.Level;
        return question.Scope is { } scope && observation.Scope?.Id != scope.Id ? Difference.Scope
            : question.Time is { } asked && QuestionTimes.Fit(observation.Key.Time, asked) < 2 ? Difference.Time
            : question.Measure is { } measure && fact.Measure != measure ? Difference.Measure
            : question.Measure is null && isRelative ? Difference.Measure
            : question.Status is null != (fact.Status == Status.Actual) ? Difference.Status
            : null;
    }
}
