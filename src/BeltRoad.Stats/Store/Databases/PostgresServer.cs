using System.Text.RegularExpressions;
using Npgsql;

namespace BeltRoad.Stats.Store.Databases;

/// <summary>A PostgreSQL database in which stores are kept, each in schemas of its own.</summary>
internal sealed partial class PostgresServer
{
    private const string DefaultSchema = "beltroad";

    /// <summary>
    /// The server ends sessions whose client is gone or hangs, so that nobody waits for their locks: after about half a minute without an
    /// answer of the network, or two minutes within a transaction.
    /// </summary>
    private const string SessionLimits =
        "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3 -c tcp_user_timeout=30000 "
        + "-c idle_in_transaction_session_timeout=120000";

    private readonly NpgsqlConnectionStringBuilder settings;

    private PostgresServer(NpgsqlConnectionStringBuilder settings, string schema) => (this.settings, Schema) = (settings, schema);

    /// <summary>The schema of the store of a run without a digest; those of digests have its name and theirs.</summary>
    public string Schema { get; }

    /// <summary>What messages and pages call it: host, port and database.</summary>
    public string Name => FormattableString.Invariant($"postgres://{settings.Host}:{settings.Port}/{settings.Database}");

    /// <summary>Whether a text is meant as an address of PostgreSQL.</summary>
    public static bool IsAddress(string text) => Scheme().IsMatch(text) || HostKey().IsMatch(text);

    /// <summary>Parses <c>postgres://user@host:port/database?key=value</c> or <c>Host=…;Database=…</c>.</summary>
    /// <returns>Null if it is neither.</returns>
    /// <exception cref="ArgumentException">The address holds a password. The message does not.</exception>
    public static PostgresServer? TryParse(string text)
    {
        var settings = Parsed(text);
        if (settings is not { Host.Length: > 0, Database.Length: > 0 })
        {
            return null;
        }

        if (settings.Password is not null || settings.Passfile is not null)
        {
            throw new ArgumentException("the address holds a password", nameof(text));
        }

        var schema = settings.SearchPath ?? DefaultSchema;
        settings.ApplicationName ??= "beltroad";
        settings.Options ??= SessionLimits;
        settings.MaxAutoPrepare = 40;
        settings.Timeout = Math.Min(settings.Timeout, 10);
        settings.ConnectionIdleLifetime = 30;
        settings.IncludeErrorDetail = false;
        return SchemaName().IsMatch(schema) ? new PostgresServer(settings, schema) : null;
    }

    /// <param name="password">Null to leave it to PGPASSWORD, PGPASSFILE or the server's own rules.</param>
    public PostgresServer With(string? password)
    {
        var changed = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        if (password is not null)
        {
            changed.Password = password;
        }

        return new PostgresServer(changed, Schema);
    }

    /// <summary>The store of a digest, or with an empty name that of runs without one.</summary>
    public PostgresAddress StoreOf(string digest) => new(this, digest.Length == 0 ? Schema : Schema + "_" + digest);

    /// <summary>What the nodes of a cluster share.</summary>
    public PostgresAddress Cluster => new(this, Schema + "_cluster");

    /// <summary>The connection string with a schema as the search path; it may hold the password.</summary>
    internal string ConnectionTo(string schema) =>
        new NpgsqlConnectionStringBuilder(settings.ConnectionString) { SearchPath = "\"" + schema + "\"" }.ConnectionString;

    public override string ToString() => Name;

    private static NpgsqlConnectionStringBuilder? Parsed(string text)
    {
        try
        {
            return Scheme().IsMatch(text) ? OfUri(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }

    private static NpgsqlConnectionStringBuilder OfUri(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')),
        };
        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var rest])
        {
            settings.Username = Uri.UnescapeDataString(user);
            settings.Password = rest is [var password] ? password : null;
        }

        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, string.Empty);
            settings[key.Replace('_', ' ')] = Uri.UnescapeDataString(value);
        }

        return settings;
    }

    [GeneratedRegex("^postgres(?:ql)?://", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?:^|;)\s*(?:host|server)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostKey();

    /// <summary>A name that no quoting can break, short enough for the names of digests to follow.</summary>
    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]{0,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaName();
}
