using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Serving;

/// <summary>
/// Whether a request names this machine. A foreign page can point its own name to 127.0.0.1 (DNS rebinding) and would read the answers, but
/// its requests then carry that name.
/// </summary>
internal static class LoopbackHost
{
    private const int DefaultPort = 80;

    public static bool IsNamedBy(HttpContext context) =>
        context.Request.Host is { HasValue: true } host
        && (host.Host == "127.0.0.1" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        && (host.Port ?? (host.Value == host.Host ? DefaultPort : 0)) == context.Connection.LocalPort;

    public static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Nothing of that name is served here. Ask for 127.0.0.1 or localhost, with the port.");
    }
}
