namespace BeltRoad.Stats.Tests.Conventions;

/// <param name="Folder">The folder below the library whose file names the type; empty for the top.</param>
/// <param name="UsedFolder">The folder that declares the type.</param>
/// <param name="Place">File and line.</param>
internal sealed record FolderUse(string Folder, string UsedFolder, string Type, string Place)
{
    public string Area => AreaOf(Folder);

    public string UsedArea => AreaOf(UsedFolder);

    private static string AreaOf(string folder) => folder.Split('/')[0];
}
