using BeltRoad.Stats.Recognition.Numerals;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// The number and percentage models of Microsoft.Recognizers.Text.Number for Chinese. They give a value and its place; ranges,
/// 几, 多 and 成 they do not know, so those stay unread.
/// </summary>
public sealed class MicrosoftNumbers : INumberRecognizer
{
    private static readonly Lazy<(IModel Numbers, IModel Percentages)> models = new(() =>
    {
        var recognizer = new NumberRecognizer(Culture.Chinese, NumberOptions.NoProtoCache);
        return (recognizer.GetNumberModel(), recognizer.GetPercentageModel());
    });

    /// <summary>What <c>--recognizer microsoft</c> names.</summary>
    public static NumberRecognizers Recognizer { get; } = new("microsoft", static () => new MicrosoftNumbers());

    private readonly Dictionary<int, Numeral> found = [];

    /// <summary>What the number model finds in a text and nothing more, as an application that only uses it would see it.</summary>
    public static int CountIn(string text) => models.Value.Numbers.Parse(text).Count;

    public void Begin(ReadOnlySpan<char> sentence)
    {
        found.Clear();
        if (!HasStart(sentence))
        {
            return;
        }

        var text = sentence.ToString();
        foreach (var result in models.Value.Numbers.Parse(text))
        {
            Take(sentence, result, NumeralForms.None);
        }

        // A percentage stands in the place of the number within it.
        foreach (var result in models.Value.Percentages.Parse(text))
        {
            Take(sentence, result, NumeralForms.Percent);
        }
    }

    public bool TryRead(ReadOnlySpan<char> sentence, int at, out Numeral numeral) => found.TryGetValue(at, out numeral);

    private void Take(ReadOnlySpan<char> sentence, ModelResult result, NumeralForms form)
    {
        if (MicrosoftNumeral.Of(sentence, result, form) is { } numeral)
        {
            found[numeral.Start] = numeral;
        }
    }

    private static bool HasStart(ReadOnlySpan<char> sentence)
    {
        foreach (var c in sentence)
        {
            if (NumeralCharacters.CanStart(c))
            {
                return true;
            }
        }

        return false;
    }
}
