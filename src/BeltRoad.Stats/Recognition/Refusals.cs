namespace BeltRoad.Stats.Recognition;

/// <summary>Why a number expression was seen and not read. Each is a sentence the reader of a report can act on.</summary>
public static class Refusals
{
    public const string NoUnit = "no unit, classifier or measured quantity stands beside the number";

    public const string MalformedNumber = "the separators fit no number: digits come in other groups than three, or with two decimal points";

    public const string TooManyDigits = "the number has more digits than can be held exactly";
}
