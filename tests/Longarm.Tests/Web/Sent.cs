using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Longarm.Text;

namespace Longarm.Tests.Web;

/// <summary>What programs send to the server, and what they read of its answers.</summary>
internal static class Sent
{
    /// <summary>A sample as JSON.</summary>
    public static JsonObject Sample(string name) =>
        (JsonObject)NodeOf(MarkedReader.Read("sample", File.ReadAllText(Path.Combine(Repository.Root, "samples", $"{name}.case.yaml")), [])[0])!;

    /// <summary>Text that says it is JSON.</summary>
    public static HttpContent Json(string text) => Json(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes that say they are JSON.</summary>
    public static HttpContent Json(byte[] bytes) =>
        new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    /// <summary>The document of a response.</summary>
    public static async Task<JsonNode> Read(this HttpResponseMessage response) =>
        (await JsonNode.ParseAsync(await response.Content.ReadAsStreamAsync(), documentOptions: new JsonDocumentOptions { MaxDepth = 1000 }))!;

    /// <summary>The codes of the mistakes in a response, with where each is.</summary>
    public static async Task<string[]> Mistakes(this HttpResponseMessage response) =>
        [.. (await response.Read())["mistakes"]!.AsArray().Select(m => $"{m!["file"]}:{m["line"]} {m["code"]}")];

    private static JsonNode? NodeOf(Marked marked) => marked switch
    {
        MarkedMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, NodeOf(e.Value)))),
        MarkedList list => new JsonArray([.. list.Elements.Select(NodeOf)]),
        MarkedScalar { IsNull: false } scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
