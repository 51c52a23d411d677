namespace BeltRoad.Stats.Series.Checks;

/// <summary>One sum over stated figures, with its sentences.</summary>
/// <param name="Statements">What is checked first, then what it is checked against. At least one.</param>
/// <param name="Reckoning">The id of the words that explain the result, <c>growth.pass</c>; the digest's table has them in its
/// languages.</param>
/// <param name="Counts">Whole numbers that the words need, in their order.</param>
/// <param name="Derived">The value reckoned on the way; null where none is.</param>
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
