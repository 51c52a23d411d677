namespace BeltRoad.Stats.Facts;

/// <summary>An owner that the words behind it name again is put once.</summary>
internal static class RepeatedOwner
{
    /// <param name="owner">The characters of the owner at the subject's front.</param>
    public static string TakenOff(string subject, int owner)
    {
        if (owner <= 0 || owner >= subject.Length)
        {
            return subject;
        }

        if (subject.IndexOf(subject[..owner], owner, StringComparison.Ordinal) >= 0)
        {
            return subject[owner..];
        }

        // 中国建筑 before 建筑业: the end of the owner is how the words begin.
        var shared = Math.Min(owner, subject.Length - owner);
        while (shared > 1 && !subject.AsSpan(owner, shared).SequenceEqual(subject.AsSpan(owner - shared, shared)))
        {
            shared--;
        }

        return shared > 1 ? subject.Remove(owner, shared) : subject;
    }
}
