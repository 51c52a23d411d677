namespace BeltRoad.Stats.Facts.Rules;

/// <summary>
/// Reads a condition: <c>sum: over time &amp; (verb: act | noun: flow) &amp; !grows</c>. Values of one feature are parted by <c>/</c>; a
/// feature that is true or false, and a condition that the file has named before, stand alone. <c>&amp;</c> binds closer than <c>|</c>.
/// </summary>
internal sealed class ConditionParser(FeatureSet features, IReadOnlyDictionary<string, Condition> named)
{
    private string text = string.Empty;
    private int at;

    /// <exception cref="FormatException">The condition cannot be read; the message says what and, where it can, the remedy.</exception>
    public Condition Parse(string condition)
    {
        (text, at) = (condition, 0);
        var whole = Any();
        return Peek() == '\0' ? whole : throw new FormatException($"'{text[at..]}' is left over; join it with & or |");
    }

    private Condition Any() => Joined('|', isAll: false, All);

    private Condition All() => Joined('&', isAll: true, One);

    private Condition Joined(char sign, bool isAll, Func<Condition> part)
    {
        var parts = new List<Condition> { part() };
        while (Peek() == sign)
        {
            at++;
            parts.Add(part());
        }

        return parts.Count == 1 ? parts[0] : new Junction(isAll, parts);
    }

    private Condition One()
    {
        switch (Peek())
        {
            case '!':
                at++;
                return new Not(One());
            case '(':
                at++;
                var inner = Any();
                if (Peek() != ')')
                {
                    throw new FormatException("a ( is not closed");
                }

                at++;
                return inner;
            default:
                return Asked();
        }
    }

    private Condition Asked()
    {
        var name = Words();
        if (Peek() != ':')
        {
            return named.GetValueOrDefault(name)
                ?? (
                    Known(name) is { IsTruth: true } truth
                        ? new Test(truth.Index, 0b10)
                        : throw new FormatException($"'{name}' needs a value: {name}: {string.Join('/', Known(name).Values)}")
                );
        }

        at++;
        var feature = Known(name);
        var values = 0UL;
        do
        {
            var value = Words();
            var index = feature.Values.ToList().IndexOf(value);
            values |=
                index >= 0
                    ? 1UL << index
                    : throw new FormatException($"{name} has no value '{value}'; it has {string.Join(", ", feature.Values)}");
        } while (Skips('/'));
        return new Test(feature.Index, values);
    }

    private Feature Known(string name) =>
        features.Find(name)
        ?? throw new FormatException(
            $"'{name}' is no feature; the features are {string.Join(", ", features.All.Select(feature => feature.Name).Concat(named.Keys))}"
        );

    private string Words()
    {
        var start = at;
        while (at < text.Length && !":/&|!()".Contains(text[at]))
        {
            at++;
        }

        var words = text[start..at].Trim();
        return words.Length > 0 ? words : throw new FormatException($"a feature is missing behind '{text[..start].TrimEnd()}'");
    }

    private bool Skips(char sign)
    {
        var found = Peek() == sign;
        at += found ? 1 : 0;
        return found;
    }

    private char Peek()
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }
}
