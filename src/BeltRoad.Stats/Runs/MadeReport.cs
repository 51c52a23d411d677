using BeltRoad.Stats.Digest;
using BeltRoad.Stats.Drawing;
using BeltRoad.Stats.Series;
using BeltRoad.Stats.Store;

namespace BeltRoad.Stats.Runs;

/// <summary>A report whose files stand in the staging folder.</summary>
/// <param name="Listing">What the dashboard finds the run's pages by.</param>
/// <param name="Missing">Characters that the digest's font lacks.</param>
/// <param name="Watched">What changed in the figures that are watched.</param>
internal sealed record MadeReport(
    DigestModel Model,
    RunListing Listing,
    IReadOnlyList<MissingGlyph> Missing,
    IReadOnlyList<FactChange> Watched
);
