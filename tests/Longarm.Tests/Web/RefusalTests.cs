using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Longarm.Tests.Web;

/// <summary>What is sent in the wrong way, from the wrong place or to the wrong one.</summary>
public sealed class RefusalTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Hostile = "\"><script>alert(1)</script>'; DROP TABLE determinations; --";

    public static TheoryData<string, string> NoCases => new()
    {
        { "", "case.json:1 LC001" },
        { "{\"on\": }", "case.json:1 LC001" },
        { "{\n  \"on\": \"2025-11-02\",\n", "case.json:3 LC001" },
        { "[{}]", "case.json:1 LC010" },
        { "\"case\"", "case.json:1 LC010" },
        { "null", "case.json:1 LC010" },
        { "{\"on\": \"2025-11-02\"} {}", "case.json:1 LC001" },
        { new string('[', 10_000), "case.json:1 LC001" },
        { string.Concat(Enumerable.Repeat("{\"item\":", 10_000)), "case.json:1 LC001" },
    };

    [Theory]
    [MemberData(nameof(NoCases))]
    public async Task What_is_no_case_is_told_with_its_place(string body, string mistake)
    {
        var answer = await server.Client.PostAsync("/api/determinations", Sent.Json(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(mistake, (await answer.Mistakes())[0]);
    }

    [Fact]
    public async Task Text_nested_without_end_is_told_how_to_be_written()
    {
        var answer = await server.Client.PostAsync("/api/determinations", Sent.Json(new string('[', 10_000)));

        Assert.Contains("Nested over 64 levels deep", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_told_with_their_place()
    {
        byte[] bytes = [.. "{\n  \"case\": \""u8, 0xC3, 0x28, .. "\"}"u8];
        var answer = await server.Client.PostAsync("/api/determinations", Sent.Json(bytes));
        var mistake = (await answer.Read())["mistakes"]![0]!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal((2, 12), ((int)mistake["line"]!, (int)mistake["column"]!));
        Assert.Contains("UTF-8", (string)mistake["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/yaml")]
    public async Task Other_content_than_JSON_is_not_read(string type)
    {
        StringContent content = new("on: 2025-11-02", new MediaTypeHeaderValue(type));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.PostAsync("/api/determinations", content)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.PostAsync("/api/compare?scenario=x", content)).StatusCode);
    }

    [Fact]
    public async Task Script_and_SQL_in_any_field_come_back_as_text_of_JSON_or_not_at_all()
    {
        var answered = 0;
        foreach (var path in TextsOf(Sent.Sample("laptop"), []))
        {
            var document = Sent.Sample("laptop");
            var (holder, last) = Follow(document, path);
            Put(holder, last, Hostile);
            var answer = await server.Client.PostAsync("/api/determinations", Sent.Json(document.ToJsonString()));

            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{string.Join('.', path)}: {answer.StatusCode}");
            Assert.EndsWith("json", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.NotNull(await answer.Read());
            answered += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.InRange(answered, 5, int.MaxValue);
    }

    [Fact]
    public async Task Script_in_the_title_comes_back_as_it_was_written()
    {
        var document = Sent.Sample("laptop");
        document["case"] = Hostile;
        var answer = await server.Client.PostAsync("/api/determinations?proofs=false", Sent.Json(document.ToJsonString()));

        Assert.Equal(Hostile, (string)(await answer.Read())["case"]!);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_sends_is_refused_before_it_is_read(string header, string value)
    {
        foreach (var path in (string[])["/api/determinations", "/api/compare", "/check", "/"])
        {
            HttpRequestMessage request = new(HttpMethod.Post, path) { Content = Sent.Json("not JSON") };
            request.Headers.Add(header, value);

            Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("")]
    public async Task Another_host_is_refused(string host)
    {
        using RawConnection raw = new(server.Address);
        await raw.Send($"GET /api/scenarios HTTP/1.1\r\nHost: {host}\r\n\r\n");

        Assert.Equal("HTTP/1.1 400 Bad Request", await raw.Status());
    }

    [Theory]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/../../etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/%2e%2e/%2e%2e/etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("GET", "/assets/0/site.css", HttpStatusCode.NotFound)]
    [InlineData("OPTIONS", "/api/determinations", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/compare", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/scenarios", HttpStatusCode.MethodNotAllowed)]
    public async Task Where_there_is_nothing_problem_details_say_so(string method, string path, HttpStatusCode status)
    {
        var answer = await server.Client.SendAsync(new HttpRequestMessage(new(method), path));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal((int)status, (int)(await answer.Read())["status"]!);
    }

    [Theory]
    [InlineData("/api/scenarios")]
    [InlineData("/health/live")]
    [InlineData("/")]
    public async Task Head_is_answered_as_get_without_the_content(string path)
    {
        var got = await server.Client.GetAsync(path);
        var head = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(got.Headers.ETag, head.Headers.ETag);
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<List<string>> TextsOf(JsonNode? node, List<string> path) => node switch
    {
        JsonObject map => map.SelectMany(pair => TextsOf(pair.Value, [.. path, pair.Key])),
        JsonArray list => list.SelectMany((each, index) => TextsOf(each, [.. path, index.ToString(System.Globalization.CultureInfo.InvariantCulture)])),
        null => [],
        _ => [path],
    };

    private static (JsonNode Holder, string Last) Follow(JsonNode document, List<string> path)
    {
        var holder = path[..^1].Aggregate(document, (node, step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!);
        return (holder, path[^1]);
    }

    private static void Put(JsonNode holder, string last, string text)
    {
        if (holder is JsonArray list)
        {
            list[int.Parse(last, null)] = text;
        }
        else
        {
            holder[last] = text;
        }
    }
}
