using System.Buffers;
using BeltRoad.Stats.Recognition.Numerals;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace BeltRoad.Stats.Recognition.SecondReading;

/// <summary>
/// The models of Microsoft.Recognizers.Text.Number: for Chinese those of numbers and percentages, for English that of numbers. They give
/// a value and its place; ranges, 几 and 多 they do not know, so those stay unread. They are made when first asked for.
/// </summary>
internal sealed class MicrosoftNumbers : INumberRecognizer
{
    /// <summary>One of these stands in whatever the percentage model reads.</summary>
    private static readonly SearchValues<char> OfPercentages = SearchValues.Create('%', '％', '分', '成', '折', '半');

    private static readonly Lazy<IModel[]> chinese = new(static () =>
    {
        var recognizer = new NumberRecognizer(Culture.Chinese, NumberOptions.NoProtoCache, lazyInitialization: true);
        return [recognizer.GetNumberModel(), recognizer.GetPercentageModel()];
    });

    private static readonly Lazy<IModel[]> english = new(static () =>
        [new NumberRecognizer(Culture.English, NumberOptions.NoProtoCache, lazyInitialization: true).GetNumberModel()]
    );

    private readonly Dictionary<int, Numeral> found = [];
    private readonly Lazy<IModel[]> models;

    private MicrosoftNumbers(Lazy<IModel[]> ofLanguage) => models = ofLanguage;

    /// <summary>What <c>--recognizer microsoft</c> names.</summary>
    public static NumberRecognizers Recognizer { get; } =
        new("microsoft", static () => new MicrosoftNumbers(chinese)) { Prepare = static () => _ = chinese.Value };

    /// <summary>The same for English.</summary>
    internal static NumberRecognizers English { get; } = new("microsoft", static () => new MicrosoftNumbers(english));

    /// <summary>What the number model finds in a text and nothing more, as an application that only uses it would see it.</summary>
    public static int CountIn(string text) => chinese.Value[0].Parse(text).Count;

    public void Begin(ReadOnlySpan<char> sentence)
    {
        found.Clear();
        if (models == chinese && !HasStart(sentence))
        {
            return;
        }

        var text = sentence.ToString();
        foreach (var result in models.Value[0].Parse(text))
        {
            Take(sentence, result, NumeralForms.None);
        }

        // A percentage stands in the place of the number within it.
        if (models.Value.Length > 1 && sentence.ContainsAny(OfPercentages))
        {
            foreach (var result in models.Value[1].Parse(text))
            {
                if (!result.Text.Contains('个', StringComparison.Ordinal))
                {
                    Take(sentence, result, NumeralForms.Percent); // 6.2个百分点 is in percentage points
                }
            }
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
