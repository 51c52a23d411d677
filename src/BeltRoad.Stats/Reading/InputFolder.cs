using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Metadata;

namespace BeltRoad.Stats.Reading;

/// <summary>The documents in a folder, in ordinal order of their ids, and the places that could not be searched.</summary>
/// <param name="MetadataFiles">The metadata files that <see cref="MetadataCatalog"/> reads, in ordinal order of their ids.</param>
internal sealed record InputFolder(IReadOnlyList<InputFile> Files, IReadOnlyList<InputFile> MetadataFiles, IReadOnlyList<Refusal> Refusals)
{
    public bool HasPdf => Files.Any(static file => OpenedFile.FormOf(file.Path) == DocumentForm.Pdf);

    private static readonly string[] Extensions = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];

    /// <summary>Document types that are not supported; files of these types are reported as unread.</summary>
    private static readonly string[] Unread = [".doc", ".wps", ".rtf", ".odt", ".ofd", ".caj", ".xls", ".xlsx", ".ppt", ".pptx"];

    /// <summary>Fewer files than this are examined one after the other.</summary>
    private const int Few = 100;

    /// <summary>Searches the folder and its subfolders. Names that begin with a dot are skipped, and links are not followed.</summary>
    /// <exception cref="RefusedException">The folder is missing, is a file, cannot be read, or holds no document.</exception>
    public static InputFolder Find(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new RefusedException(File.Exists(root) ? RefusalTexts.InputIsFile(root) : RefusalTexts.InputMissing(root));
        }

        var names = new List<Name>();
        var refusals = new List<Refusal>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                TakeNames(root, folder, names, folders, refusals);
            }
            catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
            {
                refusals.Add(RefusalTexts.FolderUnreadable(folder, fault.Message));
            }
        }

        names.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        var looked = new InputFile?[names.Count];
        ParallelFiles.Each(
            looked.Length,
            looked.Length < Few ? 1 : ParallelFiles.AtATime,
            i => looked[i] = Looked(names[i]),
            CancellationToken.None
        );
        var (files, told) = (new List<InputFile>(looked.Length), new List<InputFile>());
        foreach (var (name, file) in names.Zip(looked))
        {
            if (file is null)
            {
                refusals.Add(RefusalTexts.FileIsLink(name.Path));
            }
            else
            {
                (name.IsTold ? told : files).Add(file);
            }
        }

        if (files.Count == 0)
        {
            throw new RefusedException(refusals.Count > 0 ? refusals[0] : RefusalTexts.InputEmpty(root, Extensions));
        }

        refusals.Sort(static (left, right) => string.CompareOrdinal(left.Where, right.Where));
        return new InputFolder(files, told, refusals);
    }

    /// <summary>Collects only the names, so that the files of a large folder are not waited for one by one.</summary>
    private static void TakeNames(string root, string folder, List<Name> names, Stack<string> folders, List<Refusal> refusals)
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

            if (entry is FileInfo file)
            {
                var isTold =
                    entry.Name == MetadataCatalog.TableName || entry.Name.EndsWith(MetadataCatalog.SidecarEnding, StringComparison.Ordinal);
                if (isTold || Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(new Name(prefix + entry.Name, path, file, isTold));
                }
                else if (Unread.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                {
                    refusals.Add(RefusalTexts.UnreadFormat(path, entry.Extension, Extensions));
                }
            }
            else if (entry.LinkTarget is null)
            {
                folders.Push(path);
            }
            else
            {
                refusals.Add(RefusalTexts.FolderIsLink(path));
            }
        }
    }

    /// <summary>Returns null for a document that is a link. Metadata files may be links.</summary>
    private static InputFile? Looked(Name name)
    {
        var (id, path, info, isTold) = name;
        try
        {
            return !isTold && info.Attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is not null
                ? null
                : new InputFile(id, path, info.Length, info.LastWriteTimeUtc);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new InputFile(id, path, 0, DateTime.MaxValue);
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

    /// <summary>
    /// Line breaks, other control characters, marks that change the writing direction, and halves of surrogate pairs, which would falsify a
    /// listing.
    /// </summary>
    private static bool IsUnshowable(char c) =>
        char.IsControl(c)
        || char.IsSurrogate(c)
        || c is '\uFFFD' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <param name="Info">Not queried yet.</param>
    private sealed record Name(string Id, string Path, FileInfo Info, bool IsTold);
}
