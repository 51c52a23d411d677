namespace BeltRoad.Stats.Reading;

/// <param name="Id">The path from the input folder with forward slashes; for a file directly in it, the file name.</param>
/// <param name="Path">The path from which it is opened.</param>
/// <param name="Length">The size in bytes when the folder was listed; 0 for pipes and devices and if unknown.</param>
/// <param name="Written">When it was last written, in UTC, when the folder was listed; the latest possible time if unknown.</param>
internal sealed record InputFile(string Id, string Path, long Length, DateTime Written);
