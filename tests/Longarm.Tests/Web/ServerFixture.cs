using Longarm.Assessments;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Longarm.Tests.Web;

/// <summary>The real server with the real rules, on a free port, on one fixed day.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder home = new();
    private WebApplication? app;

    public HttpClient Client { get; } = new();

    public Uri Address => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        List<Mistake> mistakes = [];
        var folder = Path.Combine(Repository.Root, "rules");
        HomeFolder kept = new(home.Path);
        var law = HeldLaw.Read(folder, kept, mistakes);
        Assert.Empty(mistakes);
        app = LongarmServer.Create(new(new("http://127.0.0.1:0"), law!, folder, kept, new FixedClock()));
        await app.StartAsync();
        Client.BaseAddress = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        home.Dispose();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
