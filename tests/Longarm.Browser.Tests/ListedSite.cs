using Longarm.Tests.Web;

namespace Longarm.Browser.Tests;

/// <summary>A server of its own that holds lists of ours: others hold none.</summary>
public sealed class ListedSite : IAsyncLifetime
{
    private readonly ServerFixture server = new();

    /// <summary>Where it is.</summary>
    public Uri Address => server.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        SampleLists.Import(server.Home);
        await server.InitializeAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
