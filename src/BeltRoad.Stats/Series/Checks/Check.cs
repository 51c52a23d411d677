namespace BeltRoad.Stats.Series.Checks;

/// <summary>One calculation over stated figures, with their sentences.</summary>
/// <param name="Statements">First what is checked, then what it is checked against; at least one.</param>
/// <param name="Reckoning">The id of the words that explain the result, such as <c>growth.pass</c>; the table of the digest has them in its
/// languages.</param>
/// <param name="Counts">Whole numbers to insert into the words, in order.</param>
/// <param name="Derived">The value computed on the way; null if there is none.</param>
internal sealed record Check(
    CheckSort Sort,
    CheckResult Result,
    IReadOnlyList<CheckStatement> Statements,
    string Reckoning,
    IReadOnlyList<int> Counts,
    DerivedValue? Derived
)
{
    internal static Check Of(CheckSort sort, CheckResult result, string reckoning, DerivedValue? derived, params ReadOnlySpan<Claim> claims)
    {
        var statements = new CheckStatement[claims.Length];
        for (var i = 0; i < statements.Length; i++)
        {
            statements[i] = CheckStatement.Of(claims[i]);
        }

        return new Check(sort, result, statements, reckoning, [], derived);
    }
}
