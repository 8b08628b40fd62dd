using Longarm.Assessments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Longarm.Web;

/// <summary>What a request that went nowhere, or failed, is answered with: problem details for programs, a page for people.</summary>
internal static class Failures
{
    /// <summary>
    /// How what was thrown is answered. A request that cannot be read is nobody's fault here, and is not logged; nor is one
    /// that was called off, as an edit is by the next.
    /// </summary>
    public static ExceptionHandlerOptions Handling => new()
    {
        ExceptionHandler = Answer,
        AllowStatusCode404Response = true,
        SuppressDiagnosticsCallback = context => context.Exception.GetBaseException() is BadHttpRequestException || context.HttpContext.RequestAborted.IsCancellationRequested,
    };

    public static Task Answer(HttpContext http)
    {
        var cause = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (cause is BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;

            // Of a body that was not read to its end nobody knows where the next request begins.
            http.Response.Headers.Connection = "close";
        }

        if (cause is RecordStoreException store)
        {
            http.Response.StatusCode = store.Fault switch
            {
                RecordStoreFault.Full => StatusCodes.Status507InsufficientStorage,
                RecordStoreFault.Busy => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status500InternalServerError,
            };
            return Say(http, store.Fault == RecordStoreFault.Full ? "There is no room left; nothing was saved." : "The record could not be used; nothing was saved.", store.Message);
        }

        var (title, remedy) = http.Response.StatusCode switch
        {
            400 when !Loopback.Hosts.Contains(http.Request.Host.Host) =>
                ("This asks for another host.", $"Longarm answers as {string.Join(", ", Loopback.Hosts)} alone. Write one of them in the address."),
            400 => ("This request cannot be read.", "Send it as the description of the API says, or reload the page and try again."),
            403 => ("This is refused.", "Send it from Longarm's own pages."),
            404 => ("There is nothing here.", "Check the address."),
            405 => ("This address is asked in another way.", "See the description of the API."),
            413 => ("This is too large.", "A case may have 16 MB, a file of a product 256 MB. Describe shared sub-assemblies once under “items”."),
            415 => ("This kind of content is not read.", "Send JSON, with Content-Type: application/json."),
            >= 500 => ("Longarm failed.", "This is a fault of the program. Please report it with what led to it."),
            _ => ("This went nowhere.", "Check what was sent."),
        };
        return Say(http, title, remedy);
    }

    private static Task Say(HttpContext http, string title, string remedy)
    {
        var isPage = !http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        IResult result = isPage
            ? new RazorComponentResult<FailurePage>(new { Title = title, Remedy = remedy }) { StatusCode = http.Response.StatusCode }
            : Problems.Of(title, remedy, http.Response.StatusCode);
        return result.ExecuteAsync(http);
    }
}
