using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Longarm.Browser.Tests;

/// <summary>Sees what goes wrong behind a page: errors, refused content, failed requests, requests to anywhere else.</summary>
internal sealed class Witness
{
    private readonly ConcurrentQueue<string> faults = new();

    public Witness(IBrowserContext context, Uri address)
    {
        context.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type} on {message.Page?.Url}: {message.Text}");
        context.WebError += (_, error) => Note(true, $"uncaught on {error.Page?.Url}: {error.Error}");
        context.Request += (_, request) => Note(!IsOwn(request.Url, address), $"asked {request.Url}");
        context.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} from {response.Request.Method} {response.Url}");
        // An edit that overtakes another calls it off; nothing else may fail.
        context.RequestFailed += (_, request) => Note(request.Failure != "net::ERR_ABORTED", $"{request.Failure} from {request.Url}");
    }

    /// <summary>What was seen, in the order it came.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    private void Note(bool isFault, string what)
    {
        if (isFault)
        {
            faults.Enqueue(what);
        }
    }

    private static bool IsOwn(string url, Uri address) =>
        url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal)
        || (Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked.Authority == address.Authority);
}
