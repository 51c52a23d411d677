using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading.Files;
using BeltRoad.Stats.Reading.Scripts;
using BeltRoad.Stats.Recognition.English;
using BeltRoad.Stats.Recognition.Lexicons;
using BeltRoad.Stats.Recognition.Units;

namespace BeltRoad.Stats.Facts;

/// <summary>The words by which a text is read. Not changed once it is made, and safe to share between threads.</summary>
internal sealed class LexiconSet
{
    private static readonly string[] UnitFiles =
    [
        "Recognition/Units/units.csv",
        "Recognition/Units/currencies.csv",
        "Recognition/Units/classifiers.csv",
        "Recognition/Dates/suffixes.csv",
    ];

    private static readonly string[] OtherFiles =
    [
        "Recognition/Modifiers/modifiers.csv",
        "Recognition/Dates/dates.csv",
        "Recognition/Names/names.csv",
        "Recognition/Names/idioms.csv",
        "Recognition/Names/words.csv",
        "Facts/Cues/cues.csv",
        "Facts/Cues/nouns.csv",
        "Facts/Cues/compounds.csv",
    ];

    /// <summary>
    /// Columns whose cells are read as words of a fixed list: an added row may say only what an embedded one of its file says.
    /// </summary>
    private static readonly string[] ClosedColumns = ["role", "hedge", "listed", "date"];

    /// <exception cref="LexiconFormatException">An added row cannot be used.</exception>
    public LexiconSet(LexiconSource source)
    {
        var ofUnits = UnitFiles.SelectMany(source.AddedTo).SelectMany(Added).ToList();
        All = Lexicon.Load([.. UnitFiles, .. OtherFiles], [.. ofUnits, .. OtherFiles.SelectMany(source.AddedTo).SelectMany(Added)]);
        Units = Lexicon.Load(UnitFiles, ofUnits);
        English = source.AddedTo(EnglishUnits.File).Any() ? new EnglishUnits(source) : EnglishUnits.Default;
    }

    /// <summary>Every word of Chinese text.</summary>
    public Lexicon All { get; }

    /// <summary>What is looked for directly behind a number.</summary>
    public Lexicon Units { get; }

    public EnglishUnits English { get; }

    /// <summary>The columns that rows added to a lexicon of words have.</summary>
    public static string[] ColumnsOf(string resource)
    {
        string[] own = [.. LexiconFile.ReadEmbedded(resource).First().Columns.OrderBy(column => column.Value).Select(column => column.Key)];
        return resource == UnitFiles[0] ? [.. own, "dimension"] : own;
    }

    private static IEnumerable<LexiconRow> Added(LexiconText text)
    {
        var embedded = LexiconFile.ReadEmbedded(text.Resource).ToList();
        var closed = ClosedColumns.ToDictionary(
            column => column,
            column => embedded.SelectMany(row => row[column].Split('|')).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var row in LexiconFile.ReadAdded(text, ColumnsOf(text.Resource)))
        {
            if (FaultOf(row, closed) is { } fault)
            {
                throw new LexiconFormatException(row.File, row.Line, fault);
            }

            yield return row;
        }
    }

    private static string? FaultOf(LexiconRow row, Dictionary<string, HashSet<string>> closed)
    {
        foreach (var (column, known) in closed)
        {
            if (row[column].Split('|').FirstOrDefault(cell => !known.Contains(cell)) is { } cell)
            {
                return $"{column} '{cell}' is unknown here; give one of {string.Join(", ", known.Where(word => word.Length > 0))}";
            }
        }

        var word = row["word"];
        return ScriptFold.Fold(word) != word ? $"word '{word}' is not Simplified and half-width; write '{ScriptFold.Fold(word)}'"
            : row["kind"].Length > 0 && !EnumNames.TryParse<Kind>(row["kind"], out _)
                ? $"kind '{row["kind"]}' is unknown; give one of {string.Join(", ", EnumNames.All<Kind>())}"
            : row["dimension"].Length > 0 && !Enum.GetNames<Dimension>().Contains(row["dimension"])
                ? $"dimension '{row["dimension"]}' is unknown; give one of {string.Join(", ", Enum.GetNames<Dimension>())}"
            : UnitFiles.Take(2).Contains(row.Resource) && row["unit"].Length == 0 ? "the unit is empty; give its code"
            : row["factor"].Length > 0 && !UnitTable.IsFactor(row["factor"]) ? $"factor '{row["factor"]}' is no number above 0"
            : null;
    }
}
