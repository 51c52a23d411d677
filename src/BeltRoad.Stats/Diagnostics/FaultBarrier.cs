namespace BeltRoad.Stats.Diagnostics;

/// <summary>
/// Runs the work on one of several documents. A failure becomes the reason why that document is refused and does not stop the others.
/// </summary>
internal static class FaultBarrier
{
    /// <param name="path">The path of the document.</param>
    /// <param name="refusal">Null if the work succeeded.</param>
    /// <returns>The result of the work; null with a refusal if it failed, and null without one if the work itself returned null.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
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
