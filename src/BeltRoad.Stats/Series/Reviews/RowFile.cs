using System.Text;

namespace BeltRoad.Stats.Series.Reviews;

/// <summary>
/// A CSV file of which rows are taken out and put in while all others stay as they are and where they are: comments, line ends, the order
/// of the columns, the byte order mark.
/// </summary>
internal sealed class RowFile
{
    private readonly string path;
    private readonly bool hasMark;
    private readonly string end;
    private readonly List<string> records;
    private readonly int first;

    private RowFile(string path, string text, bool hasMark, string head)
    {
        (this.path, this.hasMark) = (path, hasMark);
        end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        records = RecordsOf(text);
        first = 1 + records.FindIndex(static record => !record.StartsWith('#'));
        if (first == 0)
        {
            records.Add(head);
            first = records.Count;
        }
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<string> Columns => [.. records[first - 1].Split(',').Select(static column => column.Trim().Trim('"'))];

    /// <param name="head">The first line of a new file.</param>
    public static RowFile Read(string path, string head)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        var mark = Encoding.UTF8.Preamble;
        var hasMark = bytes.AsSpan().StartsWith(mark);
        return new RowFile(path, Encoding.UTF8.GetString(bytes.AsSpan(hasMark ? mark.Length : 0)), hasMark, head);
    }

    /// <summary>Takes rows out and puts new ones in, each before the first row that sorts after it; a row that is there stays.</summary>
    public void Replace(IEnumerable<string> gone, IEnumerable<string> come)
    {
        var old = gone.ToHashSet(StringComparer.Ordinal);
        records.RemoveAll(old.Contains);
        foreach (var row in come.Where(row => !records.Contains(row)).ToList())
        {
            var at = records.FindIndex(first, other => string.CompareOrdinal(other, row) > 0);
            records.Insert(at < 0 ? records.Count : at, row);
        }
    }

    /// <summary>Replaces the file whole: whoever reads it meets the old one or the new one.</summary>
    public void Write()
    {
        var beside = path + ".new";
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            if (hasMark)
            {
                file.Write(Encoding.UTF8.Preamble);
            }

            file.Write(Encoding.UTF8.GetBytes(string.Concat(records.Select(record => record + end))));
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The lines of the text, those of one record together: a field in quotation marks can hold line ends.</summary>
    private static List<string> RecordsOf(string text)
    {
        var found = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && !(text[start] == '#'))
            {
                isQuoted = !isQuoted;
            }
            else if (text[at] == '\n' && !isQuoted)
            {
                found.Add(text[start..at].TrimEnd('\r'));
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            found.Add(text[start..]);
        }

        return found;
    }
}
