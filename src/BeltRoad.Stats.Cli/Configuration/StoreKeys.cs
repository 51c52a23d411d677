using BeltRoad.Stats.Diagnostics;
using BeltRoad.Stats.Store.Databases;

namespace BeltRoad.Stats.Cli.Configuration;

/// <summary>The settings of the store.</summary>
internal static class StoreKeys
{
    public const string Store = "store";

    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new(
            Store,
            "sqlite, or the address of a PostgreSQL database such as postgres://user@host/database or Host=host;Database=database",
            Apply
        )
        {
            IsPrivate = true,
        },
        new(
            "storePasswordVariable",
            "the name of an environment variable",
            static (settings, value) => value.Trim().Length > 0 ? settings with { StorePasswordVariable = value.Trim() } : null
        ),
    ];

    private static Settings? Apply(Settings settings, string value)
    {
        if (value.Trim().Equals("sqlite", StringComparison.OrdinalIgnoreCase))
        {
            return settings with { Store = null };
        }

        try
        {
            return PostgresServer.TryParse(value.Trim()) is { } server ? settings with { Store = server } : null;
        }
        catch (ArgumentException fault)
        {
            throw new RefusedException(RefusalTexts.StorePasswordGiven(Store), fault);
        }
    }
}
