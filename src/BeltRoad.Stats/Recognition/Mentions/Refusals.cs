namespace BeltRoad.Stats.Recognition.Mentions;

/// <summary>Why a number expression was seen and not read. Each is a sentence the reader of a report can act on.</summary>
internal static class Refusals
{
    public const string NoUnit = "no unit, classifier or measured quantity stands beside the number";

    public const string MalformedNumber =
        "the separators fit no number: digits come in other groups than three, or with two decimal points";

    public const string TooManyDigits = "the number has more digits than can be held exactly";

    public const string VagueNumber = "the word names an order of magnitude and no value";

    public const string Condition = "so much for each so much: the step of a rule, and no figure of what was";

    public const string Ratio = "two numbers are set against each other, and no unit measures them";

    public const string UnclearSign = "whether both ends of the range are below zero is not stated";

    public const string Denominator = "so many of what another figure is counted per; no figure of its own";

    public const string Threshold =
        "it only says from which size on a thing is counted, or of which size class it is; no figure of its own";

    public const string CellWithoutUnit = "neither the cell, its row, its column nor the line above the table names a unit";

    public const string CellWithoutSubject = "neither its row nor its column says what the cell measures";

    public const string CellNotRead = "the number and the unit of its row, column or table make no quantity";
}
