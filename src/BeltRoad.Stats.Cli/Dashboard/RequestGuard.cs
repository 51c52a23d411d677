using System.Security.Cryptography;
using System.Text;
using BeltRoad.Stats.Cli.Serving;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>
/// Checks every request. The Host header must be a name of this machine, which stops sites that point a name of theirs here. A write needs
/// a token from one of our own pages, in a header that no other site can send. Each answer states what its page may load.
/// </summary>
internal sealed class RequestGuard
{
    public const string TokenHeader = "X-Beltroad-Token";

    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Changes with each start of the program.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!LoopbackHost.IsNamedBy(context))
        {
            await LoopbackHost.Refuse(context);
        }
        else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && !MayWrite(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Only a page of the dashboard itself may ask for this. Load the page again.");
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>
    /// Whether a request may write. A browser names the origin of every write; a local program need not, but must know the token.
    /// </summary>
    private bool MayWrite(HttpRequest request) =>
        (request.Headers.Origin.Count == 0 || request.Headers.Origin == "http://" + request.Host.Value)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers[TokenHeader].ToString()),
            Encoding.UTF8.GetBytes(Token)
        );
}
