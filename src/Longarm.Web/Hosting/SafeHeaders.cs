using Microsoft.AspNetCore.Builder;

namespace Longarm.Web;

/// <summary>What every response tells the browser not to do.</summary>
internal static class SafeHeaders
{
    // Nothing from elsewhere, nothing inline, no frame, no plugin: what a case says can never run.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // With “no-referrer” browsers would not state where the forms of these pages come from.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(http);
    });
}
