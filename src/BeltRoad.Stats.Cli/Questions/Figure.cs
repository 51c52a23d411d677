using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Series;

namespace BeltRoad.Stats.Cli.Questions;

/// <summary>A figure that documents state, with what a question can find it by.</summary>
/// <param name="Conflict">The contradiction it is part of; null if there is none.</param>
/// <param name="Names">Its names in both languages and the source's own words for it, folded.</param>
/// <param name="Quote">Its sentence, folded.</param>
/// <param name="English">The words of its name in English.</param>
/// <param name="Chinese">The words of its name in Chinese.</param>
internal sealed record Figure(
    Observation Observation,
    Conflict? Conflict,
    string Names,
    string Quote,
    SearchedWords English,
    SearchedWords Chinese
)
{
    public static Figure Of(Observation observation, Conflict? conflict)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var fact = observation.Fact;
        var (english, chinese) = (
            SubjectLabel.Of(observation, Words.Of(DigestLanguage.English)),
            SubjectLabel.Of(observation, Words.Of(DigestLanguage.Chinese))
        );
        var names = string.Join(
            '\n',
            english.Text,
            chinese.Text,
            fact.Subject,
            fact.Counted,
            observation.Scope?.Noun,
            observation.Scope?.ChineseNoun,
            observation.Thing?.English,
            observation.Thing?.Chinese,
            Kind(DigestLanguage.English),
            Kind(DigestLanguage.Chinese)
        );
        return new Figure(
            observation,
            conflict,
            QuestionReader.Fold(names),
            QuestionReader.Fold(observation.Lead.Quote),
            QuestionReader.WordsOf(QuestionReader.Fold(english.Text)),
            QuestionReader.WordsOf(QuestionReader.Fold(chinese.Text))
        );

        string? Kind(DigestLanguage language) =>
            Words.Of(language).Find("kindword." + fact.Kind) ?? Words.Of(language).Find("kind." + fact.Kind);
    }
}
