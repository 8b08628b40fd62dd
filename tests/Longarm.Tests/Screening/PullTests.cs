using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Tests.Screening;

/// <summary>Lists that are pulled, from a server on this machine.</summary>
public sealed class PullTests : IDisposable
{
    private static readonly string Lines = string.Concat(Enumerable.Range(0, 2_000).Select(number => $$"""{"list": "our-list", "id": "{{number}}", "names": ["Party {{number}}"]}""" + "\n"));

    private readonly TemporaryFolder home = new();
    private readonly HttpListener server = new();
    private readonly List<string> asked = [];
    private readonly List<TimeSpan> waits = [];
    private readonly Uri address;
    private Action<HttpListenerContext> answer = context => Send(context, Lines);

    public PullTests()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        address = new($"http://127.0.0.1:{port}/list.jsonl");
        server.Prefixes.Add($"http://127.0.0.1:{port}/");
        server.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    [Fact]
    public void List_is_pulled_and_held()
    {
        var pulled = Pull();

        Assert.True(pulled.IsCurrent);
        Assert.Equal(2_000, Assert.Single(new HeldLists(home.Path).Editions()).Counts.Entries);
        Assert.Equal("list.jsonl", pulled.Import!.Held[0].Sources[0].Name);
    }

    [Fact]
    public void List_that_has_not_changed_is_not_pulled_again()
    {
        Pull();
        answer = context => Send(context, "", 304);

        Assert.True(Pull().IsUnchanged);
        Assert.Contains("If-None-Match: \"v1\"", asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Server_that_is_away_is_asked_again_after_a_while_that_doubles()
    {
        var times = 0;
        answer = context => Send(context, Lines, ++times < 4 ? 503 : 200);

        Assert.True(Pull().IsCurrent);
        Assert.Equal([1, 2, 4], waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public void Download_that_breaks_off_goes_on_where_it_stopped()
    {
        var bytes = Encoding.UTF8.GetBytes(Lines);
        answer = context =>
        {
            if (context.Request.Headers["Range"] is not { } range)
            {
                Break(context, bytes);
                return;
            }

            var from = int.Parse(range["bytes=".Length..^1], System.Globalization.CultureInfo.InvariantCulture);
            context.Response.Headers["Content-Range"] = $"bytes {from}-{bytes.Length - 1}/{bytes.Length}";
            Send(context, Encoding.UTF8.GetString(bytes[from..]), 206);
        };

        var pulled = Pull();

        Assert.True(pulled.IsCurrent);
        Assert.Equal(2_000, pulled.Import!.Held[0].Counts.Entries);
        Assert.Contains("If-Range: \"v1\"", asked[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Range: bytes=0-", asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Download_that_keeps_breaking_off_leaves_nothing_held()
    {
        answer = context => Break(context, Encoding.UTF8.GetBytes(Lines));

        var pulled = Pull();

        Assert.False(pulled.IsCurrent);
        Assert.Contains("did not come in 5 tries", Assert.Single(pulled.Failures), StringComparison.Ordinal);
        Assert.Empty(new HeldLists(home.Path).Editions());
    }

    [Fact]
    public void Address_that_is_wrong_is_not_asked_twice()
    {
        answer = context => Send(context, "", 404);

        Assert.Contains("answered 404", Assert.Single(Pull().Failures), StringComparison.Ordinal);
        Assert.Single(asked);
    }

    [Fact]
    public void File_without_its_hash_is_not_used()
    {
        Assert.Contains("SHA-256", Assert.Single(Pull(hash: new('0', 64)).Failures), StringComparison.Ordinal);
        Assert.True(Pull(hash: Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lines)))).IsCurrent);
    }

    [Fact]
    public void List_that_is_refused_is_pulled_again_the_next_time()
    {
        Pull();
        answer = context => Send(context, Lines[..(Lines.Length / 2)][..(Lines[..(Lines.Length / 2)].LastIndexOf('\n') + 1)], mark: "\"v2\"");

        Assert.Contains("shrinks", Assert.Single(Pull().Import!.Doubts), StringComparison.Ordinal);
        Assert.False(Pull().IsUnchanged);
        Assert.Contains("If-None-Match: \"v1\"", asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_read_with_every_mistake_at_once()
    {
        List<Mistake> mistakes = [];
        Assert.Empty(PullSource.Read("sources.yaml", "sources:\n- {name: a, from: ftp://example.org/x}\n- {name: b, colour: red}\n- {name: c, from: https://example.org/x, sha256: 12}\n", mistakes));
        Assert.Equal([(2, "LS071"), (3, "LC011"), (3, "LS072"), (4, "LS073")], mistakes.Select(mistake => (mistake.Line, mistake.Code)));

        mistakes.Clear();
        var source = Assert.Single(PullSource.Read("sources.yaml", "sources: [{name: a, from: [https://example.org/sdn.csv, https://example.org/alt.csv], list: us-sdn}]", mistakes));
        Assert.Equal(("a", 2, "us-sdn"), (source.Name, source.Addresses.Count, source.List));
    }

    [Theory]
    [InlineData("http://example.org/list.json", false)]
    [InlineData("https://example.org/list.json", true)]
    [InlineData("http://localhost:1/list.json", true)]
    [InlineData("list.json", false)]
    public void Lists_are_pulled_over_a_safe_way_alone(string text, bool isSafe) => Assert.Equal(isSafe, PullSource.Address(text) is not null);

    public void Dispose()
    {
        server.Abort();
        home.Dispose();
    }

    private static void Send(HttpListenerContext context, string text, int status = 200, string mark = "\"v1\"")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.Headers["ETag"] = mark;
        if (status != 304)
        {
            context.Response.ContentLength64 = bytes.Length;
            context.Response.OutputStream.Write(bytes);
        }

        context.Response.Close();
    }

    private static void Break(HttpListenerContext context, byte[] bytes)
    {
        context.Response.Headers["ETag"] = "\"v1\"";
        context.Response.ContentLength64 = bytes.Length;
        context.Response.OutputStream.Write(bytes, 0, bytes.Length / 2);
        context.Response.OutputStream.Flush();
        context.Response.Abort();
    }

    private Pulled Pull(string? hash = null)
    {
        using HttpClient client = new();
        return new ListPull(client, new(home.Path), waits.Add).Pull(new("ours", [address], Hash: hash), new(new(2026, 8, 3)));
    }

    private void Serve()
    {
        while (server.IsListening)
        {
            try
            {
                var context = server.GetContext();
                asked.Add(string.Join('\n', context.Request.Headers.AllKeys.Select(key => $"{key}: {context.Request.Headers[key]}")));
                answer(context);
            }
            catch (Exception wrong) when (wrong is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The server ends, or the client is gone.
            }
        }
    }
}
