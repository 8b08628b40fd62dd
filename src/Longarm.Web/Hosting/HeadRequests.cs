using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Longarm.Web;

/// <summary>Answers HEAD as GET would be answered, without the content.</summary>
internal static class HeadRequests
{
    public static void UseHead(this IApplicationBuilder app) => app.Use((http, next) =>
        HttpMethods.IsHead(http.Request.Method) ? Answer(http, next) : next(http));

    private static async Task Answer(HttpContext http, RequestDelegate next)
    {
        var body = http.Features.Get<IHttpResponseBodyFeature>();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
            http.Features.Set(body);
        }
    }
}
