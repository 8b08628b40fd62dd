using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Longarm.Web;

/// <summary>Writes JSON straight into a response.</summary>
internal static class JsonAnswers
{
    // A proof may be deeper than the writer's own limit of a thousand levels.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = 100_000 };

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

    /// <summary>Writes one document with a tag of what it says; whoever holds it already is told that nothing has changed.</summary>
    public static async Task WriteTagged(HttpContext http, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> content = new();
        await using (Utf8JsonWriter json = new(content, Options))
        {
            write(json);
        }

        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan))[..32]}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = content.WrittenCount;
        await http.Response.BodyWriter.WriteAsync(content.WrittenMemory, http.RequestAborted);
    }
}
