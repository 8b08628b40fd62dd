using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Longarm.Assessments;
using Longarm.Storage;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Longarm.Tests.Web;

/// <summary>What happens to what was saved when the program or the disk gives out.</summary>
public sealed partial class ServerFaultTests
{
    private static readonly string Laptop = Longarm.Web.Samples.Find("laptop")!.Text;

    [Fact]
    public async Task Killed_server_has_lost_no_acknowledged_determination()
    {
        using TemporaryFolder home = new();
        using var served = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "longarm.dll"), "serve", "--urls", "http://127.0.0.1:0", "--home", home.Path]) { RedirectStandardOutput = true })!;
        var address = (await served.StandardOutput.ReadLineAsync(Stop))!.Split(' ')[^1];
        ConcurrentBag<long> acknowledged = [];
        using HttpClient client = new() { BaseAddress = new(address) };
        var writers = Enumerable.Range(0, 6).Select(_ => Task.Run(() => SaveUntilItDies(client, acknowledged), Stop)).ToArray();
        while (acknowledged.Count < 40)
        {
            await Task.Delay(5, Stop);
        }

        served.Kill();
        await served.WaitForExitAsync(Stop);
        await Task.WhenAll(writers);

        await using SqliteRecordStore store = new(SqliteRecordStore.PathIn(new(home.Path)));
        var report = await ChainAudit.OfAsync(store, cancel: Stop);
        Assert.Empty(report.Breaks);
        foreach (var id in acknowledged)
        {
            Assert.NotNull(await store.FindAsync(id, Stop));
        }
    }

    [Fact]
    public async Task Full_disk_is_said_and_leaves_nothing_half_written()
    {
        using TemporaryFolder home = new();
        List<Mistake> mistakes = [];
        var rules = Path.Combine(Repository.Root, "rules");
        HomeFolder folder = new(home.Path);
        var law = HeldLaw.Read(rules, folder, mistakes)!;
        await using (var app = LongarmServer.Create(new(new("http://127.0.0.1:0"), law, rules, folder, TimeProvider.System, MaxRecordBytes: 1_500_000)))
        {
            await app.StartAsync(Stop);
            using HttpClient client = new() { BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
            HttpResponseMessage last;
            var saved = 0;
            while ((last = await Save(client)).StatusCode == HttpStatusCode.OK)
            {
                Assert.True(++saved < 500, "The record grew past its bound.");
            }

            var problem = await last.Content.ReadAsStringAsync(Stop);
            Assert.Equal(HttpStatusCode.InsufficientStorage, last.StatusCode);
            Assert.Contains("no room left", problem, StringComparison.Ordinal);
            Assert.True(saved > 0);

            // A person gets a page that says the same.
            var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), Stop);
            using HttpRequestMessage form = new(HttpMethod.Post, new Uri("/check/save", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), new("document", Laptop)]),
            };
            form.Headers.Accept.ParseAdd("text/html");
            using var refused = await client.SendAsync(form, Stop);
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
            Assert.Contains("There is no room left; nothing was saved.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

            // It goes on answering, and shows what it holds.
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new Uri("/api/determinations", UriKind.Relative), Body(), Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/record/{saved}", UriKind.Relative), Stop)).StatusCode);
        }

        await using SqliteRecordStore store = new(SqliteRecordStore.PathIn(folder));
        Assert.Empty((await ChainAudit.OfAsync(store, cancel: Stop)).Breaks);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task SaveUntilItDies(HttpClient client, ConcurrentBag<long> acknowledged)
    {
        try
        {
            while (true)
            {
                using var answer = await Save(client);
                using var saved = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
                acknowledged.Add(saved.RootElement.GetProperty("id").GetInt64());
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or IOException)
        {
            // The server is gone: what it had answered by then must be there.
        }
    }

    private static Task<HttpResponseMessage> Save(HttpClient client) =>
        client.PostAsync(new Uri("/api/determinations?save=true", UriKind.Relative), Body(), Stop);

    private static StringContent Body() => new(Laptop, Encoding.UTF8, "application/json");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
