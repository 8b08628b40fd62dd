using System.CommandLine;
using System.Net.Sockets;
using Longarm.Assessments;
using Longarm.Text;
using Longarm.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Longarm.Cli;

/// <summary><c>longarm serve</c>: the API and the pages, on this machine.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Url = new("--urls") { Description = "The address to serve, on this machine; port 0 takes any that is free.", DefaultValueFactory = _ => Loopback.DefaultUrl };

    private const string Description =
        """
        Serves the API and the pages to this machine alone; no request leaves it. Stop it with Ctrl+C.

        Examples:
          longarm serve
          longarm serve --urls http://127.0.0.1:8080
        """;

    public static Command Create()
    {
        Command command = new("serve", Description) { Url, CaseInput.Rules, CaseInput.Home };
        command.SetAction((asked, stop) => Serve(asked, stop));
        return command;
    }

    private static async Task<int> Serve(ParseResult asked, CancellationToken stop)
    {
        List<Mistake> mistakes = [];
        var url = Loopback.Read(asked.GetValue(Url)!, out var reason);
        if (reason is not null)
        {
            mistakes.Add(new("--urls", 0, 0, "LC070", reason));
        }

        var folder = Host.RulesFolder(asked.GetValue(CaseInput.Rules));
        var home = HomeFolder.Of(asked.GetValue(CaseInput.Home));
        var law = mistakes.Count > 0 ? null : HeldLaw.Read(folder, home, mistakes);
        if (law is null)
        {
            Host.Print(mistakes);
            return Host.BadInput;
        }

        await using var app = LongarmServer.Create(new(url!, law, folder, home, TimeProvider.System));
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException exception) when (exception.InnerException is SocketException or Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            Host.Print([new("--urls", 0, 0, "LC071", $"{url} is taken by another program. Stop that, or write another port.")]);
            return Host.BadInput;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine($"Longarm is at {address}");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }
}
