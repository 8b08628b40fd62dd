using System.Globalization;
using Longarm.Core;

namespace Longarm.Web;

/// <summary>Addresses of measures, and the short texts that pages name them with.</summary>
internal static class MeasureLinks
{
    private const int ShownTargets = 3;

    /// <summary>The page of a measure.</summary>
    public static string Page(string measure, DateOnly? on, DateOnly? known, IReadOnlyList<string> scenarios)
    {
        string[] pairs =
        [
            .. on is { } day ? [$"on={Text(day)}"] : Array.Empty<string>(),
            .. known is { } last ? [$"known={Text(last)}"] : Array.Empty<string>(),
            .. scenarios.Select(s => $"scenario={Uri.EscapeDataString(s)}"),
        ];
        return $"/measures/{Uri.EscapeDataString(measure)}{(pairs.Length == 0 ? "" : "?")}{string.Join('&', pairs)}";
    }

    /// <summary>A day as it is written.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>At whom a measure is aimed, in few words.</summary>
    public static string Targets(Measure measure) => measure.Against.Count > ShownTargets + 1
        ? $"{string.Join(", ", measure.Against.Take(ShownTargets))} +{measure.Against.Count - ShownTargets}"
        : string.Join(", ", measure.Against);

    /// <summary>The name of a place or group, with its code.</summary>
    public static string Name(string code, IReadOnlyDictionary<string, string> places) =>
        places.TryGetValue(code, out var name) ? $"{name} ({code})" : code;
}
