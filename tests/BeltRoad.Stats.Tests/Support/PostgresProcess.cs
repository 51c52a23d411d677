using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BeltRoad.Stats.Store.Databases;
using Npgsql;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>
/// A PostgreSQL server with a folder of its own, which does not outlive the process that started it. Where PostgreSQL is not installed the
/// test is skipped, or fails if BELTROAD_REQUIRE_TOOLS is 1.
/// </summary>
internal sealed class PostgresProcess : IDisposable
{
    public const string Password = "not-for-any-page";

    private const string Binaries = "/usr/lib/postgresql";
    private static readonly Lazy<PostgresProcess> shared = new(static () => new PostgresProcess());

    private readonly TempFolder folder = new();
    private readonly string programs;
    private Process? server;

    public PostgresProcess()
    {
        programs = Programs();
        Port = FreePort();
        folder.Write("password", Password);
        Shell(
            $"chmod 711 . && mkdir data && {(IsRoot ? "chown postgres data password && " : string.Empty)}"
                + $"{AsUser}{programs}/initdb -D data -U beltroad -A scram-sha-256 --pwfile=password -E UTF8 --locale=C --no-sync"
        );
        Start();
    }

    /// <summary>The server that tests share, each with schemas of its own.</summary>
    public static PostgresProcess Shared => shared.Value;

    public int Port { get; }

    private static bool IsRoot => Environment.UserName == "root";

    private static string AsUser => IsRoot ? "runuser -u postgres -- " : string.Empty;

    /// <summary>The address of the stores without the password.</summary>
    /// <param name="schema">At most 13 letters.</param>
    public string Address(string schema, int? port = null) =>
        FormattableString.Invariant($"postgres://beltroad@127.0.0.1:{port ?? Port}/postgres?search_path={schema}");

    public PostgresServer Server(string schema) => PostgresServer.TryParse(Address(schema))!.With(Password);

    /// <summary>Starts the server again after <see cref="Stop"/>.</summary>
    public void Start()
    {
        // The shell ends the server when its standard input closes, which the end of this process does.
        var start = new ProcessStartInfo(
            "/bin/sh",
            [
                "-c",
                FormattableString.Invariant(
                    $"""
                    {AsUser}{programs}/postgres -D data -p {Port} -k '' -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200 \
                        -c log_min_messages=fatal </dev/null >>log 2>&1 &
                    read -r mode || gone=immediate
                    {AsUser}{programs}/pg_ctl stop -D data -m "$mode$gone" -W >/dev/null 2>&1; wait
                    [ -z "$gone" ] || rm -rf "$PWD"
                    """
                ),
            ]
        )
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        server = Process.Start(start)!;
        for (var tries = 200; !Answers(); tries--)
        {
            Assert.True(tries > 0, "PostgreSQL did not start");
            Thread.Sleep(50);
        }
    }

    /// <param name="mode">As of pg_ctl: <c>fast</c>, or <c>immediate</c> as by a crash.</param>
    public void Stop(string mode)
    {
        server!.StandardInput.WriteLine(mode);
        server.StandardInput.Close();
        server.WaitForExit();
        server.Dispose();
        server = null;
    }

    public object? Scalar(string schema, string sql)
    {
        using var connection = (NpgsqlConnection)new NpgsqlConnection(Server("t").ConnectionTo(schema));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (server is not null)
        {
            Stop("immediate");
        }

        folder.Dispose();
    }

    private static string Programs()
    {
        var found = Directory.Exists(Binaries)
            ? Directory
                .GetDirectories(Binaries)
                .Select(static version => Path.Combine(version, "bin"))
                .Where(static bin => File.Exists(Path.Combine(bin, "initdb")))
                .Max(StringComparer.Ordinal)
            : null;
        Assert.True(
            found is not null || Environment.GetEnvironmentVariable("BELTROAD_REQUIRE_TOOLS") != "1",
            "PostgreSQL is required and not installed."
        );
        Assert.SkipWhen(found is null, "PostgreSQL is not installed.");
        return found!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Shell(string command)
    {
        var (code, output, error) = Support.Shell.Run(folder.Path, command);
        Assert.True(code == 0, output + error);
    }

    private bool Answers()
    {
        try
        {
            using var connection = new NpgsqlConnection(Server("t").ConnectionTo("t") + ";Pooling=false");
            connection.Open();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
