using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Refuses what another site's page sends here, whatever form it takes, before anything is read.</summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || IsOwn(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Problems.Of("This comes from another site's page.", "Send it from Longarm's own pages, or from a program that states no Origin.", 403).ExecuteAsync(http);
    });

    // Browsers state where a request comes from; programs state nothing.
    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none"
            && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }
}
