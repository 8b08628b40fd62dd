using Longarm.Assessments;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Longarm.Tests.Web;

/// <summary>A running server with the real packs, a home folder of its own and a clock that stands still.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly TemporaryFolder home = new();
    private WebApplication? app;

    /// <summary>Asks the server.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where it keeps what it keeps.</summary>
    internal HomeFolder Home => new(home.Path);

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        List<Mistake> mistakes = [];
        var rules = Path.Combine(Repository.Root, "rules");
        var folder = Home;
        var law = HeldLaw.Read(rules, folder, mistakes);
        Assert.Empty(mistakes);
        app = LongarmServer.Create(new(new("http://127.0.0.1:0"), law!, rules, folder, new StoppedClock()));
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new() { BaseAddress = Address };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.DisposeAsync();
        home.Dispose();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
