using System.Globalization;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Facts;
using BeltRoad.Stats.Reading.Files;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>The dashboard's words in one language, from <c>Dashboard/dashboard-words.csv</c>, with those of the digest.</summary>
internal sealed class DashboardWords
{
    private static readonly WordTable table = Read();
    private static readonly DashboardWords english = new(DigestLanguage.English);
    private static readonly DashboardWords chinese = new(DigestLanguage.Chinese);

    private DashboardWords(DigestLanguage language)
    {
        Language = language;
        Digest = Words.Of(language);
    }

    public static IEnumerable<string> Ids => table.Ids;

    public DigestLanguage Language { get; }

    /// <summary>The value of the attribute <c>lang</c>.</summary>
    public string Tag => Language == DigestLanguage.English ? "en" : "zh-Hans";

    /// <summary>The language in addresses: <c>en</c> or <c>zh</c>.</summary>
    public string Name => Language == DigestLanguage.English ? "en" : "zh";

    public DashboardWords Other => Language == DigestLanguage.English ? chinese : english;

    /// <summary>The words for kinds, measures, statuses and hedges.</summary>
    public Words Digest { get; }

    /// <exception cref="KeyNotFoundException">The table has no such row.</exception>
    public string this[string id] => table[Language, id];

    public static DashboardWords Of(DigestLanguage language) => language == DigestLanguage.English ? english : chinese;

    /// <summary>Returns null for a name other than <c>en</c> and <c>zh</c>.</summary>
    public static DashboardWords? Named(string? name) =>
        name switch
        {
            "en" => english,
            "zh" => chinese,
            _ => null,
        };

    public string? Find(string id) => table.Find(Language, id);

    /// <summary>Returns the row with its numbered placeholders filled in; whole numbers get thousands separators.</summary>
    public string Format(string id, params object[] values) =>
        string.Format(
            CultureInfo.InvariantCulture,
            this[id],
            [
                .. values.Select(value =>
                    value is int or long ? Words.Thousands(Convert.ToInt64(value, CultureInfo.InvariantCulture)) : value
                ),
            ]
        );

    public string Kind(Kind kind) => Digest.Find("kindword." + kind) ?? Digest["kind." + kind];

    private static WordTable Read()
    {
        const string Resource = "Dashboard/dashboard-words.csv";
        using var stream =
            typeof(DashboardWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource}: not embedded in the program; name it in the project file.");
        using var reader = new StreamReader(stream);
        return new WordTable(Path.GetFileName(Resource), LexiconTable.Parse(Resource, reader, "id", "english", "chinese"));
    }
}
