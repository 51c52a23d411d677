using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Tokens;

namespace BeltRoad.Stats.Facts.Clauses;

/// <summary>
/// The roles that the words of a clause have before and behind each token, so that a rule which looks for a word that is not there
/// need not go through the clause: most rules look in vain.
/// </summary>
internal sealed class ClauseRoles
{
    private Role[] upTo = new Role[64];
    private Role[] from = new Role[64];

    public void Read(TokenizedSentence sentence, ClauseMap clauses)
    {
        if (upTo.Length < sentence.Count)
        {
            upTo = new Role[sentence.Count * 2];
            from = new Role[sentence.Count * 2];
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            upTo[i] = sentence.RolesOf(i) | (clauses.Of(i).First < i ? upTo[i - 1] : Role.None);
        }

        for (var i = sentence.Count - 1; i >= 0; i--)
        {
            from[i] = sentence.RolesOf(i) | (i < clauses.Of(i).Last ? from[i + 1] : Role.None);
        }
    }

    /// <summary>
    /// False where no word of the clause up to a token, the token's own included, has a role; where it is true, one has that may stand far
    /// off.
    /// </summary>
    public bool MayStandUpTo(int token, Role role) => token >= 0 && (upTo[token] & role) != 0;

    /// <summary>As <see cref="MayStandUpTo"/>, from a token on.</summary>
    public bool MayStandFrom(int token, Role role) => (from[token] & role) != 0;
}
