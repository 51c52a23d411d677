namespace BeltRoad.Stats.Diagnostics;

/// <summary>
/// Work on one document of several: what goes wrong in it is the reason why that document is refused, and stops no other.
/// </summary>
internal static class FaultBarrier
{
    /// <param name="path">The document's.</param>
    /// <param name="refusal">Null where the work was done.</param>
    /// <returns>Null, and the reason, where the work failed; null without one where it gave null.</returns>
    /// <exception cref="OperationCanceledException">As asked.</exception>
    public static T? Try<T>(string path, Func<T?> work, out Refusal? refusal)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        refusal = null;
        try
        {
            return work();
        }
        catch (RefusedException fault)
        {
            refusal = fault.Refusal;
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            refusal = RefusalTexts.ReadingFailed(path, fault);
        }

        return null;
    }
}
