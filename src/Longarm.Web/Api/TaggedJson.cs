using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Longarm.Web;

/// <summary>JSON that a program may keep and ask about again. Its tag follows from every byte, so it changes with the law, the question and the day.</summary>
internal static class TaggedJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one document, or that it has not changed.</summary>
    public static async Task Write(HttpContext http, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new(16 * 1024);
        await using (Utf8JsonWriter json = new(buffer, Options))
        {
            write(json);
        }

        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan))[..32]}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { NoCache = true };
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Equals(EntityTagHeaderValue.Any) || held.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = buffer.WrittenCount;
        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }
}
