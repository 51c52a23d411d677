using System.Collections.Immutable;
using BeltRoad.Stats.Charts.Wording;
using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Reading;
using BeltRoad.Stats.Recognition.Numerals;
using BeltRoad.Stats.Runs;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>
/// Everything that can be configured, with the defaults. Later sources override earlier ones: file, environment, command line.
/// </summary>
internal sealed record Settings
{
    public string Input { get; init; } = "seeds";

    public string Output { get; init; } = "reports";

    public string? Corrections { get; init; }

    public string? Confirmations { get; init; }

    public DigestLanguage Language { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The canonical name of the encoding of all text files; null to detect it for each file.</summary>
    public string? Encoding { get; init; }

    /// <summary>What finds the numerals.</summary>
    public NumberRecognizers Recognizer { get; init; } = NumberRecognizers.BuiltIn;

    /// <summary>Whether a second, independent recogniser also reads the numerals of the statistics.</summary>
    public bool ReadsTwice { get; init; } = true;

    public long MaxDocumentBytes { get; init; } = new ReadOptions().MaxBytes;

    public int Parallelism { get; init; } = Environment.ProcessorCount;

    public int RetainedRuns { get; init; } = new RunOptions().RetainedRuns;

    /// <summary>The PostgreSQL database of the stores; null for SQLite files in the output folders.</summary>
    public PostgresServer? Store { get; init; }

    /// <summary>The environment variable that holds the password of the database; null for those of PostgreSQL's own programs.</summary>
    public string? StorePasswordVariable { get; init; }

    public ClusterSettings Cluster { get; init; } = new();

    public ScheduleSettings Schedule { get; init; } = new();

    /// <summary>By name; letter case does not matter.</summary>
    public ImmutableSortedDictionary<string, DigestSettings> Digests { get; init; } =
        ImmutableSortedDictionary.Create<string, DigestSettings>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The configuration file that was read, as the user named it; the default one if there is none.</summary>
    public string File { get; init; } = SettingsReader.DefaultFile;

    /// <summary>The source of each setting that was given, by key.</summary>
    public ImmutableDictionary<string, string> Sources { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    public RunOptions ToRunOptions() =>
        new()
        {
            Input = Input,
            Output = Output,
            Corrections = Corrections,
            Confirmations = Confirmations,
            Language = Language,
            IssueDate = Date,
            Reading = new ReadOptions { MaxBytes = MaxDocumentBytes, Encoding = Encoding },
            Numbers = Recognizer,
            ReadsTwice = ReadsTwice,
            Parallelism = Parallelism,
            RetainedRuns = RetainedRuns,
            Server = Server,
            Node = Cluster.Node,
            DeadAfter = Cluster.DeadAfter,
        };

    /// <summary>The database of the stores with its password.</summary>
    /// <exception cref="RefusedException">The variable that should hold the password is not set.</exception>
    public PostgresServer? Server =>
        Store is null || StorePasswordVariable is not { } variable
            ? Store
            : Store.With(
                Environment.GetEnvironmentVariable(variable)
                    ?? throw new RefusedException(RefusalTexts.NoPassword(Sources["storePasswordVariable"], variable))
            );

    /// <summary>What a run of a digest reads and where it writes.</summary>
    /// <exception cref="KeyNotFoundException">No digest has this name.</exception>
    public RunOptions ToRunOptions(string digest)
    {
        var own = Digests[digest];
        return ToRunOptions() with
        {
            Input = own.Input ?? Input,
            Output = own.Output ?? Path.Combine(Output, digest),
            Language = own.Language ?? Language,
            RetainedRuns = own.Retention ?? RetainedRuns,
            Watched = own.Watched,
            StoreOf = digest,
        };
    }

    /// <summary>The name of a digest as written in the configuration.</summary>
    /// <exception cref="RefusedException">No digest has this name.</exception>
    public string DigestNamed(string name) =>
        Digests.Keys.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(
            Digests.IsEmpty
                ? RefusalTexts.NoDigests(File)
                : RefusalTexts.UnknownDigest(File, name, SettingKey.Nearest(name, Digests.Keys), Digests.Keys)
        );
}
