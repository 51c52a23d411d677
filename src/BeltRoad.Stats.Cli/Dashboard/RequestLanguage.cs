using BeltRoad.Stats.Charts.Wording;
using Microsoft.AspNetCore.Http;

namespace BeltRoad.Stats.Cli.Dashboard;

/// <summary>
/// The language of a page: the one in its address (<c>?lang=zh</c>), which is then remembered; otherwise the remembered one; otherwise that
/// of the digest.
/// </summary>
internal static class RequestLanguage
{
    public const string Parameter = "lang";
    private const string Cookie = "beltroad-language";

    public static DashboardWords Of(HttpContext context, DigestLanguage digest)
    {
        if (DashboardWords.Named(context.Request.Query[Parameter]) is { } asked)
        {
            context.Response.Cookies.Append(
                Cookie,
                asked.Name,
                new CookieOptions
                {
                    SameSite = SameSiteMode.Strict,
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(400),
                }
            );
            return asked;
        }

        return DashboardWords.Named(context.Request.Cookies[Cookie]) ?? DashboardWords.Of(digest);
    }

    /// <summary>Returns the same address in another language.</summary>
    public static string Address(HttpRequest request, DashboardWords words) =>
        request.Path.Value
        + QueryString.Create(
            request
                .Query.Where(part => part.Key != Parameter)
                .SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value)))
                .Append(KeyValuePair.Create(Parameter, (string?)words.Name))
        );
}
