using System.Text.Json;
using BeltRoad.Stats.Diagnostics;

namespace BeltRoad.Stats.Runs.Publishing;

/// <summary>
/// The letters that the reports of an output folder gave to their documents. If the store is lost, printed claim codes stay valid with
/// them.
/// </summary>
internal static class ReportLetters
{
    /// <summary>Returns the letters by document id, those of the newest report first.</summary>
    /// <param name="unread">Called for each report that cannot be read.</param>
    public static IReadOnlyDictionary<string, string> Of(ReportFolder folder, Action<Refusal> unread)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Of(folder.Reports(), unread);
    }

    /// <inheritdoc cref="Of(ReportFolder, Action{Refusal})"/>
    /// <param name="reports">The folders of the reports, newest first.</param>
    internal static IReadOnlyDictionary<string, string> Of(IEnumerable<string> reports, Action<Refusal> unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var manifest in reports.Select(static report => Path.Combine(report, PublishedReport.ManifestName)).Where(File.Exists))
        {
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
                foreach (var document in json.RootElement.GetProperty("documents").EnumerateArray())
                {
                    var (id, letter) = (
                        document.GetProperty("id").GetString() ?? string.Empty,
                        document.GetProperty("letter").GetString() ?? string.Empty
                    );
                    if (!letters.ContainsKey(id) && taken.Add(letter))
                    {
                        letters.Add(id, letter);
                    }
                }
            }
            catch (Exception fault) when (PublishedReport.IsUnreadable(fault))
            {
                unread(RefusalTexts.LettersAnew(manifest, fault.Message));
            }
        }

        return letters;
    }
}
