using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Longarm.Web;

/// <summary>JSON that a program may keep and ask about again: its tag follows from every byte.</summary>
internal static class TaggedJson
{
    /// <summary>Writes one document, or that it has not changed since it was asked for.</summary>
    public static async Task Write(HttpContext http, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> content = new(16 * 1024);
        await using (Utf8JsonWriter json = new(content, JsonAnswers.Options))
        {
            write(json);
        }

        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan))[..32]}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { NoCache = true };
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
