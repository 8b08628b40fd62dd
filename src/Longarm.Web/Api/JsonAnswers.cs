using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Longarm.Web;

/// <summary>Writes JSON straight into a response.</summary>
internal static class JsonAnswers
{
    // A proof may be deeper than the writer's own limit of a thousand levels.
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 100_000 };

    /// <summary>Writes one document.</summary>
    public static async Task Write(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        await using Utf8JsonWriter json = new(http.Response.BodyWriter, Options);
        write(json);

        // Nothing is on its way yet: what fails above is answered as a failure, and the length of what did not is known.
        http.Response.ContentLength = json.BytesCommitted + json.BytesPending;
        await json.FlushAsync(http.RequestAborted);
    }
}
