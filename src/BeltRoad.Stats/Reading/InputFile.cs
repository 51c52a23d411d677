namespace BeltRoad.Stats.Reading;

/// <param name="Id">The path from the input folder with forward slashes; for a file directly in it, the file's own name.</param>
/// <param name="Path">Where it is opened.</param>
public sealed record InputFile(string Id, string Path);
