using BeltRoad.Stats.Reading.Metadata;
using BeltRoad.Stats.Refusing;

namespace BeltRoad.Stats.Reading;

/// <summary>The documents under a folder, in the ordinal order of their ids, and the places that could not be looked into.</summary>
/// <param name="Told">The files that tell of documents, as <see cref="MetadataCatalog"/> knows them, in the ordinal order of their ids.</param>
public sealed record InputFolder(IReadOnlyList<InputFile> Files, IReadOnlyList<InputFile> Told, IReadOnlyList<Refusal> Refusals)
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];

    /// <summary>Documents all the same: their owner is to hear that they were not read.</summary>
    private static readonly string[] Unread = [".doc", ".wps", ".rtf", ".odt", ".ofd", ".caj", ".xls", ".xlsx", ".ppt", ".pptx"];

    /// <summary>Looks into sub folders too; names that begin with a dot are passed over, links are not followed.</summary>
    /// <exception cref="RefusedException">The folder is missing, a file, closed to the reader, or holds no document.</exception>
    public static InputFolder Find(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new RefusedException(File.Exists(root) ? RefusalTexts.InputIsFile(root) : RefusalTexts.InputMissing(root));
        }

        var files = new List<InputFile>();
        var told = new List<InputFile>();
        var refusals = new List<Refusal>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                Look(root, folder, files, told, folders, refusals);
            }
            catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
            {
                refusals.Add(RefusalTexts.FolderUnreadable(folder, fault.Message));
            }
        }

        if (files.Count == 0)
        {
            throw new RefusedException(refusals.Count > 0 ? refusals[0] : RefusalTexts.InputEmpty(root, Extensions));
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        told.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        refusals.Sort(static (left, right) => string.CompareOrdinal(left.Where, right.Where));
        return new InputFolder(files, told, refusals);
    }

    private static void Look(string root, string folder, List<InputFile> files, List<InputFile> told, Stack<string> folders, List<Refusal> refusals)
    {
        var prefix = folder == root ? string.Empty : Path.GetRelativePath(root, folder).Replace(Path.DirectorySeparatorChar, '/') + "/";
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry.Name.StartsWith('.'))
            {
                continue;
            }

            var path = Path.Combine(folder, entry.Name);
            if (IsUnshowable(entry.Name))
            {
                refusals.Add(RefusalTexts.BadFileName(path));
                continue;
            }

            if (entry is DirectoryInfo)
            {
                if (entry.LinkTarget is null)
                {
                    folders.Push(path);
                }
                else
                {
                    refusals.Add(RefusalTexts.FolderIsLink(path));
                }
            }
            else if (entry.Name == MetadataCatalog.TableName || entry.Name.EndsWith(MetadataCatalog.SidecarEnding, StringComparison.Ordinal))
            {
                told.Add(new InputFile(prefix + entry.Name, path));
            }
            else if (Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                if (entry.LinkTarget is null)
                {
                    files.Add(new InputFile(prefix + entry.Name, path));
                }
                else
                {
                    refusals.Add(RefusalTexts.FileIsLink(path));
                }
            }
            else if (Unread.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                refusals.Add(RefusalTexts.UnreadFormat(path, entry.Extension, Extensions));
            }
        }
    }

    private static bool IsUnshowable(string name)
    {
        foreach (var c in name)
        {
            if (IsUnshowable(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Line breaks, other controls, marks that turn the direction of writing, and halves of characters: a listing that shows them lies.</summary>
    private static bool IsUnshowable(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFD' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
