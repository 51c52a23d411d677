namespace BeltRoad.Stats.Reading;

/// <param name="Id">The path from the input folder with forward slashes; for a file directly in it, the file's own name.</param>
/// <param name="Path">Where it is opened.</param>
/// <param name="Length">Its bytes when the folder was looked into; 0 also for pipes and devices, and for what could not be asked.</param>
/// <param name="Written">When it was last written, as of then, in UTC; the latest of all times where that could not be asked.</param>
internal sealed record InputFile(string Id, string Path, long Length, DateTime Written);
