using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Longarm.Web;

/// <summary>What somebody chose on the World page.</summary>
public sealed record WorldRequest
{
    private const string FirstSample = "ai-accelerator";

    /// <summary>The case that was brought along; null: a sample.</summary>
    public string? Document { get; init; }

    /// <summary>The sample.</summary>
    public string Sample { get; init; } = FirstSample;

    /// <summary>The day whose law applies, as it was written; empty: the day of the case.</summary>
    public string On { get; init; } = "";

    /// <summary>The day of knowledge, as it was written; empty: as the case says.</summary>
    public string Known { get; init; } = "";

    /// <summary>Overlays.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>The regime that colors the map; empty: all together.</summary>
    public string Regime { get; init; } = "";

    /// <summary>What the address says.</summary>
    public static WorldRequest Of(IQueryCollection query) => Of(key => query[key]);

    /// <summary>What a form says.</summary>
    public static WorldRequest Of(IFormCollection form) => Of(key => form[key]);

    private static WorldRequest Of(Func<string, StringValues> read) => new()
    {
        Document = Text(read("document")) is { Length: > 0 } document ? document : null,
        Sample = Text(read("sample")) is { Length: > 0 } sample ? sample : FirstSample,
        On = Text(read("on")),
        Known = Text(read("known")),
        Scenarios = [.. read("scenario").OfType<string>().Where(s => s.Length > 0).Distinct()],
        Regime = Text(read("regime")),
    };

    private static string Text(StringValues values) => values.Count == 0 ? "" : values[^1]?.Trim() ?? "";
}
