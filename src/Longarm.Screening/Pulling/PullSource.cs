using Longarm.Text;

namespace Longarm.Screening;

/// <summary>Where a list is pulled from.</summary>
/// <param name="Name">How the source is called.</param>
/// <param name="Addresses">Addresses of its files: several where they are one list together.</param>
/// <param name="List">The word for the list, where its files do not say so; null: they do.</param>
/// <param name="Hash">SHA-256 that the file must have, in hexadecimal digits; null: any.</param>
public sealed record PullSource(string Name, IReadOnlyList<Uri> Addresses, string? List = null, string? Hash = null)
{
    private const int HashDigits = 64;

    /// <summary>Sources that are used where nothing else is said.</summary>
    public static IReadOnlyList<PullSource> Defaults { get; } = [.. PublishersWords.Sources.Select(source => new PullSource(source.Name, [new(source.Word)]))];

    /// <summary>An address from which lists are pulled: over TLS, or from this machine; null if it is none.</summary>
    public static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp && address.IsLoopback) ? address : null;

    /// <summary>Reads sources; none, with all mistakes, if there are any.</summary>
    public static IReadOnlyList<PullSource> Read(string file, string text, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        void Report(Marked at, string code, string message) => mistakes.Add(new(file, at.Line, at.Column, code, message));
        var documents = MarkedReader.Read(file, text, mistakes);
        List<PullSource> sources = [];
        foreach (var document in documents)
        {
            MapFields fields = new(document, "a file of sources", Report);
            if (fields.Take("sources") is not MarkedList list)
            {
                Report(document, "LS070", "Write the sources as a list: “sources: [{name: us-csl, from: https://…}]”.");
                continue;
            }

            fields.End();
            sources.AddRange(list.Elements.Select(element => One(element, Report)));
        }

        return mistakes.Count == before ? sources : [];
    }

    private static PullSource One(Marked element, Action<Marked, string, string> report)
    {
        MapFields fields = new(element, "a source", report);
        var name = (fields.Take("name") as MarkedScalar)?.Text;
        var from = fields.Take("from");
        var list = (fields.Take("list") as MarkedScalar)?.Text;
        var hash = (fields.Take("sha256") as MarkedScalar)?.Text;
        fields.End();
        List<Uri> addresses = [];
        foreach (var one in from is MarkedList many ? many.Elements : from is null ? [] : [from])
        {
            if (one is MarkedScalar { Text: var text } && Address(text) is { } address)
            {
                addresses.Add(address);
            }
            else
            {
                report(one, "LS071", $"{one.Noun} is no address to pull from. Write one that begins with https://.");
            }
        }

        if (name is null || from is null)
        {
            report(element, "LS072", "A source has a “name” and “from”, the address or addresses of its files.");
        }

        if (hash is not null && (hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigit) || addresses.Count > 1))
        {
            report(element, "LS073", "“sha256” is 64 hexadecimal digits, and belongs to a source of one file.");
        }

        return new(name ?? "", addresses, list, hash?.ToLowerInvariant());
    }
}
