using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Series.Corrections;
using BeltRoad.Stats.Series.Indicators;

namespace BeltRoad.Stats.Cli.Dashboard.Reviewing;

/// <summary>A field as a person sees and corrects it.</summary>
/// <param name="Name">As in the exports.</param>
/// <param name="Key">The digit or letter that opens it.</param>
/// <param name="Value">Its content; empty for none.</param>
/// <param name="Word">The content in the page's language.</param>
/// <param name="Choices">What it can be, most likely first: content and word. Empty for a field whose words are marked in the text.</param>
/// <param name="IsTyped">Whether something else than the choices can be typed; what cannot be is refused.</param>
internal sealed record FieldChoices(
    string Name,
    char Key,
    string Value,
    string Word,
    IReadOnlyList<(string Value, string Word)> Choices,
    bool IsTyped
)
{
    private const int MostTimes = 9;

    /// <summary>What a choice means, where its word alone does not say; empty otherwise.</summary>
    public string Hint(string value, DashboardWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Find("hint." + Name + "." + value) ?? string.Empty;
    }

    /// <summary>Fields whose content is marked in the sentence.</summary>
    public bool IsMarked => Name is "subject" or "counted";

    /// <param name="shown">The figure with the changes made so far.</param>
    /// <param name="times">Periods of other figures of the sentence and its document, as the exports write them, most likely first.</param>
    public static IReadOnlyList<FieldChoices> Of(Fact shown, string sentence, IEnumerable<string> times, DashboardWords words)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(words);
        var digest = words.Digest;
        return
        [
            Coded<Measure>('1', "measure", value => digest["measure." + value]),
            Coded<Status>('2', "status", value => digest["status." + value]),
            Of(
                '3',
                "time",
                shown.Time is { } time ? time.ToString() : words["none.date"],
                [.. Times(sentence, times), (string.Empty, words["none.date"])],
                true
            ),
            Coded<Kind>('4', "kind", words.Kind),
            Of('5', "subject", SubjectLabel.Close(shown.Subject), [], true),
            Of('6', "value", Get("value"), [], true),
            Of('7', "unit", Unit(shown.Unit.Code), [.. UnitCodes.All.Select(unit => (unit.Code, Unit(unit.Code)))], true),
            Coded<Recognition.Units.Modifier>('8', "modifier", value => digest["hedge." + EnumNames.Name(value)]),
            Coded<PeriodBasis>('9', "basis", value => words["basis." + value]),
            Of('c', "counted", shown.Counted ?? words["review.none"], [], true),
            Of('h', "high", Get("high") is { Length: > 0 } high ? high : words["review.none"], [], true),
            Of('i', "indicator", Indicator(shown.Indicator), Indicators(), true),
            Of('o', "scope", Scope(shown.Scope), Scopes(), true),
        ];

        FieldChoices Of(char key, string name, string word, IReadOnlyList<(string, string)> choices, bool isTyped) =>
            new(name, key, Get(name), word, choices, isTyped);

        FieldChoices Coded<T>(char key, string name, Func<T, string> word)
            where T : struct, Enum =>
            new(
                name,
                key,
                Get(name),
                word(EnumNames.Parse<T>(Get(name))),
                [.. Enum.GetValues<T>().Select(value => (EnumNames.Name(value), word(value)))],
                false
            );

        string Get(string name) => CorrectionField.All.First(field => field.Name == name).Get(shown);

        string Unit(string code) => digest.Find("unit." + code) is { } found && found != code ? $"{code} ({found})" : code;

        string Indicator(string? id) =>
            id is null ? words["review.none"]
            : IndicatorLexicon.Default.Indicators.FirstOrDefault(known => known.Id == id) is { } known ? Named(known)
            : id;

        string Named(Indicator known) => NameOf(known, words.Language);

        string Scope(string? id) =>
            IndicatorLexicon.Default.Scopes.FirstOrDefault(known => known.Id == id) is { } known
                ? words.Language == DigestLanguage.English
                    ? known.Noun
                    : known.ChineseNoun
                : id ?? words["review.none"];

        List<(string, string)> Indicators() =>
            [.. IndicatorLexicon.Default.Indicators.Where(known => known.IsStatedIn(shown.Unit)).Select(known => (known.Id, Named(known)))];

        List<(string, string)> Scopes() => [.. IndicatorLexicon.Default.Scopes.Select(known => (known.Id, Scope(known.Id)))];
    }

    /// <summary>The name of an indicator without the countries or the thing that it is of.</summary>
    public static string NameOf(Indicator indicator, DigestLanguage language)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return (language == DigestLanguage.English ? indicator.English : indicator.Chinese)
            .Replace("{thing}", "\u2026", StringComparison.Ordinal)
            .Replace("{scope}", "\u2026", StringComparison.Ordinal);
    }

    /// <summary>The periods that the dates of a sentence can mean, then those of other figures.</summary>
    private static List<(string, string)> Times(string sentence, IEnumerable<string> others)
    {
        var found = new List<string>();
        var years = SentenceMarks.YearsIn(sentence).ToList();
        foreach (var (span, year) in years)
        {
            var at = SentenceMarks.MonthAfter(sentence, span) is { } month
                ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
                : year.ToString("0000", CultureInfo.InvariantCulture);
            found.Add(at);
            found.Add("../" + at);
        }

        for (var i = 0; i + 1 < years.Count; i++)
        {
            if (years[i].Value < years[i + 1].Value)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{years[i].Value:0000}/{years[i + 1].Value:0000}"));
            }
        }

        return [.. found.Concat(others).Distinct(StringComparer.Ordinal).Take(MostTimes).Select(time => (time, time))];
    }
}
