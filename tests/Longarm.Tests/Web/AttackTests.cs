using System.Globalization;
using System.Net;
using System.Text;

namespace Longarm.Tests.Web;

/// <summary>Requests that are meant to harm, and what comes of them.</summary>
public sealed class AttackTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Head = "POST /api/determinations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

    [Fact]
    public async Task Body_of_a_hundred_megabytes_is_refused_by_its_length_alone()
    {
        using RawConnection raw = new(server.Address);
        await raw.Send($"{Head}Content-Length: 104857600\r\n\r\n{{");

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await raw.Status());
        await AssertItLives();
    }

    [Fact]
    public async Task Body_without_end_is_refused_where_it_gets_too_large()
    {
        const int limit = 64 * 1024 * 1024;
        var chunk = Encoding.Latin1.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        var sent = 0;
        using RawConnection raw = new(server.Address);
        await raw.Send($"{Head}Transfer-Encoding: chunked\r\n\r\n");
        try
        {
            while (!raw.IsAnswered && sent < limit)
            {
                await raw.Send(chunk);
                sent += chunk.Length;
            }
        }
        catch (IOException)
        {
            // The server may hang up while more is sent.
        }

        // Whoever goes on sending to a connection that was closed may lose the answer with it.
        Assert.InRange(sent, 16 * 1024 * 1024, limit - 1);
        Assert.Contains(await raw.Status(), (string?[])["HTTP/1.1 413 Payload Too Large", null]);
        await AssertItLives();
    }

    [Fact]
    public async Task A_thousand_idle_connections_and_slow_heads_keep_nobody_waiting()
    {
        List<RawConnection> all = [.. Enumerable.Range(0, 1000).Select(_ => new RawConnection(server.Address))];
        foreach (var slow in all.Take(200))
        {
            await slow.Send("POST /api/determinations HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
        }

        foreach (var halfway in all.Skip(200).Take(100))
        {
            await halfway.Send($"{Head}Content-Length: 1000\r\n\r\n{{");
        }

        await AssertItLives();
        all.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public async Task Head_that_is_too_large_is_refused()
    {
        using RawConnection raw = new(server.Address);
        await raw.Send($"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Large: {new string('x', 64 * 1024)}\r\n\r\n");

        Assert.Equal("HTTP/1.1 431 Request Header Fields Too Large", await raw.Status());
        await AssertItLives();
    }

    [Fact]
    public async Task Two_thousand_scenarios_are_too_long_an_address()
    {
        var answer = await server.Client.PostAsync($"/api/determinations?{Scenarios(2000)}", Sent.Json("{}"));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        await AssertItLives();
    }

    [Fact]
    public async Task Hundreds_of_scenarios_that_there_are_not_are_all_told()
    {
        var answer = await server.Client.PostAsync($"/api/determinations?{Scenarios(500)}", Sent.Json(Sent.Sample("laptop").ToJsonString()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(500, (await answer.Mistakes()).Length);
    }

    [Fact]
    public async Task Ten_thousand_mistakes_do_not_come_back_larger_than_they_were_sent()
    {
        var keys = string.Join(",", Enumerable.Range(0, 10_000).Select(n => $"\"{new string('k', 300)}{n}\": 1"));
        var answer = await server.Client.PostAsync("/api/determinations", Sent.Json($"{{{keys}}}"));
        var problem = await answer.Read();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("There are 10", (string)problem["title"]!, StringComparison.Ordinal);
        Assert.Equal(1000, problem["mistakes"]!.AsArray().Count);
        Assert.InRange(problem.ToJsonString().Length, 1, 1_000_000);
    }

    [Fact]
    public async Task Key_of_a_megabyte_is_named_in_short()
    {
        var answer = await server.Client.PostAsync("/api/determinations", Sent.Json($"{{\"{new string('k', 1024 * 1024)}\": 1}}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.InRange((await answer.Content.ReadAsStringAsync()).Length, 1, 10_000);
    }

    [Fact]
    public async Task A_hundred_thousand_parts_are_answered()
    {
        StringBuilder json = new("""{"on": "2025-11-02", "from": "MX", "to": "CN", "item": {"name": "Rig", "kind": "commodity", "origin": "MX", "codes": {"us-ccl": "EAR99"}, "value": "9000000 USD", "made-with": [], "parts": [""");
        for (var part = 0; part < 100_000; part++)
        {
            json.Append(CultureInfo.InvariantCulture, $$$"""{{{(part == 0 ? "" : ",")}}}{"how": "incorporated", "item": {"name": "P{{{part}}}", "kind": "commodity", "origin": "US", "codes": {"us-ccl": "3A991"}, "value": "{{{part}}} USD", "parts": []}}""");
        }

        json.Append("]}}");
        Assert.InRange(json.Length, 8_000_000, 16 * 1024 * 1024);
        var answer = await server.Client.PostAsync("/api/determinations?proofs=false", Sent.Json(json.ToString()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("", (string)(await answer.Read())["verdict"]!);
    }

    private static string Scenarios(int count) => string.Join("&", Enumerable.Range(0, count).Select(n => $"scenario=a{n}"));

    private async Task AssertItLives()
    {
        Assert.Equal("live", await server.Client.GetStringAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.PostAsync("/api/determinations", Sent.Json(Sent.Sample("hard-disk").ToJsonString()))).StatusCode);
    }
}
