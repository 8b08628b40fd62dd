using Longarm.Assessments;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Longarm.Tests.Web;

/// <summary>The real server on a free port, with the real packs, an empty home folder and a fixed day.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder home = new();
    private WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        List<Mistake> mistakes = [];
        var rules = Path.Combine(Repository.Root, "rules");
        var folder = HomeFolder.Of(home.Path);
        var law = HeldLaw.Read(rules, folder, mistakes);
        Assert.Empty(mistakes);
        app = LongarmServer.Create(new(new Uri("http://127.0.0.1:0"), law!, rules, folder, new FixedClock()));
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new() { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        home.Dispose();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
