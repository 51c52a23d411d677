namespace BeltRoad.Stats.Facts.Rules;

/// <summary>A text in which a rule decides one figure, or does not.</summary>
/// <param name="Text">Without the brackets that mark the figure.</param>
/// <param name="Start">Where the figure begins in the text.</param>
/// <param name="Published">The document's date as written; null where it has none.</param>
/// <param name="IsFor">The rule decides the figure; false where it looks as if it might and another does.</param>
internal sealed record RuleExample(string Text, int Start, int End, string? Published, bool IsFor, int Line);

/// <summary>One line of a decision table: the first whose condition holds gives the result.</summary>
/// <param name="Id">The table and the number: <c>measure-40</c>.</param>
/// <param name="Asks">The condition as it is written; empty for a rule that always holds.</param>
/// <param name="Why">The ruling of the annotation guidelines it follows, in words.</param>
/// <param name="Line">Where it begins in its file.</param>
internal sealed record Rule<TResult>(
    string Id,
    TResult Result,
    Condition When,
    string Asks,
    string Why,
    IReadOnlyList<RuleExample> Examples,
    int Line
)
    where TResult : struct, Enum;
