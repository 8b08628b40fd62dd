using System.Net;
using System.Text;
using System.Text.Json;

namespace Longarm.Tests.Web;

public sealed class RecordCallTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly string Laptop = Longarm.Web.Samples.Find("laptop")!.Text;

    [Fact]
    public async Task Saved_answer_is_the_answer_with_its_number()
    {
        var plain = await Json(await Post("/api/determinations?scenario=us-software-curbs&on=2025-11-02"));
        var saved = await Json(await Post("/api/determinations?scenario=us-software-curbs&on=2025-11-02&save=true"));
        var read = await Json(await Get($"/api/determinations/{saved.GetProperty("id")}"));

        foreach (var field in plain.EnumerateObject())
        {
            Assert.Equal(field.Value.GetRawText(), saved.GetProperty(field.Name).GetRawText());
            Assert.Equal(field.Value.GetRawText(), read.GetProperty(field.Name).GetRawText());
        }

        Assert.Equal("license-required", saved.GetProperty("verdict").GetString());
        Assert.Equal(Laptop, read.GetProperty("record").GetProperty("facts").GetString());
    }

    [Fact]
    public async Task Replay_gives_the_same_answer_to_the_byte()
    {
        var id = (await Json(await Post("/api/determinations?save=true"))).GetProperty("id").GetInt64();
        var replay = await Json(await Get($"/api/determinations/{id}/replay"));

        Assert.True(replay.GetProperty("same").GetBoolean());
        Assert.Equal(JsonValueKind.Null, replay.GetProperty("difference").ValueKind);
    }

    [Fact]
    public async Task Pages_of_the_list_hold_each_record_once_oldest_first()
    {
        for (var count = 0; count < 5; count++)
        {
            using var saved = await Post("/api/determinations?save=true");
            Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        }

        List<long> ids = [];
        long? after = 0;
        while (after is { } from)
        {
            var page = await Json(await Get($"/api/determinations?after={from}&limit=2"));
            ids.AddRange(page.GetProperty("determinations").EnumerateArray().Select(d => d.GetProperty("id").GetInt64()));
            after = page.GetProperty("next") is { ValueKind: JsonValueKind.Number } next ? next.GetInt64() : null;
        }

        Assert.Equal(Enumerable.Range(1, ids.Count).Select(n => (long)n), ids);
        Assert.True(ids.Count >= 5);
    }

    [Fact]
    public async Task Case_with_mistakes_is_not_saved()
    {
        var before = await Count();
        using var answer = await server.Client.PostAsync(Path("/api/determinations?save=true&scenario=nonsense"), Body("""{"on": "soon"}"""), Stop);
        var problem = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("nonsense", problem, StringComparison.Ordinal);
        Assert.Contains("soon", problem, StringComparison.Ordinal);
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Record_that_is_held_already_is_not_sent_again()
    {
        using var saved = await Post("/api/determinations?save=true");
        using var first = await Get("/api/determinations/1");
        using HttpRequestMessage again = new(HttpMethod.Get, Path("/api/determinations/1"));
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await server.Client.SendAsync(again, Stop);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/api/determinations/999999", HttpStatusCode.NotFound)]
    [InlineData("/api/determinations/999999/replay", HttpStatusCode.NotFound)]
    [InlineData("/api/determinations?after=x&limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/record/999999", HttpStatusCode.NotFound)]
    public async Task What_there_is_not_is_said_so(string path, HttpStatusCode status)
    {
        using var answer = await Get(path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_show_the_record_its_replay_and_its_chain()
    {
        var id = (await Json(await Post("/api/determinations?save=true&scenario=us-software-curbs&on=2025-11-02"))).GetProperty("id").GetInt64();

        Assert.Contains("license required", await server.Client.GetStringAsync(Path("/record?q=laptop"), Stop), StringComparison.Ordinal);
        Assert.Contains("the answer is the same to the byte", await server.Client.GetStringAsync(Path($"/record/{id}"), Stop), StringComparison.Ordinal);
        Assert.Contains("intact", await server.Client.GetStringAsync(Path("/record/verify"), Stop), StringComparison.Ordinal);
        Assert.Contains("no record has the hash", await server.Client.GetStringAsync(Path("/record/verify?noted=abc"), Stop), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"*\" NEAR %_ \\")]
    [InlineData("🙂")]
    public async Task Any_text_may_be_searched_for(string text)
    {
        using var answer = await Get($"/record?q={Uri.EscapeDataString(text)}");
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");

    private async Task<long> Count() => (await Json(await Get("/api/determinations?limit=500"))).GetProperty("determinations").GetArrayLength();

    private Task<HttpResponseMessage> Post(string path) => server.Client.PostAsync(Path(path), Body(Laptop), Stop);

    private Task<HttpResponseMessage> Get(string path) => server.Client.GetAsync(Path(path), Stop);

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using (answer)
        {
            using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
            return document.RootElement.Clone();
        }
    }
}
