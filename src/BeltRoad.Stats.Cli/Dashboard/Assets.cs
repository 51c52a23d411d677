using System.Text;
using BeltRoad.Stats.Digest.Html;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>Style, script and fonts, embedded in the program. The style is that of the digest's page with a few more rules.</summary>
internal static class Assets
{
    private const string Fonts = """
        @font-face{font-family:"BeltRoad Hei";font-weight:400;font-display:swap;src:url(/assets/regular.ttf)}
        @font-face{font-family:"BeltRoad Hei";font-weight:700;font-display:swap;src:url(/assets/bold.ttf)}

        """;

    private static readonly Dictionary<string, (string Type, Func<byte[]> Bytes)> files = new(StringComparer.Ordinal)
    {
        ["style.css"] = (
            "text/css; charset=utf-8",
            () => [.. Encoding.UTF8.GetBytes(Fonts + PageResources.Style), .. Own("dashboard.css"), .. Own("review.css")]
        ),
        ["script.js"] = ("text/javascript; charset=utf-8", () => Own("dashboard.js")),
        ["review.js"] = ("text/javascript; charset=utf-8", () => Own("review.js")),
        ["regular.ttf"] = ("font/ttf", () => PageResources.Bytes("Drawing/Fonts/BeltRoadHei-Regular.ttf")),
        ["bold.ttf"] = ("font/ttf", () => PageResources.Bytes("Drawing/Fonts/BeltRoadHei-Bold.ttf")),
        ["icon.svg"] = ("image/svg+xml", () => Own("icon.svg")),
    };

    public static Task Send(HttpContext context)
    {
        if (!files.TryGetValue((string)context.Request.RouteValues["name"]!, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.Type;
        if (file.Type == "font/ttf")
        {
            context.Response.Headers.CacheControl = "max-age=3600";
        }

        return context.Response.Body.WriteAsync(file.Bytes()).AsTask();
    }

    private static byte[] Own(string name)
    {
        using var stream =
            typeof(Assets).Assembly.GetManifestResourceStream("Dashboard/Assets/" + name)
            ?? throw new InvalidDataException($"{name}: not embedded in the program; name it in the project file.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
