using System.Net;

namespace Longarm.Web;

/// <summary>Addresses that only this machine can reach. Until people can sign in, no other is served.</summary>
public static class Loopback
{
    /// <summary>The address that is served when none is asked for.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5280";

    /// <summary>Host names that a request may name: others come from a page that pretends to be this one.</summary>
    public static IReadOnlyList<string> Hosts { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The address that was asked for; null with a reason if it is not served.</summary>
    /// <param name="text">What was asked for.</param>
    /// <param name="reason">Why not, and what to write instead.</param>
    public static Uri? Read(string text, out string? reason)
    {
        reason = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")
        {
            reason = $"“{text}” is no address that can be served. Write one such as {DefaultUrl}.";
        }
        else if (!Hosts.Contains(url.Host) && !(IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address)))
        {
            reason = $"{text} could be reached from other machines, and nobody has to sign in yet. Write {DefaultUrl}, or another port of it.";
        }

        return reason is null ? url : null;
    }
}
