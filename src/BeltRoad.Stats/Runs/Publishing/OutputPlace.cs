using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>An output folder and how the right to write to it is held.</summary>
/// <param name="Server">The database whose leases are used; null to lock a file of the folder.</param>
/// <param name="Store">The schema of the folder's store in the database.</param>
/// <param name="Node">What the process calls itself when it holds a lease.</param>
/// <param name="DeadAfter">How long after its last sign of life a holder counts as dead.</param>
internal sealed record OutputPlace(string Root, PostgresServer? Server, string Store, string Node, TimeSpan DeadAfter)
{
    public OutputPlace(string root)
        : this(root, null, string.Empty, string.Empty, TimeSpan.Zero) { }

    public string LeaseName => "output " + Store;
}
